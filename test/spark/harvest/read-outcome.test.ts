import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShardOutcome } from '../../../src/dataset/harvest/index.js'
import { readOutcome } from '../../../src/spark/harvest/read-outcome.js'

const hex = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map(all => all.join(''))
const count = fc.nat()
const outcomes: fc.Arbitrary<ShardOutcome> = fc.record(
  {
    shard: count,
    state: fc.constantFrom('written' as const, 'found' as const),
    entries: count,
    skipped: count,
    failed: count,
    rows: count,
    bytes: count,
    files: fc.array(fc.record({ path: fc.constant('data.parquet/part-00001.parquet'), bytes: count, sha256: hex })),
  },
  { requiredKeys: ['shard', 'state', 'entries', 'skipped', 'failed', 'bytes', 'files'] },
)

describe('a line of a task', () => {
  it('is read as the outcome that was printed', () => {
    fc.assert(
      fc.property(outcomes, outcome => {
        expect(readOutcome(JSON.stringify(outcome))).toEqual(outcome)
      }),
    )
  })

  it('is no outcome when a part of it is something else, and never an error', () => {
    fc.assert(
      fc.property(
        outcomes,
        fc.jsonValue(),
        fc.constantFrom('shard', 'state', 'entries', 'bytes', 'files'),
        (outcome, odd, part) => {
          const line = JSON.stringify({ ...outcome, [part]: odd })
          const read = readOutcome(line)
          if (read) expect(read).toEqual(JSON.parse(line))
          else expect(read).toBeUndefined()
          expect(readOutcome(JSON.stringify(odd))).toBeUndefined()
        },
      ),
    )
  })

  it.each([
    ['words of something else', 'Now using node v20.19.0'],
    ['a path that leads out of the data set', outcomeWith({ path: '../../etc/passwd' })],
    ['a sum that is none', outcomeWith({ sha256: 'x' })],
    ['a negative size', outcomeWith({ bytes: -1 })],
  ])('is no outcome when it has %s', (_what, line) => {
    expect(readOutcome(line)).toBeUndefined()
  })

  it('keeps nothing but what an outcome has', () => {
    const line = `{"__proto__": {"polluted": 1}, "more": 2, ${outcomeWith({}).slice(1)}`
    expect(Object.keys(readOutcome(line) ?? {})).toEqual([
      'shard',
      'state',
      'entries',
      'skipped',
      'failed',
      'bytes',
      'files',
    ])
  })
})

function outcomeWith(file: object): string {
  const files = [{ path: 'archives/part-00001.jsonl.gz', bytes: 1, sha256: 'a'.repeat(64), ...file }]
  return JSON.stringify({ shard: 1, state: 'written', entries: 1, skipped: 0, failed: 0, bytes: 1, files })
}
