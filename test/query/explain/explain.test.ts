import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../../src/query/index.js'
import { legacyRoute, makeEntries, startTestServer, type TestServer } from '../../server/index.js'

let server: TestServer
afterEach(() => server?.close())

describe('query.explain()', () => {
  it('counts, and estimates the size from one page', async () => {
    server = await startTestServer({ entries: makeEntries(2500) })
    const all = new ArchiveQuery({ url: server.url, max: null, perPage: 100 })
    const explanation = await all.explain()
    expect(explanation.matched).toBe(2500)
    expect(explanation.numberOfRequests).toBe(3 + 25)
    expect(explanation.sampled).toBe(100)
    await all.fetch()
    const real = all.statistics.loaded_data_size
    expect(Math.abs((explanation.bytes as number) / real - 1)).toBeLessThan(0.1)
    expect(server.count('/entries/archive/query')).toBe(1 + 25)
  })

  it('says what is unknown, rewritten, and lost', async () => {
    server = await startTestServer({ entries: makeEntries(3) })
    const query = new ArchiveQuery({
      url: server.url,
      query: { 'results.material.elemnts:any': ['O'], or: [{ published: true }] },
      required: { run: { 'calculation[0]': { energy: '*' }, 'calculation[-1]': { energy: '*' } } },
    })
    const explanation = await query.explain()
    expect(explanation.unknown).toEqual([
      { name: 'results.material.elemnts', suggestions: expect.arrayContaining(['results.material.elements']) },
    ])
    expect(explanation.warnings).toEqual(query.warnings)
    const text = String(explanation)
    expect(text).toMatch(
      /^3 entries at http.* match\nSize: [\d.]+ (bytes|kB) \(.* each, from 3 entries sampled\), in 2 requests\n/,
    )
    expect(text).toMatch("Unknown name: 'results.material.elemnts'; did you mean 'results.material.elements'")
    expect(text).toMatch("Note: Servers ignore what stands beside 'or'")
    expect(text).toMatch("keep only the last, 'calculation[-1]'")
    expect(text).toMatch('first archives: POST')
    expect(inspect(explanation)).toBe(text)
    expect(JSON.parse(JSON.stringify(explanation)).matched).toBe(3)
  })

  it('keeps nothing, and hands nothing out', async () => {
    server = await startTestServer({ entries: makeEntries(30) })
    const query = new ArchiveQuery({ url: server.url })
    await query.explain()
    expect([query.loaded, query.statistics.loaded_nentries]).toEqual([0, 0])
  })

  it('counts no size where nobody gives archives', async () => {
    server = await startTestServer({ entries: makeEntries(5) })
    const explanation = await new ArchiveQuery({ url: server.url, owner: 'all' }).explain()
    expect(explanation.bytes).toBeUndefined()
    expect(String(explanation)).toMatch('Size: not known')
    const none = await new ArchiveQuery({ url: server.url, query: { upload_id: 'nothing' } }).explain()
    expect([none.matched, none.bytes]).toEqual([0, 0])
  })

  it('speaks the old API too', async () => {
    server = await startTestServer({ entries: makeEntries(25), route: legacyRoute(makeEntries(25)) } as never)
    const explanation = await new ArchiveQuery({ url: `${server.origin}/api`, perPage: 10 }).explain()
    expect(explanation.matched).toBe(25)
    expect(explanation.bytesPerEntry).toBeGreaterThan(50)
  })
})
