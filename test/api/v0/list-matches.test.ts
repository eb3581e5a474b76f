import { afterEach, describe, expect, it } from 'vitest'
import { IncompleteError, QueryError } from '../../../src/errors/index.js'
import { ArchiveQuery, type ArchiveQueryOptions, type MatchPage } from '../../../src/query/index.js'
import {
  legacyRoute,
  quickClock,
  startTestServer,
  type TestEntry,
  type TestServer,
  type TestServerOptions,
} from '../../server/index.js'

const lists = '/repo/quantity/calc_id'
let server: TestServer
afterEach(() => server?.close())

function makeLegacy(sizes: number[]): TestEntry[] {
  return sizes.flatMap((size, upload) =>
    Array.from({ length: size }, (_, index) => ({
      entryId: `calc${upload}-${String(index).padStart(4, '0')}`,
      uploadId: `upload${upload}`,
      archive: {},
    })),
  )
}

async function start(sizes: number[], faults?: TestServerOptions['faults']): Promise<TestEntry[]> {
  const entries = makeLegacy(sizes)
  server = await startTestServer({ route: legacyRoute(entries), faults })
  return entries
}
const make = (options: ArchiveQueryOptions = {}) =>
  new ArchiveQuery({ url: `${server.origin}/api`, ...options }, { clock: quickClock(), random: () => 1 })
async function collect(matches: AsyncIterable<MatchPage>): Promise<MatchPage[]> {
  const pages: MatchPage[] = []
  for await (const page of matches) pages.push(page)
  return pages
}
const sizes = (pages: MatchPage[]) => pages.map(({ items }) => items.length)

describe('the list of matches on the old API', () => {
  it('has the ids of one upload after the other, at most 1000 on a page', async () => {
    const entries = await start([3, 2500, 400, 2])
    const pages = await collect(make().matches())
    expect(sizes(pages)).toEqual([3, 1000, 1000, 902])
    expect(pages.every(({ total }) => total === 2905)).toBe(true)
    expect(pages.flatMap(({ items }) => items)).toEqual(entries.map(({ entryId, uploadId }) => ({ entryId, uploadId })))
    expect([server.count(lists), server.count()]).toEqual([6, 7])
  })

  it('ends at max only where the query names it', async () => {
    await start([3, 2500])
    expect(sizes(await collect(make({ max: 1004 }).matches()))).toEqual([3, 1000, 1])
    expect(await collect(make({ max: 0 }).matches())).toEqual([{ items: [], total: 2503 }])
  })

  it('is one empty page where nothing matches', async () => {
    await start([])
    expect(await collect(make().matches())).toEqual([{ items: [], total: 0 }])
  })

  it('says so where the server does not list ids, or fewer than it counts', async () => {
    await start([5], ({ path }) =>
      path === lists ? { status: 400, body: { message: 'no such quantity' } } : undefined,
    )
    await expect(collect(make().matches())).rejects.toThrow(QueryError)
    server.setFaults(({ path }) =>
      path === lists ? { body: { quantity: { after: null, values: { a: { total: 2 } } } } } : undefined,
    )
    await expect(collect(make().matches())).rejects.toThrow(IncompleteError)
  })
})
