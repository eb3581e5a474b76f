import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPartFile, plainPath, plannedParts } from '../../../src/dataset/manifest/index.js'

const bounds = (...[plan]: Parameters<typeof plannedParts>) => plannedParts(plan).map(({ from, to }) => [from, to])

describe('the parts of a data set', () => {
  it('end where the first ones ended, and are as large as others after them', () => {
    expect(bounds({ selected: 25, entriesPerPart: 10, partEnds: [12, 12, 25] })).toEqual([
      [0, 12],
      [12, 12],
      [12, 25],
    ])
    expect(bounds({ selected: 40, entriesPerPart: 10, partEnds: [12, 25], begins: [25, 38] })).toEqual([
      [0, 12],
      [12, 25],
      [25, 35],
      [35, 38],
      [38, 40],
    ])
    expect(bounds({ selected: 0, entriesPerPart: 10, partEnds: [0] })).toEqual([[0, 0]])
  })

  it('have each position once, in order, for any sizes and updates', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
    fc.assert(
      fc.property(sizes, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), (shards, updates) => {
        let selected = 0
        const partEnds = shards.map(size => (selected += size))
        const begins: number[] = []
        for (const gained of updates) {
          if (selected > 0) begins.push(selected)
          selected += gained
        }
        const parts = plannedParts({ selected, entriesPerPart: 4, begins, partEnds })
        let end = 0
        for (const [part, planned] of parts.entries()) {
          expect(planned).toMatchObject({ part, from: end })
          expect(planned.to).toBeGreaterThanOrEqual(end)
          end = planned.to
        }
        expect(end).toBe(selected)
        expect(parts.slice(0, shards.length).map(({ to }) => to)).toEqual(partEnds)
        for (const begin of begins) expect(parts.some(({ from }) => from === begin)).toBe(true)
      }),
    )
  })
})

describe('the name of a file of a part', () => {
  it.each([
    ['part-00007.parquet', '.parquet', true],
    ['part-00007.1.parquet', '.parquet', true],
    ['part-00007.12.jsonl.gz', '.jsonl.gz', true],
    ['part-7.parquet', '.parquet', false],
    ['part-00007.x.parquet', '.parquet', false],
    ['my-part-00007.1.parquet', '.parquet', false],
    ['part-00007.1.1.parquet', '.parquet', false],
  ])('is %s with the ending %s: %s', (name, ending, is) => {
    expect(isPartFile(name, ending)).toBe(is)
  })

  it('is plain without the number that it got', () => {
    expect(plainPath('archives/part-00007.1.jsonl.gz')).toBe('archives/part-00007.jsonl.gz')
    expect(plainPath('data.parquet/H2.5-0/part-00007.31.parquet')).toBe('data.parquet/H2.5-0/part-00007.parquet')
    expect(plainPath('data.parquet/part-1.2.x/part-00007.parquet')).toBe('data.parquet/part-1.2.x/part-00007.parquet')
  })
})
