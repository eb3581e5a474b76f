import { afterEach, describe, expect, it } from 'vitest'
import { IncompleteError } from '../../src/errors/index.js'
import { NotebookQuery } from '../../src/notebook/notebook-query.js'
import {
  bodies,
  type FaultScript,
  idsOf,
  legacyRoute,
  makeEntries,
  quickClock,
  startTestServer,
  type TestEntry,
  type TestServer,
  type TestServerOptions,
} from '../server/index.js'

type Entry = { entry_id: string }
const archives = '/entries/archive/query'
let server: TestServer
afterEach(() => server?.close())

async function start(options: TestServerOptions & { n?: number } = {}): Promise<void> {
  server = await startTestServer({ entries: makeEntries(options.n ?? 35), ...options })
}
const make = (options: object = {}) =>
  new NotebookQuery<Entry>({ url: server.url, perPage: 10, ...options }, { clock: quickClock(), random: () => 1 })
const all = (n: number) => idsOf(makeEntries(n))
async function collect(source: AsyncIterable<Entry>): Promise<string[]> {
  const ids: string[] = []
  for await (const { entry_id } of source) ids.push(entry_id)
  return ids
}
const adds = ({ ledger }: NotebookQuery<Entry>) =>
  ledger.delivered + ledger.skipped.length + ledger.failed.length + (ledger.notAsked ?? Number.NaN) === ledger.matched

describe('a query that max ends is read again in full', () => {
  it('as a table, thrice', async () => {
    await start()
    const query = make({ max: 4 })
    for (let time = 0; time < 3; time++) expect((await query.toFrame()).numRows).toBe(4)
  })

  it('in a loop after fetch, and by pages, index and stream', async () => {
    await start()
    const query = make({ max: 4 })
    expect(idsOf(await query.fetch())).toEqual(all(4))
    expect(await collect(query)).toEqual(all(4))
    for await (const { entries } of query.pages()) expect(idsOf(entries)).toEqual(all(4))
    expect(await collect(query.stream())).toEqual(all(4))
    expect((await query.at(-1))?.entry_id).toBe('entry000003')
    expect(server.count(archives)).toBe(1)
    expect(query.statistics).toMatchObject({ napi_calls: 1, loaded_nentries: 4 })
  })
})

describe('an index from the end', () => {
  it('that max sets counts the entries that are given, not those that match', async () => {
    await start({ missing: ['entry000002', 'entry000004'] })
    const query = make({ max: 17 })
    expect((await query.at(-1))?.entry_id).toBe('entry000018')
    expect(idsOf(await query.slice(-3, -1))).toEqual(['entry000016', 'entry000017'])
    expect(idsOf(await query.fetch()).at(-1)).toBe('entry000018')
  })

  it('keeps nothing of what it counts', async () => {
    await start()
    const query = make({ max: 25 })
    await query.at(-1)
    expect(query.loaded).toBe(5)
  })

  it('beyond the beginning, or an index beyond the end, loads no archive', async () => {
    await start()
    const query = make()
    expect(await query.at(40)).toBeUndefined()
    expect(await query.slice(50, 60)).toEqual([])
    expect(await query.slice(-3, -5)).toEqual([])
    expect(server.count(archives)).toBe(0)
  })

  it('is an error where the list of matches broke off: its end is not known', async () => {
    await start({
      faults: ({ path }) =>
        path === '/entries/query'
          ? {
              change: answer => ({
                ...answer,
                data: answer.data.slice(0, 20),
                pagination: { ...answer.pagination, total: 35 },
              }),
            }
          : undefined,
    })
    await expect(make().at(-1)).rejects.toThrow(IncompleteError)
    await expect(make().slice(-3)).rejects.toThrow(IncompleteError)
    expect(idsOf(await make({ max: 20 }).slice(-3))).toEqual(all(20).slice(-3))
  })
})

describe('call_api', () => {
  it('goes on over pages without entries: only the end is empty', async () => {
    await start({ missing: all(20).slice(10) })
    const query = make()
    const given: string[] = []
    for (let entries = await query.call_api(); entries.length > 0; entries = await query.call_api()) {
      given.push(...idsOf(entries))
    }
    expect(given).toEqual([...all(10), ...all(35).slice(20)])
  })

  it('gives what was counted, looked up from the end or streamed, but not read into memory', async () => {
    await start()
    const query = make()
    await query.at(-1)
    await query.toFrame()
    expect(idsOf(await query.call_api())).toEqual(all(10))
    query.clear()
    expect(idsOf(await query.call_api())).toEqual(all(20).slice(10))
    expect((await query.fetch()).length).toBe(35)
    expect(await query.call_api()).toEqual([])
  })

  it('says when the list of matches broke off', async () => {
    await start({
      n: 10,
      faults: ({ path }) =>
        path === '/entries/query'
          ? { change: answer => ({ ...answer, pagination: { ...answer.pagination, total: 35 } }) }
          : undefined,
    })
    const query = make()
    expect(await query.call_api()).toHaveLength(10)
    await expect(query.call_api()).rejects.toThrow(IncompleteError)
  })
})

