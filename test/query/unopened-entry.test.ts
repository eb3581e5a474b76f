import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  type FaultScript,
  idsOf,
  makeEntries,
  markOf,
  quickClock,
  rawArchives,
  startTestServer,
  type TestServer,
} from '../server/index.js'

type Entry = { entry_id: string; extra: unknown }
const archivePath = '/entries/archive/query'
let server: TestServer
let faults: FaultScript

beforeEach(async () => {
  faults = () => undefined
  server = await startTestServer({ faults: (request, number) => faults(request, number) })
  vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
})
afterEach(() => server.close())

/** Entries that are large enough to be left unparsed, with raw text in the place of a value of some. */
function serve(count: number, raw: Record<number, string>): string[] {
  const entries = makeEntries(count, 5000).map((entry, index) => ({
    ...entry,
    archive: { ...entry.archive, extra: index in raw ? markOf(entry.entryId) : index },
  }))
  server.entries.splice(0, server.entries.length, ...entries)
  server.requests.length = 0
  faults = rawArchives(Object.fromEntries(Object.entries(raw).map(([index, text]) => [entries[+index]?.entryId, text])))
  return idsOf(entries)
}

const make = (options: object = {}) =>
  new ArchiveQuery<Entry>({ url: server.url, max: null, ...options }, { clock: quickClock(), random: () => 1 })

async function read(entries: AsyncIterable<Entry>, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const ids: string[] = []
  for await (const { entry_id } of entries) {
    ids.push(entry_id)
    if (ids.length >= most) break
  }
  return ids
}

const archiveRequests = () => server.requests.filter(({ path }) => path === archivePath).length

describe('archives that are parsed when they are read', () => {
  it('are parsed one after the other in a loop', async () => {
    const all = serve(30, {})
    const sizes: number[] = []
    const parse = JSON.parse
    vi.spyOn(JSON, 'parse').mockImplementation((text, reviver) => {
      if (text.includes('x'.repeat(5000))) sizes.push(text.length)
      return parse(text, reviver)
    })
    expect(await read(make({ perPage: 10 }).stream())).toEqual(all)
    // Never a page of ten of them.
    expect(sizes.length).toBe(30)
    expect(Math.max(...sizes)).toBeLessThan(10_000)
  })

  it('stay the same objects in a query that keeps them', async () => {
    serve(20, {})
    const query = make({ perPage: 10 })
    const seen: Entry[] = []
    for await (const entry of query) {
      seen.push(entry)
      if (seen.length === 15) break
    }
    const streamed: Entry[] = []
    for await (const entry of query.stream()) streamed.push(entry)
    const again = await query.slice(0, 20)
    expect(streamed.every((entry, place) => entry === again[place])).toBe(true)
    expect(again.slice(0, 15).every((entry, place) => entry === seen[place])).toBe(true)
    query.clear(13)
    expect(await query.at(14)).toBe(again[14])
    expect(await query.at(19)).toBe(again[19])
  })

  it.each([['stream'], ['loop']])(
    'one that is no JSON fails alone, in a %s; its page is asked for once more',
    async how => {
      const all = serve(30, { 17: '"a\u0001b"' })
      const query = make({ perPage: 10 })
      const ids = await read(how === 'stream' ? query.stream() : query)
      expect(ids).toEqual(all.filter(id => id !== all[17]))
      expect(query.ledger).toMatchObject({ matched: 30, delivered: 29, skipped: [], notAsked: 0 })
      expect(query.ledger.failed).toEqual([
        { entryId: all[17], uploadId: 'upload0001', reason: expect.stringMatching(/a control character/) },
      ])
      expect(query.statistics).toMatchObject({ loaded_nentries: 29, failed: 1 })
      // Three pages, the one with the fault again, and its parts.
      expect(archiveRequests()).toBeLessThanOrEqual(14)
    },
  )

  it('one that was damaged on the way once is delivered', async () => {
    const all = serve(20, {})
    let damaged = 0
    faults = ({ path }) =>
      path === archivePath
        ? { edit: json => (damaged++ === 1 ? json.replace('"extra":15', '"extra":}') : json) }
        : undefined
    const query = make({ perPage: 10, parallel: 1 })
    expect(await read(query.stream())).toEqual(all)
    expect(query.ledger).toMatchObject({ delivered: 20, failed: [] })
  })

  it('with raiseErrors, one that is no JSON is an error', async () => {
    serve(20, { 12: 'None' })
    await expect(read(make({ perPage: 10, raiseErrors: true }).stream())).rejects.toThrow(/not valid JSON/)
  })

  it('count for the note about the other schema as far as they are read', async () => {
    serve(20, {})
    for (const { archive } of server.entries) delete archive['run']
    const query = make({ perPage: 10, required: { run: { calculation: '*' } } })
    await read(query.stream(), 3)
    expect(query.warnings.join()).toMatch(/3 of 3 entries lack run/)
    await read(query.stream())
    expect(query.warnings.join()).toMatch(/20 of 20 entries lack run/)
  })

  it('random faults and ways of reading: as when all is parsed at once', { timeout: 60_000 }, async () => {
    const value = fc.constantFrom(
      '"\u0001"',
      '[1,]',
      'NaN',
      '{"a":1',
      '1}},{"entry_id":"x","upload_id":"y","archive":{"b":2',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.dictionary(fc.nat(24).map(String), value, { maxKeys: 3 }),
        fc.constantFrom(3, 7, 10),
        fc.boolean(),
        fc.nat(30),
        async (count, raw, perPage, keeps, left) => {
          serve(count, raw)
          const whole = make({ perPage })
          const expected = await whole.fetch().then(idsOf, error => error)
          const query = make({ perPage })
          const loop = () => (keeps ? query : query.stream())
          if (expected instanceof Error) {
            await expect(read(loop())).rejects.toThrow(expected.message.slice(0, 40))
            return
          }
          expect(await read(loop(), left + 1)).toEqual(expected.slice(0, left + 1))
          expect(await read(loop())).toEqual(expected)
          expect(query.ledger).toEqual(whole.ledger)
          expect(idsOf(await query.fetch())).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })
})
