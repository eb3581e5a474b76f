import { afterEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.js'
import { AuthError, IncompleteError } from '../../../src/errors/index.js'
import { ArchiveQuery, type ArchiveQueryOptions, type MatchPage } from '../../../src/query/index.js'
import {
  idsOf,
  inTurn,
  makeEntries,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestEntry,
  type TestServer,
  type TestServerOptions,
} from '../../server/index.js'

const search = '/entries/query'
let server: TestServer
afterEach(() => server?.close())

async function start(options: TestServerOptions): Promise<TestServer> {
  server = await startTestServer(options)
  return server
}
const make = (options: ArchiveQueryOptions = {}) =>
  new ArchiveQuery({ url: server.url, ...options }, { clock: quickClock(), random: () => 1 })
async function collect(matches: AsyncIterable<MatchPage>): Promise<MatchPage[]> {
  const pages: MatchPage[] = []
  for await (const page of matches) pages.push(page)
  return pages
}
const sizes = (pages: MatchPage[]) => pages.map(({ items }) => items.length)
const body = ({ body }: SeenRequest) => body as { pagination: { page_size: number }; [name: string]: unknown }

function processed(count: number): TestEntry[] {
  return makeEntries(count).map((entry, place) => ({
    ...entry,
    index: {
      last_processing_time: `2024-01-01T00:00:00.${String(place).padStart(6, '0')}`,
      published: place % 3 !== 1,
      with_embargo: place % 3 === 2,
    },
  }))
}

describe('the list of matches', () => {
  it('asks for 1000 in a request, and for no archive', async () => {
    await start({ entries: makeEntries(2500) })
    const query = make()
    const pages = await collect(query.matches())
    expect(sizes(pages)).toEqual([1000, 1000, 500])
    expect(pages.map(({ total }) => total)).toEqual([2500, 2500, 2500])
    expect(idsOf(pages.flatMap(({ items }) => items))).toEqual(idsOf(server.entries))
    expect([server.count(search), server.count()]).toEqual([3, 3])
    expect([query.total, query.loaded]).toEqual([2500, 0])
  })

  it('says when each was processed, and whether everybody may read it', async () => {
    await start({ entries: processed(4) })
    const [page] = await collect(make().matches())
    expect(page?.items).toEqual(
      [true, false, false, true].map((isPublic, place) => ({
        entryId: `entry00000${place}`,
        uploadId: 'upload0000',
        processed: `2024-01-01T00:00:00.00000${place}`,
        isPublic,
      })),
    )
    expect(body(server.requests[0] as SeenRequest)['required']).toEqual({
      include: ['entry_id', 'upload_id', 'last_processing_time', 'published', 'with_embargo'],
    })
  })

  it('says nothing of what the server does not say', async () => {
    const [entry] = makeEntries(1) as [TestEntry]
    const odd = [{}, { published: true }, { published: false }, { last_processing_time: 7, with_embargo: false }]
    await start({ entries: odd.map((index, place) => ({ ...entry, entryId: `e${place}`, index })) })
    const [page] = await collect(make().matches())
    expect(page?.items.map(({ entryId, uploadId, ...facts }) => facts)).toEqual([{}, {}, { isPublic: false }, {}])
  })

  it('asks as the query does: owner, order, criteria of onlyWithRequired', async () => {
    await start({ entries: makeEntries(3) })
    const required = { results: { material: { chemical_formula_reduced: '*' } } }
    const query = make({
      owner: 'public',
      orderBy: 'upload_create_time',
      order: 'desc',
      required,
      onlyWithRequired: true,
    })
    const [page] = await collect(query.matches())
    expect(idsOf(page?.items ?? [])).toEqual(idsOf(server.entries).reverse())
    expect(body(server.requests[0] as SeenRequest)).toMatchObject({
      owner: 'public',
      query: { quantities: ['results.material.chemical_formula_reduced'] },
      pagination: { order_by: 'upload_create_time', order: 'desc' },
    })
  })

  it('ends at max only where the query names it', async () => {
    await start({ entries: makeEntries(2100) })
    expect(sizes(await collect(make({ max: 1500 }).matches()))).toEqual([1000, 500])
    expect(server.requests.map(request => body(request).pagination.page_size)).toEqual([1000, 500])
    const config = { ...readConfig({}), max: 5 }
    const query = new ArchiveQuery({ url: server.url }, { config })
    expect(sizes(await collect(query.matches()))).toEqual([1000, 1000, 100])
    expect(sizes(await collect(make({ max: null }).matches()))).toEqual([1000, 1000, 100])
  })

  it('counts without listing where max is 0', async () => {
    await start({ entries: makeEntries(7) })
    expect(await collect(make({ max: 0 }).matches())).toEqual([{ items: [], total: 7 }])
    expect(server.count()).toBe(1)
  })

  it('is one empty page where nothing matches', async () => {
    await start({ entries: [] })
    const query = make()
    expect(await collect(query.matches())).toEqual([{ items: [], total: 0 }])
    expect(query.noMatches).toContain('No entry matches')
  })

  it('asks for no more than the loop takes', async () => {
    await start({ entries: makeEntries(5000) })
    for await (const { items } of make().matches()) if (items.length > 0) break
    expect(server.count()).toBe(1)
  })

  it('gives what came before the list broke off, and then the error', async () => {
    const short = inTurn(
      [
        undefined,
        {
          change: ({ pagination: { next_page_after_value: _, ...rest }, ...answer }) => ({
            ...answer,
            pagination: rest,
          }),
        },
      ],
      search,
    )
    await start({ entries: makeEntries(2500), faults: short })
    const pages: MatchPage[] = []
    const read = async () => {
      for await (const page of make().matches()) pages.push(page)
    }
    await expect(read()).rejects.toThrow(IncompleteError)
    await expect(read()).resolves.toBeUndefined()
    expect(sizes(pages)).toEqual([1000, 1000, 1000, 1000, 500])
  })

  it('ends a list that goes in circles', async () => {
    await start({
      entries: makeEntries(2500),
      faults: (_, number) =>
        number === 2
          ? {
              change: answer => ({
                ...answer,
                pagination: { ...answer.pagination, next_page_after_value: 'entry000999' },
              }),
            }
          : undefined,
    })
    await expect(collect(make().matches())).rejects.toThrow('goes in circles after 2000 of 2500 entries')
    expect(server.count()).toBe(2)
  })

  it('gives an entry once that the server lists twice', async () => {
    await start({
      entries: makeEntries(1200),
      faults: (_, number) =>
        number === 2 ? { change: answer => ({ ...answer, data: [...answer.data, ...answer.data] }) } : undefined,
    })
    expect(sizes(await collect(make().matches()))).toEqual([1000, 200])
  })

  it('asks for smaller pages where 1000 are too many', async () => {
    const entries = makeEntries(600)
    await start({
      entries,
      faults: ({ body }) => {
        const { page_size: size } = (body as { pagination: { page_size: number } }).pagination
        return size > 250 ? { status: 413, body: 'too large' } : undefined
      },
    })
    expect(sizes(await collect(make().matches()))).toEqual([250, 250, 100])
  })

  it('goes on after faults that pass', async () => {
    await start({ entries: makeEntries(1500), faults: [{ status: 502, body: '' }, undefined, { cut: true }] })
    const query = make()
    expect(sizes(await collect(query.matches()))).toEqual([1000, 500])
    expect(query.statistics).toMatchObject({ requests: 4, retries: 2, loaded_nentries: 0 })
  })

  it('needs a login for owners that depend on one', async () => {
    await start({ entries: makeEntries(1) })
    await expect(collect(make({ owner: 'user' }).matches())).rejects.toThrow(AuthError)
    expect(server.count()).toBe(0)
  })

  it('stops with its signal', async () => {
    await start({ entries: makeEntries(3000) })
    const stop = new AbortController()
    const read = async () => {
      for await (const _ of make().matches({ signal: stop.signal })) stop.abort(new Error('enough'))
    }
    await expect(read()).rejects.toThrow('enough')
    expect(server.count()).toBe(1)
  })
})
