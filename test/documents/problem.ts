import { type Block, howToWriteBlocks } from './blocks.js'
import { missingLines } from './printed.js'
import type { Outcome } from './scripts.js'
import type { Session } from './session.js'
import { agrees, printValues, statedValues } from './stated-values.js'

/** What is wrong with a block, with its place and what to do; `undefined` when it runs and gives what its document says. */
export async function problemOf(block: Block, session: Session, hint: string): Promise<string | undefined> {
  const outcome = await session.run(block)
  const problem = failure(block, outcome) ?? emptiness(outcome) ?? otherOutput(block, outcome)
  if (problem !== undefined) return story(block, problem, hint)
  const values = block.place === 'cell' && !block.fails ? statedValues(block.code) : []
  if (values.length === 0) return undefined
  const { output } = await session.cell(printValues(values))
  const printed = output.split('\n')
  const wrong = values.findIndex((value, index) => !agrees(value, printed[index] ?? ''))
  const value = values[wrong]
  if (!value) return undefined
  const is = values.length === printed.length ? printed[wrong] : output
  const place = { ...block, line: block.line + value.line }
  return story(place, `says in a comment: ${value.comment}\nbut ${value.expression} is ${is}`, 'Write what it is.')
}

function failure({ place, code, fails }: Block, { ok, output }: Outcome): string | undefined {
  if (fails) return ok ? `runs, but must fail. It gives:\n\n${output}` : undefined
  if (ok) return undefined
  const isLoop = place === 'cell' && /for await/.test(code) && output.includes('SyntaxError')
  const why = isLoop ? '\n\nIn a cell, `for await` needs another `await` beside it.' : ''
  return `does not run ${places[place]}:\n\n${output}${why}`
}

const places: Record<Block['place'], string> = {
  cell: 'as a cell of a notebook',
  script: 'as a script',
  shell: 'in a shell',
  python: 'in Python',
}

function emptiness({ output }: Outcome): string | undefined {
  const [nothing] = output.match(/^(0 rows × .*|.*\b0 (points|curves|values)\b.*|Number queries entries: 0)$/m) ?? []
  return nothing && `shows nothing: ${nothing}`
}

function otherOutput(block: Block, { output }: Outcome): string | undefined {
  const missing = block.output === undefined ? [] : missingLines(block.output, output)
  if (missing.length === 0) return undefined
  return `does not print what the document shows below it. These lines do not come:\n\n${missing.join('\n')}\n\nThis came:\n\n${output}`
}

function story({ file, line, code }: Block, problem: string, hint: string): string {
  return `${file}:${line} ${problem}\n\nThe block:\n\n${code}\n\n${hint} See ${howToWriteBlocks}.`
}
