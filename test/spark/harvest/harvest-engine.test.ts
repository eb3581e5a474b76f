import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ShardOutcome } from '../../../src/dataset/harvest/index.js'
import { IncompleteError, QueryError } from '../../../src/errors/index.js'
import { type HarvestSession, harvestEngine } from '../../../src/spark/harvest/index.js'
import { temporaryFolder } from '../../dataset/folders.js'
import { bashSpark } from './bash-spark.js'

const name = 'Spark at cluster:15002'
const settings = { tasks: 3, requestsPerSecond: 6, command: 'nomad-notebook' }

/** A folder with a program that stands in for nomad-notebook: it runs `body` with the shards of its line in `$shards`. */
function withProgram(body: string) {
  const folder = temporaryFolder()
  const program = join(folder, 'program.sh')
  writeFileSync(program, `read -r line; shards=$(echo "$line" | tr -dc '0-9,' | tr ',' ' ')\n${body}\n`)
  const command = `/bin/bash '${program}'`
  return { folder, command }
}

const outcome = `echo "{\\"shard\\":$shard,\\"state\\":\\"written\\",\\"entries\\":2,\\"skipped\\":0,\\"failed\\":0,\\"bytes\\":9,\\"files\\":[]}"`
const all = `for shard in $shards; do ${outcome}; done`

async function outcomesOf(outcomes: AsyncIterable<ShardOutcome>): Promise<number[]> {
  const shards: number[] = []
  for await (const { shard } of outcomes) shards.push(shard)
  return shards.sort((a, b) => a - b)
}

const runsIn = (folder: string) => {
  const path = join(folder, 'harvest')
  return existsSync(path) ? readdirSync(path) : []
}

