import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingSource, cutShards } from '../../../src/dataset/harvest/index.js'
import type { HarvestCost } from '../../../src/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { harvestCost } from '../../../src/query/explain/harvest-cost.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { temporaryFolder } from '../../dataset/folders.js'
import { engineAt } from '../../dataset/harvest/attempts.js'
import { makeEntries, startTestServer } from '../../server/index.js'

/** An id as the archive makes them. */
function hash(number: number): string {
  return createHash('sha256').update(`entry ${number}`).digest('base64url').slice(0, 28)
}

const entries = Array.from({ length: 10_500 }, (_, number) => {
  const entry_id = hash(number)
  const index = { entry_id, upload_id: 'upload', published: true, with_embargo: false }
  return { entry_id, upload_id: 'upload', parser_name: 'parsers/none', index, archive: { metadata: { entry_id } } }
})

let server: SampleServer
beforeAll(async () => {
  server = await serveSample({ entries })
})
afterAll(() => server.close())

function query(options: object = {}): NotebookQuery<object> {
  return new NotebookQuery<object>({ url: server.url, ...options })
}

describe('the cost of a harvest', () => {
  const small = { bytesPerEntry: 1000 }
  const rate = { requestsPerSecond: 10 }

  it.each([
    // Entries, matches, entries a part; shards, requests of the plan, for ids, for archives.
    [0, 0, 1000, 0, 1, 0, 0],
    [0, 9, 1000, 0, 1, 0, 0],
    [1, 1, 1000, 1, 1, 1, 1],
    [1000, 1000, 1000, 1, 1, 1, 12],
    [1000, 1001, 1000, 1, 3, 1, 12],
    [1001, 1001, 1000, 2, 3, 2, 13],
    [12_000, 12_000, 250, 48, 19, 48, 48 * 5],
    [19_000_000, 19_000_000, 1000, 19_000, 37_999, 19_000, 19_000 * 12],
    [19_000_000, 19_000_000, 10_000, 1900, 3799, 19_000, 1900 * 102],
  ])('of %i of %i in parts of %i', (wanted, available, entriesPerPart, shards, plan, lists, archives) => {
    const cost = harvestCost({ entries: wanted, available, ...small }, { entriesPerPart, ...rate })
    const total = plan + lists + archives
    expect(cost).toEqual({
      ...rate,
      entries: wanted,
      entriesPerPart,
      shards,
      requests: { plan, lists, archives, total },
      hours: expect.closeTo(total / 36_000),
      bytes: wanted * 1000,
    })
  })

  it('grows with entries, and falls with the rate', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1e5 }), (one, more, entriesPerPart) => {
        const costOf = (wanted: number, requestsPerSecond: number) =>
          harvestCost({ entries: wanted, available: 2e6, ...small }, { entriesPerPart, requestsPerSecond })
        expect(costOf(one + more, 10).requests.total).toBeGreaterThanOrEqual(costOf(one, 10).requests.total)
        expect(costOf(one, 5).hours).toBeCloseTo(2 * costOf(one, 10).hours)
      }),
    )
  })

  it('has about as many requests of the plan as are sent', async () => {
    for (const entriesPerPart of [100, 250, 700, 1000, 1500]) {
      const asked = query({ max: null })
      await cutShards(countingSource(asked), { entriesPerShard: entriesPerPart })
      const { plan } = harvestCost(
        { entries: 10_500, available: 10_500, ...small },
        { entriesPerPart, ...rate },
      ).requests
      expect(Math.abs(asked.statistics.requests - plan)).toBeLessThanOrEqual(2)
    }
  })
})

describe('the estimate of a harvest', () => {
  it.each([
    [600, { id: 'metadata.entry_id' }],
    [1000, undefined],
    [1200, undefined],
  ])('in parts of %i is what it then sends', async (entriesPerPart, columns) => {
    const hashes = makeEntries(2600).map((entry, index) => ({ ...entry, entryId: hash(index) }))
    const archive = await startTestServer({ entries: hashes.sort((a, b) => (a.entryId < b.entryId ? -1 : 1)) })
    try {
      const asked = new NotebookQuery<object>({ url: archive.url })
      const terms = columns ? { columns } : {}
      const { harvest } = await asked.explain({ ...terms, harvest: { entriesPerPart } })
      const before = archive.requests.length
      await asked.download(temporaryFolder(), { ...terms, entriesPerPart, engine: engineAt(archive.url) })
      const sent = archive.requests.slice(before)
      const { plan, lists, archives } = (harvest as HarvestCost).requests
      expect(sent.filter(({ path }) => path === '/entries/archive/query')).toHaveLength(archives)
      expect(Math.abs(sent.length - archives - lists - plan)).toBeLessThanOrEqual(1)
    } finally {
      await archive.close()
    }
  })
})

describe('query.explain with harvest', () => {
  it('estimates all that match where the query names no max', async () => {
    const explanation = await query().explain({ harvest: true })
    expect(explanation).toMatchObject({ matched: 10_500, wanted: 10_000 })
    expect(explanation.harvest).toMatchObject({
      entries: 10_500,
      shards: 11,
      entriesPerPart: 1000,
      requestsPerSecond: 10,
    })
    expect(explanation.harvest?.requests).toEqual({ plan: 21, lists: 11, archives: 127, total: 159 })
    expect(String(explanation)).toMatch(
      /^Harvest: 10500 entries in 11 parts of 1000, about [\d.]+ MB; 159 requests \(21 to plan, 11 for ids, 127 for archives\): 16 seconds or longer at 10 a second$/m,
    )
  })

  it('takes the parts, the rate and the end that it is given', async () => {
    const harvest = { entriesPerPart: 250, requestsPerSecond: 0.1, max: 3000 }
    const explanation = await query().explain({ columns: { id: 'metadata.entry_id' }, harvest })
    expect(explanation.harvest).toMatchObject({ entries: 3000, shards: 12, entriesPerPart: 250 })
    expect(explanation.harvest?.hours).toBeCloseTo((explanation.harvest?.requests.total ?? 0) / 360)
    expect(String(explanation)).toMatch(/ 13 minutes or longer at 0\.1 a second$/m)
    const { harvest: ended } = await query({ max: 500 }).explain({ harvest: {} })
    expect(ended).toMatchObject({ entries: 500, shards: 1, requests: { plan: 3 } })
  })

  it('has none without the option, and none to load where nothing matches', async () => {
    expect((await query().explain()).harvest).toBeUndefined()
    expect((await query().explain({ harvest: false })).harvest).toBeUndefined()
    const none = await query({ query: { upload_id: 'nothing' } }).explain({ harvest: true })
    expect(none.harvest).toMatchObject({ entries: 0, shards: 0, bytes: 0 })
    expect(String(none)).toMatch('Harvest: nothing to load')
    expect((await query({ owner: 'all' }).explain({ harvest: true })).harvest).toBeUndefined()
  })

  it('refuses what no harvest can be', () => {
    expect(() => query({ orderBy: 'upload_create_time' }).explain({ harvest: true })).toThrow(/order of the entry ids/)
    expect(() => query({ url: server.legacyUrl }).explain({ harvest: true })).toThrow(/old API/)
    expect(() => query().explain({ fromIndex: true, harvest: true })).toThrow(/not the search index.*fromIndex/s)
    expect(() => query().explain({ harvest: { entriesPerPart: 0 } })).toThrow(/entriesPerPart/)
    expect(() => query().explain({ harvest: { tasks: 4 } as never })).toThrow(/no option 'tasks'/)
    expect(() => query().explain({ harvest: 'spark' as never })).toThrow(/harvest/)
  })
})
