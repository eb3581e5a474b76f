import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runShards, shardsOf, shardsOfLines, untilParentEnds } from '../../../src/cli/harvest/index.js'
import { UsageError } from '../../../src/cli/usage-error.js'
import type { ShardOutcome } from '../../../src/dataset/harvest/index.js'
import { DataError } from '../../../src/errors/index.js'

const never = new AbortController().signal

function outcomeOf(shard: number): ShardOutcome {
  return { shard, state: 'written', entries: 1, skipped: 0, failed: 0, bytes: 1, files: [] }
}

/** Runs shards of which some fail. */
async function run(
  shards: Iterable<number> | AsyncIterable<number>,
  failing: Record<number, Error> = {},
  signal = never,
) {
  const printed: string[] = []
  const told: string[] = []
  const code = await runShards({
    shards,
    runShard: async shard => {
      if (failing[shard]) throw failing[shard]
      return outcomeOf(shard)
    },
    print: line => void printed.push(line),
    tell: line => void told.push(line),
    signal,
  })
  return { code, shards: printed.map(line => JSON.parse(line).shard), printed, told }
}

describe('the shards of a task', () => {
  it('are numbers, or lists of them, a line each, and read as they come', async () => {
    const lines = ['7\n{"shards": [3, 4]}\n', '\n  12\n{"sh', 'ards": []}\n5']
    const seen: number[] = []
    for await (const shard of shardsOfLines(Readable.from(lines), never)) seen.push(shard)
    expect(seen).toEqual([7, 3, 4, 12, 5])
  })

  it.each(['x', '-1', '1.5', '1e99', '{"shards": 3}', '{"shards": ["3"]}', '[3]', 'null', '{}', `${'9'.repeat(80)}`])(
    'are not %s',
    text => {
      expect(() => shardsOf(text)).toThrow(UsageError)
      expect(() => shardsOf(text)).toThrow(/names no shard: it must be a number/)
    },
  )
})

describe('running shards', () => {
  it('prints an outcome in a line for each', async () => {
    const { code, printed, told } = await run([3, 4])
    expect({ code, told }).toEqual({ code: 0, told: [] })
    expect(printed).toEqual([JSON.stringify(outcomeOf(3)), JSON.stringify(outcomeOf(4))])
  })

  it('goes on after one that fails, and says which did in the end', async () => {
    const failing = {
      4: new DataError('The disk is full.\nIt has 0 bytes.'),
      5: new Error(`\u001b[2J${'x'.repeat(5000)}`),
    }
    const { code, shards, told } = await run([3, 4, 5, 6], failing)
    expect(code).toBe(1)
    expect(shards).toEqual([3, 6])
    expect(told[0]).toBe('Shard 4: DataError: The disk is full. It has 0 bytes.')
    expect(told[1]).toMatch(/^Shard 5: Error: \ufffd\[2Jx+ …$/)
    expect(told[2]).toBe('2 of 4 shards failed: 4, 5.')
    expect(told.every(line => line.length < 800)).toBe(true)
  })

  it('ends with the reason of its signal, and tells of no shard that it stopped', async () => {
    const stop = new AbortController()
    const told: string[] = []
    const running = runShards({
      shards: [1, 2],
      runShard: async () => {
        stop.abort(new Error('enough'))
        throw new DataError('The request was given up.')
      },
      print: () => {},
      tell: line => void told.push(line),
      signal: stop.signal,
    })
    await expect(running).rejects.toThrow('enough')
    expect(told).toEqual([])
  })
})

describe('the parent of a process', () => {
  it('has gone when another one takes its place', async () => {
    const parents = [77, 77, 77, 1]
    let waits = 0
    const sleep = async () => void waits++
    await untilParentEnds({ signal: never, sleep, parent: () => parents.shift() as number })
    expect(waits).toBe(2)
  })
})
