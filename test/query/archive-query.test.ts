import { afterEach, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import { idsOf, makeEntries, startTestServer, type TestServer, type TestServerOptions } from '../server/index.js'

let server: TestServer
async function start(options: TestServerOptions): Promise<TestServer> {
  server = await startTestServer(options)
  return server
}
afterEach(() => server?.close())

type Entry = { entry_id: string; upload_id: string }
const ids = '/entries/query'
const archives = '/entries/archive/query'

describe('a query as a lazy sequence', () => {
  it('sends nothing when it is made, printed or inspected', async () => {
    const { url, requests } = await start({ entries: makeEntries(30) })
    const query = new ArchiveQuery({ url })
    expect(String(query)).toMatch(/^Number queries entries: unknown\n/)
    JSON.stringify(query)
    query.plan()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(requests).toHaveLength(0)
  })

  it('makes the requests of one page for at(3)', async () => {
    const { url, count } = await start({ entries: makeEntries(30) })
    const query = new ArchiveQuery<Entry>({ url, perPage: 10 })
    expect((await query.at(3))?.entry_id).toBe('entry000003')
    expect((await query.at(9))?.entry_id).toBe('entry000009')
    await new Promise(resolve => setTimeout(resolve, 30))
    expect([count(ids), count(archives)]).toEqual([1, 1])
    expect(query.loaded).toBe(10)
  })

  it('iterates over all pages in order', async () => {
    const entries = makeEntries(35)
    const { url, count } = await start({ entries })
    const query = new ArchiveQuery<Entry>({ url, perPage: 10 })
    const seen: Entry[] = []
    for await (const entry of query) seen.push(entry)
    expect(idsOf(seen)).toEqual(idsOf(entries))
    expect([count(ids), count(archives)]).toEqual([1, 4])
    expect(query.total).toBe(35)
  })
})