describe('on the old API', () => {
  const uploads = (sizes: number[]): TestEntry[] =>
    sizes.flatMap((size, upload) =>
      Array.from({ length: size }, (_, index) => ({
        entryId: `calc${upload}-${index}`,
        uploadId: `upload${upload}`,
        archive: { section_run: [{ program_name: 'code' }] },
      })),
    )

  it.each([1, 2, 5])('a page over several small uploads is whole with parallel %i', async parallel => {
    const entries = uploads([1, 2, 1, 3])
    server = await startTestServer({ route: legacyRoute(entries) })
    const query = make({ url: `${server.origin}/api`, parallel })
    expect(idsOf(await query.fetch())).toEqual(idsOf(entries))
    expect(query.ledger).toMatchObject({ matched: 7, delivered: 7, notAsked: 0 })
    const other = make({ url: `${server.origin}/api`, parallel })
    expect(idsOf(await other.slice(-6))).toEqual(idsOf(entries).slice(-6))
    expect((await other.at(0))?.entry_id).toBe('calc0-0')
  })
})

describe('a server that gives other entries the second time', () => {
  const broken =
    (...names: string[]): FaultScript =>
    request => {
      if (request.path !== archives) return undefined
      const { query, pagination } = request.body as {
        query: Record<string, string[]>
        pagination: { page_size: number }
      }
      const asked = query['entry_id:any'] ?? all(pagination.page_size)
      return asked.some(name => names.includes(name)) ? { status: 500, body: bodies.internal } : undefined
    }

  it('is believed the second time: what failed is given once it is there', async () => {
    await start({ faults: broken('entry000003', 'entry000025') })
    const query = make()
    expect(await query.fetch()).toHaveLength(33)
    expect((await query.at(3))?.entry_id).toBe('entry000004')
    server.setFaults([])
    query.clear()
    expect(idsOf(await query.fetch())).toEqual(all(35))
    expect((await query.at(3))?.entry_id).toBe('entry000003')
    expect((await query.at(34))?.entry_id).toBe('entry000034')
    expect(query.ledger).toMatchObject({ delivered: 35, failed: [], notAsked: 0 })
    expect(query.statistics).toMatchObject({ loaded_nentries: 35, failed: 0 })
  })

  it('is believed too when what came before fails now, which stands in the ledger', async () => {
    await start()
    const query = make()
    expect(await collect(query.stream())).toEqual(all(35))
    server.setFaults(broken('entry000012'))
    expect(await collect(query.stream())).toEqual(all(35).filter(id => id !== 'entry000012'))
    expect((await query.at(12))?.entry_id).toBe('entry000013')
    expect(idsOf(await query.slice(-30))).toEqual(
      all(35)
        .filter(id => id !== 'entry000012')
        .slice(-30),
    )
    expect(query.ledger.failed.map(({ entryId }) => entryId)).toEqual(['entry000012'])
    expect(adds(query)).toBe(true)
  })

  it('gives no more than max, in every way', async () => {
    await start({ faults: broken('entry000001', 'entry000003', 'entry000005') })
    const query = make({ max: 10 })
    expect(idsOf(await query.fetch())).toEqual(
      ['0', '2', '4', '6', '7', '8', '9', '10', '11', '12'].map(index => `entry${index.padStart(6, '0')}`),
    )
    server.setFaults([])
    query.clear()
    expect(await collect(query.stream())).toEqual(all(10))
    const paged: string[] = []
    for await (const { entries } of query.pages()) paged.push(...idsOf(entries))
    expect(paged).toEqual(all(10))
    expect(idsOf(await query.fetch())).toEqual(all(10))
    expect((await query.at(-1))?.entry_id).toBe('entry000009')
    expect(adds(query)).toBe(true)
  })

  it('keeps the objects of entries that stay in memory', async () => {
    await start()
    const query = make()
    await query.fetch(20)
    query.clear(15)
    const kept = await query.at(17)
    expect(await query.at(12)).toBeDefined()
    expect(await query.at(17)).toBe(kept)
  })
})