describe('a harvest by Spark', () => {
  it('gives the outcome of each shard, with evenly shared requests, and leaves nothing of the run', async () => {
    const { folder, command } = withProgram(all)
    const session = bashSpark()
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => session })
    expect(await outcomesOf(engine.harvest({ folder, shards: [1, 2, 5, 7] }))).toEqual([1, 2, 5, 7])
    expect(session.seen[0]?.lines).toEqual(['{"shards":[1,7]}', '{"shards":[2]}', '{"shards":[5]}'])
    expect(session.seen[0]?.script).toContain(' --requests-per-second 2 ')
    expect(runsIn(folder)).toEqual([])
  })

  it('takes variables of the program before it', async () => {
    const { folder, command } = withProgram(`[ "$COLOR" = 'light blue' ] && { ${all}; }`)
    const session = bashSpark()
    const engine = harvestEngine(
      { ...settings, command: `COLOR="light blue" ${command}` },
      { name, session: async () => session },
    )
    expect(await outcomesOf(engine.harvest({ folder, shards: [4] }))).toEqual([4])
  })

  it('gives each process more requests when there are fewer of them', async () => {
    const { folder, command } = withProgram(all)
    const session = bashSpark()
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => session })
    await outcomesOf(engine.harvest({ folder, shards: [4] }))
    expect(session.seen[0]?.script).toContain(' --requests-per-second 6 ')
  })

  it('runs nothing where nothing is missing', async () => {
    const engine = harvestEngine(settings, { name, session: () => Promise.reject(new Error('not needed')) })
    expect(await outcomesOf(engine.harvest({ folder: temporaryFolder(), shards: [] }))).toEqual([])
  })

  it('tells the tasks which run they belong to, by a file that is there while it is under way', async () => {
    const { folder, command } = withProgram(`ls "$(dirname "$0")/harvest" >&2; exit 1`)
    const session = bashSpark()
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => session })
    const error = await outcomesOf(engine.harvest({ folder, shards: [1] })).catch(problem => problem)
    const [, run] = /--run (\S+)/.exec(session.seen[0]?.script ?? '') ?? []
    expect(error.message).toContain(`run-${run}`)
    expect(runsIn(folder)).toEqual([])
  })

  it('ends runs that were killed before it begins', async () => {
    const { folder, command } = withProgram(all)
    mkdirSync(join(folder, 'harvest'))
    const others = ['plan.json', 'run-b6a7c9d0-3c58-4d3c-9a52-7d8f7a3ad0ce']
    for (const other of others) writeFileSync(join(folder, 'harvest', other), '{}')
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => bashSpark() })
    await outcomesOf(engine.harvest({ folder, shards: [1] }))
    expect(runsIn(folder)).toEqual(['plan.json'])
  })

  it('throws what a task that failed wrote to its standard error', async () => {
    const { folder, command } = withProgram(
      `for line in $(seq 1 500); do echo "line $line" >&2; done; printf 'Shard 7: DataError: \\e[31mno disk\\e[0m\\n1 of 1 shards failed: 7.\\n' >&2; exit 1`,
    )
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => bashSpark() })
    const error = await outcomesOf(engine.harvest({ folder, shards: [7] })).catch(problem => problem)
    expect(error).toBeInstanceOf(IncompleteError)
    expect(error.message).toMatch(
      /^A task of the harvest failed on a machine of Spark at cluster:15002 \(exit code 1[^)]*\):\n(line \d+\n){6}Shard 7: DataError: {2}\[31mno disk \[0m\n1 of 1 shards failed: 7\.\nWhat is finished stays\./,
    )
    expect(runsIn(folder)).toEqual([])
  })

  it('says how to name a program that is not there', async () => {
    const folder = temporaryFolder()
    const command = '/no/such/nomad-notebook'
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => bashSpark() })
    const error = await outcomesOf(engine.harvest({ folder, shards: [7] })).catch(problem => problem)
    expect(error).toBeInstanceOf(QueryError)
    expect(error.message).toMatch(/cannot start '\/no\/such\/nomad-notebook': .*No such file or directory/)
    expect(error.hint).toContain('spark(url, { command: ')
  })

  it.each([
    ['prints nothing', ':', /without an outcome of shard 7\.\n/],
    [
      'prints something else',
      'echo "Welcome to node01"',
      /without an outcome of shard 7; its tasks printed 'Welcome to node01'\./,
    ],
    ['does other shards', `shard=8; ${outcome}`, /without an outcome of shard 7\.\n/],
  ])('is an error when a task %s', async (_what, body, message) => {
    const { folder, command } = withProgram(body)
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => bashSpark() })
    const error = await outcomesOf(engine.harvest({ folder, shards: [7] })).catch(problem => problem)
    expect(error).toBeInstanceOf(IncompleteError)
    expect(error.message).toMatch(message)
  })

  it('takes outcomes among other lines', async () => {
    const { folder, command } = withProgram(`echo Welcome; echo; ${all}; ${all}; echo '{"shard": "x"}'`)
    const engine = harvestEngine({ ...settings, command }, { name, session: async () => bashSpark() })
    expect(await outcomesOf(engine.harvest({ folder, shards: [3, 4] }))).toEqual([3, 4])
  })

  it.each(['its signal', 'who reads the outcomes'])('is stopped by %s, and the run ends with it', async by => {
    const folder = temporaryFolder()
    const stopped: unknown[] = []
    let began = () => {}
    const isUnderWay = new Promise<void>(resolve => {
      began = resolve
    })
    const session: HarvestSession = {
      async *execute(_plan, { signal }) {
        began()
        await new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            stopped.push(signal.reason)
            reject(signal.reason)
          })
        })
      },
    }
    const engine = harvestEngine(settings, { name, session: async () => session })
    const stop = new AbortController()
    const outcomes = engine.harvest({ folder, shards: [1, 2], signal: stop.signal })[Symbol.asyncIterator]()
    const next = outcomes.next()
    await isUnderWay
    expect(runsIn(folder)).toHaveLength(1)
    if (by === 'its signal') {
      stop.abort(new Error('enough'))
      await expect(next).rejects.toThrow('enough')
    } else {
      writeRecord(folder, 1)
      expect((await next).value).toMatchObject({ shard: 1, state: 'written', entries: 1, rows: 3, bytes: 5 })
      await outcomes.return?.()
    }
    expect(runsIn(folder)).toEqual([])
    expect(stopped).toHaveLength(1)
  })

  it('gives outcomes by the records that appear, before Spark gives any', async () => {
    const folder = temporaryFolder()
    let finish = () => {}
    const session: HarvestSession = {
      async *execute() {
        await new Promise<void>(resolve => {
          finish = resolve
        })
      },
    }
    const clock = { now: () => 0, sleep: () => setTimeout(5) as Promise<void> }
    const engine = harvestEngine(settings, { name, session: async () => session, clock })
    const seen: number[] = []
    mkdirSync(join(folder, 'parts'))
    // A damaged record is none yet.
    writeFileSync(join(folder, 'parts', 'part-00002.json'), '{')
    writeRecord(folder, 0)
    writeRecord(folder, 1)
    for await (const { shard } of engine.harvest({ folder, shards: [1, 2] })) {
      seen.push(shard)
      if (shard === 1) writeRecord(folder, 2)
      else finish()
    }
    expect(seen).toEqual([1, 2])
  })
})

/** Writes the record of a part with one entry. */
function writeRecord(folder: string, part: number): void {
  const digits = String(part).padStart(5, '0')
  mkdirSync(join(folder, 'parts'), { recursive: true })
  const file = { kind: 'table', path: `data.parquet/part-${digits}.parquet`, bytes: 5, sha256: 'a'.repeat(64), rows: 3 }
  const entries = [{ entryId: `id-${part}`, uploadId: 'upload' }]
  const record = { part, from: part, to: part + 1, files: [file], entries, skipped: [], failed: [] }
  writeFileSync(join(folder, 'parts', `part-${digits}.json`), JSON.stringify(record))
}
