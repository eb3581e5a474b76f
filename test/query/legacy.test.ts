import { afterEach, describe, expect, it } from 'vitest'
import { NomadError, QueryError } from '../../src/errors/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { replay } from '../golden/replay.js'
import {
  type Fault,
  idsOf,
  legacyRoute,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestEntry,
  type TestServer,
} from '../server/index.js'

type Entry = { entry_id: string; upload_id: string }
const archives = '/archive/query'
const uploads = '/repo/quantity/upload_id'
let server: TestServer
afterEach(() => server?.close())
const url = () => `${server.origin}/api`

/** Uploads of the given sizes; ids ascend within each. */
function makeLegacy(sizes: number[]): TestEntry[] {
  return sizes.flatMap((size, upload) =>
    Array.from({ length: size }, (_, index) => ({
      entryId: `calc${upload}-${String(index).padStart(3, '0')}`,
      uploadId: `upload${upload}`,
      archive: { section_run: [{ program_name: `code ${upload} ${index}` }] },
    })),
  )
}

async function start(
  sizes: number[],
  options: { missing?: string[]; faults?: (request: SeenRequest, number: number) => Fault | undefined } = {},
) {
  const entries = makeLegacy(sizes)
  server = await startTestServer({ route: legacyRoute(entries, options.missing), faults: options.faults })
  return entries.map(({ entryId }) => entryId)
}
const make = (options: object = {}) =>
  new ArchiveQuery<Entry>({ url: url(), perPage: 10, ...options }, { clock: quickClock(), random: () => 1 })
async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

describe('a query of the old documentation', () => {
  it('sends what the old client sent', async () => {
    server = await startTestServer({ route: replay() })
    const required = { 'section_run[0]': { 'section_system[-2]': '*' } }
    await new ArchiveQuery({ url: url(), query: { 'dft.code_name': 'VASP' }, required, per_page: 10 }).at(0)
    const $and = [
      { 'dft.code_name': 'VASP' },
      { 'dft.quantities': ['section_run', 'section_system'] },
      { domain: 'dft' },
    ]
    expect(new URL(server.requests[0]?.url ?? '', 'http://x').searchParams.get('query')).toBe(JSON.stringify({ $and }))
    expect(server.requests[1]?.body).toEqual({
      query: { $and, upload_id: ['upload'], owner: 'visible' },
      required: { ...required, section_metadata: { upload_id: '*', calc_id: '*' } },
      raise_errors: false,
      aggregation: { per_page: 10 },
    })
  })

  it('adds no criteria for the required that it has by default', async () => {
    server = await startTestServer({ route: replay() })
    const query = new ArchiveQuery({ url: url() })
    await query.at(0)
    expect(query.config.required).toEqual({ section_run: '*' })
    expect(server.requests[1]?.body).toMatchObject({ query: { $and: [{}] } })
  })
})

