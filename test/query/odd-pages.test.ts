import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IncompleteError } from '../../src/errors/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  type FaultScript,
  idsOf,
  legacyRoute,
  makeEntries,
  type OddPages,
  oddLegacyPage,
  oddPages,
  quickClock,
  startTestServer,
  type TestEntry,
  type TestServer,
} from '../server/index.js'
import { answerV1 } from '../server/v1-answers.js'

type Entry = { entry_id: string }
const ids = '/entries/query'
const archives = '/entries/archive/query'
let server: TestServer
afterEach(() => server.close())

const odd: fc.Arbitrary<OddPages> = fc.record({
  cap: fc.integer({ min: 1, max: 30 }),
  says: fc.constantFrom('where to go on', 'its page size', 'both'),
  twice: fc.uniqueArray(fc.nat(12), { maxLength: 6 }),
  strays: fc.constantFrom(0, 0, 1, 5),
  deaf: fc.boolean(),
})
const some = (n: number) => fc.uniqueArray(fc.nat(n - 1), { maxLength: 6 })
const ledger = (query: ArchiveQuery<Entry>) => {
  const { matched = 0, delivered, skipped, failed, notAsked = 0 } = query.ledger
  return { adds: matched === delivered + skipped.length + failed.length + notAsked, skipped: idsOf(skipped), failed }
}

describe('whatever a server repeats, adds or cuts, no entry that is there is reported missing', () => {
  const missing = new Set<string>()
  let faults: FaultScript = () => undefined
  beforeEach(async () => {
    server = await startTestServer({ entries: [], faults: (request, number) => faults(request, number) })
  })

  it("on today's API", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        odd,
        some(40),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 20 }),
        async (page, list, gone, n, perPage) => {
          const all = makeEntries(n)
          missing.clear()
          for (const place of gone) if (all[place]) missing.add(all[place].entryId)
          server.entries.splice(0, server.entries.length, ...all)
          server.requests.length = 0
          const onPages = oddPages(page, archives)
          const onList = oddPages({ ...list, deaf: false, strays: 0, says: 'both' }, ids)
          faults = (request, number) => {
            const fault = onPages(request, number) ?? onList(request, number)
            const change = fault?.change
            if (request.path !== archives || !change) return fault
            return {
              change: answer =>
                change({ ...answer, data: answer.data.filter(({ entry_id }) => !missing.has(entry_id)) }),
            }
          }
          const query = new ArchiveQuery<Entry>({ url: server.url, perPage, parallel: 3 }, { clock: quickClock() })
          expect(idsOf(await query.fetch())).toEqual(idsOf(all).filter(id => !missing.has(id)))
          expect(ledger(query)).toEqual({ adds: true, skipped: idsOf(all).filter(id => missing.has(id)), failed: [] })
          expect(server.count()).toBeLessThan(6 * n + 20)
        },
      ),
      { numRuns: 250 },
    )
  })

  it('on the old API', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        odd,
        some(40),
        fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 2, max: 20 }),
        fc.constantFrom(1, 3),
        async (page, gone, sizes, perPage, parallel) => {
          const all = sizes.flatMap((size, upload) =>
            Array.from({ length: size }, (_, index): TestEntry => {
              const entryId = `calc${upload}-${String(index).padStart(4, '0')}`
              return { entryId, uploadId: `upload${upload}`, archive: { section_run: [{}] } }
            }),
          )
          const lost = gone.flatMap(place => all[place]?.entryId ?? [])
          const healthy = legacyRoute(all, lost)
          server.requests.length = 0
          faults = request =>
            request.path === '/archive/query' ? oddLegacyPage(healthy(request), page) : healthy(request)
          const query = new ArchiveQuery<Entry>(
            { url: `${server.origin}/api`, perPage, parallel },
            { clock: quickClock() },
          )
          expect(idsOf(await query.fetch())).toEqual(idsOf(all).filter(id => !lost.includes(id)))
          expect(ledger(query)).toEqual({ adds: true, skipped: idsOf(all).filter(id => lost.includes(id)), failed: [] })
          expect(server.count()).toBeLessThan(6 * all.length + 20)
        },
      ),
      { numRuns: 250 },
    )
  })
})

