import { afterEach, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  type Fault,
  type FaultScript,
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
const idList = '/repo/quantity/calc_id'
let server: TestServer
afterEach(() => server?.close())

function makeLegacy(sizes: number[]): TestEntry[] {
  return sizes.flatMap((size, upload) =>
    Array.from({ length: size }, (_, index) => ({
      entryId: `calc${upload}-${String(index).padStart(4, '0')}`,
      uploadId: `upload${upload}`,
      archive: { section_run: [{ program_name: `code ${upload} ${index}` }] },
    })),
  )
}

interface Start {
  missing?: string[]
  /** Uploads whose files are gone: a page that holds one of their entries is a bare empty list. */
  gone?: string[]
  /** Entries that make the server fail for the whole page. */
  broken?: string[]
  faults?: FaultScript
}

async function start(sizes: number[], { missing, gone = [], broken = [], faults }: Start = {}): Promise<string[]> {
  const entries = makeLegacy(sizes)
  const healthy = legacyRoute(entries, missing)
  const route = (request: SeenRequest): Fault | undefined => {
    const answer = healthy(request)
    if (request.path !== archives) return answer
    const { required } = request.body as { required: Record<string, unknown> }
    const found = healthy({ ...request, body: { ...(request.body as object), required: '*' } })?.body as Found
    if (found.results.some(({ archive }) => gone.includes(archive.section_metadata.upload_id))) return { body: [] }
    const fails = required['section_run'] && found.results.some(({ calc_id }) => broken.includes(calc_id))
    return fails ? { status: 500, body: { message: 'the archive cannot be read' } } : answer
  }
  server = await startTestServer({ route, faults })
  return entries.map(({ entryId }) => entryId)
}
interface Found {
  results: { calc_id: string; archive: { section_metadata: { upload_id: string } } }[]
}

const make = (options: object = {}) =>
  new ArchiveQuery<Entry>(
    { url: `${server.origin}/api`, perPage: 10, ...options },
    { clock: quickClock(), random: () => 1 },
  )
const named = (list: { entryId: string; uploadId: string }[]) => list.map(gap => `${gap.uploadId}:${gap.entryId}`)

describe('the ledger of the old API names', () => {
  it('missing archives by their ids, at the cost of one short request for each page that lacks some', async () => {
    const all = await start([13, 4, 30], { missing: ['calc0-0012', 'calc1-0003', 'calc2-0029'] })
    const query = make()
    const entries = await query.fetch()
    expect(idsOf(entries)).toEqual(all.filter(id => !['calc0-0012', 'calc1-0003', 'calc2-0029'].includes(id)))
    expect(named(query.ledger.skipped)).toEqual(['upload0:calc0-0012', 'upload1:calc1-0003', 'upload2:calc2-0029'])
    expect(query.ledger).toMatchObject({ matched: 47, delivered: 44, notAsked: 0, failed: [] })
    expect(server.count(archives)).toBe(5)
    expect(server.count(idList)).toBe(3)
    const asked = server.requests.filter(({ path }) => path === idList).map(({ url }) => new URL(url, 'http://x'))
    expect(asked.map(({ searchParams }) => searchParams.get('after'))).toEqual(['calc0-0009', null, 'calc2-0022'])
    expect(asked.map(({ searchParams }) => searchParams.get('size'))).toEqual(['3', '4', '7'])
  })

  it('nothing and asks nothing more when nothing lacks', async () => {
    await start([13, 4, 30])
    await make().fetch()
    expect(server.count(idList)).toBe(0)
  })

  it('the entry that makes its page fail, and gives all others', async () => {
    const all = await start([25], { broken: ['calc0-0007', 'calc0-0024'] })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all.filter(id => id !== 'calc0-0007' && id !== 'calc0-0024'))
    expect(named(query.ledger.failed)).toEqual(['upload0:calc0-0007', 'upload0:calc0-0024'])
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 23, skipped: [], notAsked: 0 })
  })

  it('all entries of an upload whose files are gone, and gives those of its neighbours', async () => {
    const all = await start([4, 3, 2, 16], { gone: ['upload1'] })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all.filter(id => !id.startsWith('calc1')))
    expect(named(query.ledger.skipped)).toEqual([0, 1, 2].map(index => `upload1:calc1-000${index}`))
    expect(query.ledger.skipped[0]?.reason).toMatch(/files are gone/)
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 22, notAsked: 0 })
  })

  it('only uploads where the server does not list ids', async () => {
    const refuse: FaultScript = request =>
      request.path === idList ? { status: 400, body: { message: 'no such quantity' } } : undefined
    await start([25, 25], { missing: ['calc0-0003', 'calc1-0003'], faults: refuse })
    const query = make()
    expect(await query.fetch()).toHaveLength(48)
    expect(named(query.ledger.skipped)).toEqual(['upload0:', 'upload1:'])
    expect(server.count(idList)).toBe(1)
  })
})

describe('the true end of the old API’s results', () => {
  it('is found by one list of ids, without archives', async () => {
    const all = await start([5, 700])
    const query = make()
    expect((await query.at(-1))?.entry_id).toBe(all.at(-1))
    expect(server.count(idList)).toBe(1)
    expect(server.count(archives)).toBe(1)
  })

  it('is found by ids of archives where the server lists no ids', async () => {
    const refuse: FaultScript = request => (request.path === idList ? { status: 400, body: {} } : undefined)
    const all = await start([5, 2300], { faults: refuse })
    expect((await make().at(-1))?.entry_id).toBe(all.at(-1))
    expect(server.count(archives)).toBe(4)
  })

  it('may lie in an upload of its own', async () => {
    const all = await start([30, 7])
    expect(idsOf(await make().slice(-7))).toEqual(all.slice(-7))
    expect(server.count(archives)).toBeLessThanOrEqual(2)
  })
})

describe('the statistics of the old API', () => {
  it('are right over many calls', async () => {
    await start([25])
    const query = make()
    const bytes: number[] = []
    for (let call = 1; call <= 3; call++) {
      const entries = await query.call_api()
      const { last_response_data_size: last, loaded_data_size: sum, ...rest } = query.statistics
      bytes.push(last)
      expect(sum).toBe(bytes.reduce((a, b) => a + b))
      expect(rest).toMatchObject({ nentries: 25, last_response_nentries: entries.length, napi_calls: call })
    }
    expect(await query.call_api()).toEqual([])
    expect(query.statistics).toMatchObject({ loaded_nentries: 25, napi_calls: 3 })
    // Each of the second ten has one digit more; the last page is shorter.
    expect(bytes[1]).toBe((bytes[0] as number) + 10)
    expect(bytes[2]).toBeLessThan(bytes[0] as number)
  })

  it('count max exactly, with gaps before it', async () => {
    const all = await start([12, 40], { missing: ['calc0-0001', 'calc0-0005'] })
    const left = all.filter(id => id !== 'calc0-0001' && id !== 'calc0-0005')
    for (const parallel of [1, 4]) {
      const query = make({ max: 17, parallel })
      expect(idsOf(await query.fetch())).toEqual(left.slice(0, 17))
      expect(query.statistics.loaded_nentries).toBe(17)
      expect(query.ledger).toMatchObject({ matched: 52, delivered: 17 })
    }
  })
})
