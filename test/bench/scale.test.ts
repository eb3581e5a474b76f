import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Cost {
  requests: number
  hours: number
  disk: number[]
  cpuHours: number
  parts: number
}
const { recordFile, withTables } = (await import('../../bench/harvest/write-scale.mjs' as string)) as {
  recordFile: string
  withTables: (document: string, result: unknown) => string
}
const { costOf, storeRequestsOfPart } = (await import('../../bench/harvest/totals.mjs' as string)) as {
  costOf: (facts: object) => Cost
  storeRequestsOfPart: (runs: unknown) => { task: number; driver: number }
}
const document = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')
const recorded = JSON.parse(readFileSync(recordFile, 'utf8'))

describe('the tables in docs/scale.md', () => {
  it('are written from bench/results/harvest.json', () => {
    expect(withTables(document, recorded)).toBe(document)
  })

  it('need their marks', () => {
    expect(() => withTables('# All', recorded)).toThrow('lost the marks')
  })
})

describe('what all entries cost', () => {
  // Two requests a boundary; of 1000 entries a part: a list, and ten pages of 100 with 50 kB each.
  const facts = {
    run: { perPart: 1000, shards: 2, entries: 2000, requests: 22, bytesRead: 1e8, cpuSeconds: 2, list: 250 },
    plan: { entries: 1e6, requests: { count: 1000, first: 1000 } },
    weight: { wire: [10_000, 20_000], disk: [12_000, 12_000] },
    steps: { entries: 1000, bytesAnEntry: 50_000, cpuSeconds: { unpack: 0.1 } },
    entries: 1e6,
  }

  it('follows from what an entry takes', () => {
    const cost = costOf(facts)
    expect(cost.requests).toBeCloseTo(1e6 * (0.002 + 0.011))
    expect(cost.hours).toBeCloseTo(cost.requests / 10 / 3600)
    expect(cost.disk).toEqual([12e9, 12e9])
    expect(cost.cpuHours).toBeCloseTo((1e6 * 0.0011) / 3600)
    expect(cost.parts).toBe(1000)
  })

  it('has fewer archives in a page where they are larger, and never less than one', () => {
    const ten = costOf({ ...facts, larger: 10 })
    expect(ten.requests).toBeCloseTo(1e6 * (0.002 + 0.001 + 0.1))
    expect(ten.disk).toEqual([12e10, 12e10])
    expect(costOf({ ...facts, larger: 1000 }).requests).toBeCloseTo(1e6 * (0.002 + 0.001 + 1))
  })

  it('counts requests to a store for each part, and none that a whole harvest sends once', () => {
    const none = { absent: 0, link: 0, rename: 0, unlink: 0, list: 0, facts: 0, read: 0, readPieces: 0, touch: 0 }
    const runs = [
      { perPart: 250, shards: 8, driver: { shards: 8, operations: { ...none, list: 5, read: 16 } } },
      { perPart: 1000, shards: 2, driver: { shards: 2, operations: { ...none, list: 5, read: 4 } } },
    ].map(run => ({ ...run, name: 'columns', operations: { ...none, link: 3 * run.shards, unlink: run.shards } }))
    expect(storeRequestsOfPart(runs)).toEqual({ task: 5, driver: 2 })
  })
})