describe('a list without end ends', () => {
  const make = (options: object = {}) =>
    new ArchiveQuery<Entry>({ url: server.url, perPage: 10, ...options }, { clock: quickClock() })

  it.each([
    ['all of them are there: no error', 25, 25],
    ['some are not there: an error, after all that is right', 10, 25],
  ])('that repeats the same ids under new cursors; %s', async (_name, given, total) => {
    let cursor = 0
    server = await startTestServer({
      entries: makeEntries(total),
      faults: ({ path }) =>
        path === ids
          ? {
              change: answer => ({
                ...answer,
                data: makeEntries(given).map(({ entryId, uploadId }) => ({ entry_id: entryId, upload_id: uploadId })),
                pagination: { total, page_size: given, next_page_after_value: `new${++cursor}` },
              }),
            }
          : undefined,
    })
    const query = make()
    const seen: Entry[] = []
    const reading = (async () => {
      for await (const entry of query) seen.push(entry)
    })()
    if (given < total) await expect(reading).rejects.toThrow(IncompleteError)
    else await reading
    expect(idsOf(seen)).toEqual(idsOf(makeEntries(given)))
    expect(query.ledger).toMatchObject({ matched: total, delivered: given, notAsked: total - given })
    expect(server.count(ids)).toBeLessThanOrEqual(3)
  })

  it('of uploads, on the old API', async () => {
    let cursor = 0
    const values = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`upload${index}`, { total: 1 }]))
    server = await startTestServer({ route: () => ({ body: { quantity: { after: `new${++cursor}`, values } } }) })
    await expect(make({ url: `${server.origin}/api` }).count()).rejects.toThrow(IncompleteError)
    expect(server.count()).toBe(2)
  })
})

it('a server that gives others instead is said to, not the archives to be missing', async () => {
  server = await startTestServer({
    entries: makeEntries(20),
    faults: (request, number) =>
      request.path === archives && number > 1
        ? { change: answer => ({ ...answer, data: [{ entry_id: 'stray', upload_id: 'x', archive: {} }] }) }
        : undefined,
  })
  const query = new ArchiveQuery<Entry>({ url: server.url, perPage: 10 }, { clock: quickClock() })
  expect(await query.fetch()).toHaveLength(10)
  expect(query.ledger.skipped).toHaveLength(10)
  expect(query.ledger.skipped[0]?.reason).toBe('not given by the server, which gave others instead')
})

describe('a server whose pages are shorter than asked for and hold only missing archives', () => {
  it.each([
    ['the first and third of four, one a page', 4, [0, 2], 1],
    ['the first five of twelve, two a page', 12, [0, 1, 2, 3, 4], 2],
    ['all but the last, one a page', 9, [0, 1, 2, 3, 4, 5, 6, 7], 1],
  ])('is read on: %s', async (_name, n, gone, cap) => {
    const entries = makeEntries(n)
    const missing = new Set(gone.map(place => entries[place]?.entryId))
    server = await startTestServer({
      entries,
      faults: ({ path, body }) => {
        if (path !== archives) return undefined
        const asked = body as { pagination: { page_size: number } }
        const size = Math.min(asked.pagination.page_size, cap)
        const answer = answerV1(path, { ...asked, pagination: { ...asked.pagination, page_size: size } }, all(entries))
        return { body: { ...answer, data: answer?.data.filter(({ entry_id }) => !missing.has(entry_id)) } }
      },
    })
    const query = new ArchiveQuery<Entry>({ url: server.url, perPage: 12 }, { clock: quickClock() })
    expect(idsOf(await query.fetch())).toEqual(idsOf(entries).filter(id => !missing.has(id)))
    expect(idsOf(query.ledger.skipped)).toEqual(idsOf(entries).filter(id => missing.has(id)))
    expect(server.count()).toBeLessThan(3 * n + 4)
  })

  const all = (entries: TestEntry[]) => ({ entries: [...entries], missing: new Set<string>() })
})
