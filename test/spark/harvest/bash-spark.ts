import { spawn } from 'node:child_process'
import { Frame } from '../../../src/frame/index.js'
import type { HarvestSession } from '../../../src/spark/harvest/index.js'

/** What of a statement a test looks at. */
export interface SeenStatement {
  text: string
  script: string
  lines: string[]
}

/** Reads a statement as Spark does: raw texts, with nothing put in place of variables. */
export function readStatement(text: string): SeenStatement {
  if (/\$\{/.test(text)) throw new Error('Spark would put a value in place of a variable.')
  const script = /^SELECT TRANSFORM\(line\) USING r"([^"]*)" AS \(outcome STRING\)\n/.exec(text)?.[1]
  const array = /FROM \(SELECT element_at\(array\((.*)\), CAST\(id \+ 1 AS INT\)\) AS line FROM range/.exec(text)?.[1]
  const [, count, partitions] = /range\(0, (\d+), 1, (\d+)\)\)$/.exec(text) ?? []
  if (script === undefined || array === undefined) throw new Error(`This is no statement of a harvest: ${text}`)
  const lines = [...array.matchAll(/r'([^']*)'/g)].map(([, line]) => line as string)
  if (Number(count) !== lines.length || count !== partitions) throw new Error('Each line is one task.')
  return { text, script, lines }
}

/** A session that runs statements as Spark does: a program of bash for each row, whose lines are the rows of the result. */
export function bashSpark(): HarvestSession & { seen: SeenStatement[] } {
  const seen: SeenStatement[] = []
  return {
    seen,
    async *execute(plan, { signal }) {
      const statement = readStatement((plan.relation['sql'] as { query: string }).query)
      seen.push(statement)
      const work = Promise.all(statement.lines.map(line => runTask(statement.script, line)))
      const given = new Promise<never>((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
      )
      for (const lines of await Promise.race([work, given])) {
        if (lines.length > 0) yield Frame.fromRows(lines.map(outcome => ({ outcome }))).toArrowBytes()
      }
    },
  }
}

function runTask(script: string, line: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/bash', ['-c', script], { stdio: 'pipe' })
    let printed = ''
    let said = ''
    child.stdout.on('data', text => {
      printed += text
    })
    child.stderr.on('data', text => {
      said += text
    })
    child.stdin.on('error', () => {})
    child.stdin.end(`${line}\n`)
    child.on('close', status => {
      if (status === 0) resolve(printed.split('\n').slice(0, -1))
      else
        reject(
          new Error(
            `Subprocess exited with status ${status}. Error: ${said.slice(-2048)}.\n\nJVM stacktrace:\norg.apache.spark.SparkException`,
          ),
        )
    })
  })
}
