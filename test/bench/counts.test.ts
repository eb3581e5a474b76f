import { describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/index.js'

type Counts = Record<string, Record<string, number>>

const { countCases, expectedCounts, findWorse } = (await import('../../bench/peer/counts.mjs' as string)) as {
  countCases: (query: typeof ArchiveQuery) => Promise<Counts>
  expectedCounts: () => Counts
  findWorse: (counted: Counts, expected: Counts) => string[]
}

describe('what reading 100 entries costs on any machine (npm run bench -- --peer has the times)', () => {
  it('is no more than bench/expected-counts.json states', async () => {
    const expected = expectedCounts()
    const counted = await countCases(ArchiveQuery)
    expect(Object.keys(counted)).toEqual(Object.keys(expected))
    expect(findWorse(counted, expected)).toEqual([])
  })

  it('is worse with more requests, bytes, archives or objects, and with other rows', () => {
    const expected = { asked: { requests: 4, bytes: 100, archives: 10, objects: 20, rows: 10, energies: 9 } }
    const change = (counts: object) => findWorse({ asked: { ...expected.asked, ...counts } }, expected)
    expect(change({})).toEqual([])
    expect(change({ requests: 3, bytes: 99 })).toEqual([])
    expect(change({ requests: 5 })).toEqual(['asked: 5 requests instead of 4'])
    expect(change({ bytes: 101, objects: 21 })).toHaveLength(2)
    expect(change({ rows: 9 })).toEqual(['asked: 9 rows instead of 10'])
    expect(change({ energies: 10 })).toHaveLength(1)
    expect(findWorse({}, expected)).toHaveLength(6)
  })

  it('is less for a table that asks for its columns alone', () => {
    const { asked, whole } = expectedCounts() as { asked: { bytes: number }; whole: { bytes: number } }
    expect(asked.bytes / whole.bytes).toBeLessThan(0.03)
  })
})
