import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../src/errors/index.js'
import { toFrame } from '../../src/frame/index.js'
import { ArchiveQuery, type ArchiveQueryOptions, type EntryRange, type Match } from '../../src/query/index.js'
import {
  bodies,
  idsOf,
  legacyRoute,
  makeEntries,
  quickClock,
  startTestServer,
  type TestEntry,
  type TestServer,
  type TestServerOptions,
} from '../server/index.js'

type Entry = { entry_id: string; upload_id: string }
const archives = '/entries/archive/query'
let server: TestServer
afterEach(() => server?.close())

async function start(options: TestServerOptions): Promise<TestEntry[]> {
  server = await startTestServer(options)
  return server.entries
}
const make = (options: ArchiveQueryOptions = {}) =>
  new ArchiveQuery<Entry>({ url: server.url, ...options }, { clock: quickClock(), random: () => 1 })
async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}
const matchesOf = (entries: TestEntry[]): Match[] => entries.map(({ entryId, uploadId }) => ({ entryId, uploadId }))
const reading = (matches: Match[], pageEnds?: number, options: ArchiveQueryOptions = {}) =>
  make(options).reading({ required: '*', matches, pageEnds })
/** What became of each match, in the order of the ranges. */
const fates = (ranges: EntryRange<Entry>[]) =>
  ranges.map(({ from, to, entries, skipped, failed }) => [from, to, entries.length, skipped.length, failed.length])

describe('a reading of named entries', () => {
  it('asks for archives by id alone, in the given order, whatever the query says', async () => {
    const entries = await start({ entries: makeEntries(50) })
    const matches = matchesOf(entries).reverse()
    const ranges = await collect(reading(matches, undefined, { perPage: 20, max: 3, orderBy: 'entry_id' }).ranges())
    expect(ranges.flatMap(({ entries }) => idsOf(entries))).toEqual(idsOf(matches))
    expect(fates(ranges)).toEqual([
      [0, 20, 20, 0, 0],
      [20, 40, 20, 0, 0],
      [40, 50, 10, 0, 0],
    ])
    expect(ranges.every(({ bytes }) => bytes > 1000)).toBe(true)
    expect([server.count(archives), server.count()]).toEqual([3, 3])
    expect(server.requests.map(({ body }) => (body as { query: object }).query)).toEqual(
      [0, 20, 40].map(from => ({ 'entry_id:any': idsOf(matches.slice(from, from + 20)) })),
    )
  })

  it('never lets a page cross a multiple of pageEnds', async () => {
    const entries = await start({ entries: makeEntries(70) })
    const ranges = await collect(reading(matchesOf(entries), 25, { perPage: 20 }).ranges())
    expect(fates(ranges).map(([from, to]) => [from, to])).toEqual([
      [0, 20],
      [20, 25],
      [25, 45],
      [45, 50],
      [50, 70],
    ])
  })

  it('has entries of their uploads, gaps with the ids of the matches, and a ledger that adds up', async () => {
    const entries = await start({ entries: makeEntries(30), missing: ['entry000003', 'entry000029'] })
    const named = reading([...matchesOf(entries), { entryId: 'gone', uploadId: 'u' }], 10, { perPage: 10 })
    const ranges = await collect(named.ranges())
    expect(fates(ranges)).toEqual([
      [0, 10, 9, 1, 0],
      [10, 20, 10, 0, 0],
      [20, 30, 9, 1, 0],
      [30, 31, 0, 1, 0],
    ])
    expect(ranges.flatMap(({ skipped }) => skipped)).toEqual([
      { entryId: 'entry000003', uploadId: 'upload0000', reason: 'archive missing' },
      { entryId: 'entry000029', uploadId: 'upload0002', reason: 'archive missing' },
      { entryId: 'gone', uploadId: 'u', reason: 'archive missing' },
    ])
    expect(named.total).toBe(31)
    expect(named.ledger).toMatchObject({ matched: 31, delivered: 28, failed: [], notAsked: 0 })
  })

  it('splits a page until the entry stands alone that the server cannot give', async () => {
    const entries = await start({
      entries: makeEntries(12),
      faults: ({ body }) =>
        JSON.stringify(body).includes('entry000005') ? { status: 500, body: bodies.internal } : undefined,
    })
    const [range, ...others] = await collect(reading(matchesOf(entries), 12, { perPage: 12 }).ranges())
    expect(others).toEqual([])
    expect(idsOf(range?.entries ?? [])).toEqual(idsOf(entries).filter(id => id !== 'entry000005'))
    expect(range?.failed.map(({ entryId, uploadId }) => [entryId, uploadId])).toEqual([['entry000005', 'upload0000']])
    expect(range?.failed[0]?.reason).toContain('500')
  })

  it('is an error at the first gap with raiseErrors', async () => {
    const entries = await start({ entries: makeEntries(3), missing: ['entry000001'] })
    await expect(collect(reading(matchesOf(entries), 2, { raiseErrors: true }).ranges())).rejects.toThrow(DataError)
  })

  it('streams, and makes a table', async () => {
    const entries = await start({ entries: makeEntries(25), missing: ['entry000011'] })
    const named = reading(matchesOf(entries), 10)
    expect(idsOf(await collect(named.stream()))).toHaveLength(24)
    const frame = await toFrame(named, { columns: { energy: 'run[0].calculation[0].energy.total.value' } })
    expect(frame.numRows).toBe(24)
    expect(frame.ledger).toMatchObject({ matched: 25, delivered: 24 })
  })

  it('leaves the numbers of its query as they are', async () => {
    const entries = await start({ entries: makeEntries(25) })
    const query = make()
    await collect(query.reading({ required: '*', matches: matchesOf(entries.slice(0, 5)) }).ranges())
    expect([query.total, query.loaded, query.statistics.loaded_nentries]).toEqual([undefined, 0, 0])
    expect(query.statistics.requests).toBe(1)
  })

  it('sends nothing for no entries, and refuses an entry that is named twice', async () => {
    await start({ entries: makeEntries(5) })
    expect(await collect(reading([], 10).ranges())).toEqual([])
    expect(server.count()).toBe(0)
    const match = { entryId: 'entry000001', uploadId: 'u' }
    expect(() => reading([match, match])).toThrow(QueryError)
    expect(() => reading([match], 0)).toThrow(QueryError)
    expect(() => reading([match], 1.5)).toThrow(QueryError)
  })

  it('stops with its signal, and when its loop is left', async () => {
    const entries = await start({ entries: makeEntries(200), faults: () => ({ delay: 5 }) })
    const stop = new AbortController()
    const read = async () => {
      for await (const _ of reading(matchesOf(entries)).ranges({ signal: stop.signal })) stop.abort(new Error('enough'))
    }
    await expect(read()).rejects.toThrow('enough')
    for await (const { from } of reading(matchesOf(entries), 50, { parallel: 4, perPage: 10 }).ranges())
      if (from >= 20) break
    // What was under way when the loop was left may still arrive.
    await new Promise(resolve => setTimeout(resolve, 100))
    const { length } = server.requests
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(server.requests).toHaveLength(length)
  })

  it('gives each match one fate, with faults, any page ends and several pages at once', async () => {
    const all = makeEntries(60)
    await start({ entries: all })
    const options = fc.record({
      places: fc.uniqueArray(fc.nat(65), { maxLength: 60 }),
      pageEnds: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
      perPage: fc.integer({ min: 1, max: 30 }),
      parallel: fc.integer({ min: 1, max: 4 }),
      bad: fc.option(fc.nat(59)),
    })
    type Options = typeof options extends fc.Arbitrary<infer Value> ? Value : never
    const read = async ({ places, pageEnds, perPage, parallel, bad }: Options) => {
      const badId = bad === null ? undefined : all[bad]?.entryId
      server.setFaults(({ body }) =>
        badId && JSON.stringify(body).includes(badId) ? { status: 500, body: bodies.internal } : undefined,
      )
      const matches = places.map(place => matchesOf(all)[place] ?? { entryId: `gone${place}`, uploadId: 'u' })
      const named = reading(matches, pageEnds, { perPage, parallel })
      const ranges = await collect(named.ranges())
      let end = 0
      for (const { from, to, entries, skipped, failed } of ranges) {
        expect(from).toBe(end)
        end = to
        if (pageEnds) expect(Math.floor(from / pageEnds)).toBe(Math.floor((to - 1) / pageEnds))
        const ids = [...idsOf(entries), ...idsOf(skipped), ...idsOf(failed)]
        expect(ids.sort()).toEqual(idsOf(matches.slice(from, to)).sort())
        expect(idsOf(skipped).every(id => id.startsWith('gone'))).toBe(true)
        expect(idsOf(failed).every(id => id === badId)).toBe(true)
      }
      expect(end).toBe(matches.length)
    }
    await fc.assert(fc.asyncProperty(options, read), { numRuns: 60 })
  }, 60_000)
})