describe('results of the old API', () => {
  it.each([1, 2, 8])('come in the order of the list of uploads with parallel %i', async parallel => {
    const all = await start([13, 4, 30, 1, 22])
    const query = make({ parallel })
    expect(idsOf(await collect(query))).toEqual(all)
    expect(query.total).toBe(70)
    expect(query.ledger).toMatchObject({ matched: 70, delivered: 70, notAsked: 0 })
    expect(query.statistics.loaded_data_size).toBe(query.statistics.napi_calls > 0 ? sumOfPages() : -1)
  })

  function sumOfPages(): number {
    return server.requests.filter(isPage).reduce((sum, request) => sum + bytesOf(request), 0)
  }
  const isPage = ({ path, body }: SeenRequest) =>
    path === archives && 'section_run' in (body as { required: object }).required
  const bytesOf = (request: SeenRequest) => {
    const fault = legacyRoute(makeLegacy([13, 4, 30, 1, 22]))(request)
    return JSON.stringify(fault?.body).length
  }

  it('make one request for the uploads and one for each page', async () => {
    await start([13, 4, 30, 1, 22])
    await make().fetch()
    expect(server.count(uploads)).toBe(1)
    expect(server.count(archives)).toBe(7)
  })

  it('cost the requests of one page for at(3), and end truly for at(-1)', async () => {
    const all = await start([50, 3])
    const query = make()
    expect((await query.at(3))?.entry_id).toBe(all[3])
    expect(server.count()).toBe(2)
    expect((await query.at(-1))?.entry_id).toBe(all.at(-1))
    expect(idsOf(await query.slice(-5))).toEqual(all.slice(-5))
    expect(idsOf(await query.fetch())).toEqual(all)
  })

  it('are cut at max and counted by count', async () => {
    const all = await start([50, 3])
    expect(idsOf(await make({ max: 17 }).fetch())).toEqual(all.slice(0, 17))
    expect(await make({ max: 17 }).count()).toBe(53)
  })

  it('may come from more than a hundred uploads', async () => {
    const all = await start(Array.from({ length: 10 }, () => 1).concat(Array.from({ length: 110 }, () => 1)))
    expect(await make().count()).toBe(120)
    expect(server.count(uploads)).toBe(2)
    expect(all).toHaveLength(120)
  })

  it('hide the metadata that was only asked for to join them', async () => {
    await start([3])
    const raw = (entry: unknown) => (entry as { m_to_dict(): Record<string, unknown> }).m_to_dict()
    expect(Object.keys(raw(await make().at(0)))).toEqual(['section_run'])
    const asked = await make({ required: { section_run: '*', section_metadata: { calc_id: '*' } } }).at(0)
    expect(raw(asked)['section_metadata']).toEqual({ calc_id: 'calc0-000' })
    expect(asked?.upload_id).toBe('upload0')
  })

  it('skip missing archives and count them', async () => {
    await start([25], { missing: ['calc0-003', 'calc0-004'] })
    const query = make()
    expect(await query.fetch()).toHaveLength(23)
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 23, notAsked: 0 })
    const gap = { uploadId: 'upload0', reason: 'archive missing' }
    expect(query.ledger.skipped).toEqual([
      { entryId: 'calc0-003', ...gap },
      { entryId: 'calc0-004', ...gap },
    ])
  })

  it('throw with raise_errors', async () => {
    await start([25], { missing: ['calc0-003'] })
    await expect(make({ raise_errors: true }).fetch()).rejects.toThrow(/404: no archive calc0-003/)
  })

  it('survive the bare list of an upload whose files are gone', async () => {
    await start([25], { faults: request => (request.path === archives ? { body: [] } : undefined) })
    const query = make()
    expect(await collect(query)).toEqual([])
    expect(query.ledger.skipped).toHaveLength(25)
    expect(query.ledger.skipped[0]?.reason).toMatch(/files are gone/)
  })

  it('that go in circles end', async () => {
    const stuck = (request: SeenRequest, number: number): Fault | undefined =>
      request.path === archives && number > 1
        ? { body: { aggregation: { after: 'upload0:calc0-009', total: 25 }, results: [] } }
        : undefined
    await start([25], { faults: stuck })
    await expect(make().fetch()).rejects.toThrow(/goes in circles/)
  })

  it('say what the server said', async () => {
    const body = {
      code: 400,
      name: 'Bad Request',
      description: 'generic',
      message: 'quantity foo does not exist',
      errors: { foo: 'x' },
    }
    await start([3], { faults: () => ({ status: 400, body }) })
    const failing = make().fetch()
    await expect(failing).rejects.toThrow(QueryError)
    await expect(failing).rejects.toThrow('quantity foo does not exist: {"foo":"x"}')
  })

  it('cannot be sorted', () => {
    expect(() => new ArchiveQuery({ url: 'http://127.0.0.1/api', orderBy: 'calc_id' })).toThrow(NomadError)
  })

  it('refuse v1 words', () => {
    const query = { and: [{ 'results.method.simulation.program_name': 'VASP' }] }
    expect(() => new ArchiveQuery({ url: 'http://127.0.0.1/api', query })).toThrow(/'dft\.code_name'/)
  })
})