describe('a reading of named entries on the old API', () => {
  it('asks for one entry after the other', async () => {
    const entries: TestEntry[] = makeEntries(5).map(entry => ({ ...entry, archive: { section_run: [{}] } }))
    const route = legacyRoute(entries, ['entry000002'])
    server = await startTestServer({
      // The search for one id, which the route by itself ignores.
      route: request => {
        const text = `${decodeURIComponent(request.url)}${JSON.stringify(request.body ?? '')}`
        const wanted = /"calc_id":"(\w+)"/.exec(text.replaceAll('+', ' '))?.[1]
        const some = wanted === undefined ? entries : entries.filter(({ entryId }) => entryId === wanted)
        return wanted === undefined ? route(request) : legacyRoute(some, ['entry000002'])(request)
      },
    })
    const query = new ArchiveQuery<Entry>({ url: `${server.origin}/api`, perPage: 3 }, { clock: quickClock() })
    const matches = [...matchesOf(entries).reverse(), { entryId: 'gone', uploadId: 'u' }]
    const named = query.reading({ required: { section_run: '*' }, matches, pageEnds: 4 })
    const ranges = await collect(named.ranges())
    expect(fates(ranges)).toEqual([
      [0, 3, 2, 1, 0],
      [3, 4, 1, 0, 0],
      [4, 6, 1, 1, 0],
    ])
    expect(ranges.flatMap(({ entries }) => idsOf(entries))).toEqual([4, 3, 1, 0].map(place => `entry00000${place}`))
    expect(ranges.flatMap(({ skipped }) => idsOf(skipped))).toEqual(['entry000002', 'gone'])
    expect(server.count('/archive/query')).toBe(5)
  })
})
