import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { kind, setInspectHook } from '../../src/present.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'

let server: TestServer
afterEach(async () => {
  setInspectHook(undefined)
  await server?.close()
})

async function start(count = 35) {
  server = await startTestServer({ entries: makeEntries(count) })
}
const make = (options: object = {}) => new ArchiveQuery({ url: server.url, perPage: 10, ...options })
const sizes = () => {
  const pages = server.requests.filter(({ path }) => path === '/entries/archive/query')
  return pages.length
}

describe('the six statistics', () => {
  it('are the old lines, before any answer too', async () => {
    await start()
    expect(String(make()).split('\n')).toEqual([
      'Number queries entries: unknown',
      'Number of entries loaded in the last api call: 0',
      'Bytes loaded in the last api call: 0',
      'Bytes loaded from this query: 0',
      'Number of downloaded entries: 0',
      'Number of made api calls: 0',
    ])
  })

  it('are right from the second call on', async () => {
    await start()
    const query = make()
    const pages: number[] = []
    for await (const { bytes } of query.pages()) {
      pages.push(bytes)
      const sum = pages.reduce((a, b) => a + b)
      expect(query.statistics).toMatchObject({
        nentries: 35,
        last_response_data_size: bytes,
        loaded_data_size: sum,
        napi_calls: pages.length,
      })
    }
    expect(query.statistics).toMatchObject({ last_response_nentries: 5, loaded_nentries: 35, napi_calls: 4 })
  })

  it('count what was given, not what was fetched ahead', async () => {
    await start()
    const query = make()
    for await (const _ of query) {
      if (query.loaded === 10) await wait(1)
      if (sizes() === 2) break
    }
    expect(query.statistics).toMatchObject({ napi_calls: 1, loaded_nentries: 10, last_response_nentries: 10 })
    expect(query.statistics.requests).toBe(3)
    expect(query.ledger).toMatchObject({ matched: 35, delivered: 10, notAsked: 25 })
  })

  it('do not change when entries in memory are read again', async () => {
    await start()
    const query = make()
    await query.fetch(20)
    const { seconds: _, ...before } = query.statistics
    await query.at(3)
    await query.slice(5, 15)
    expect(query.statistics).toMatchObject(before)
  })

  it('count an entry once when it is loaded again', async () => {
    await start()
    const query = make()
    for (let time = 0; time < 2; time++) for await (const _ of query.stream()) await undefined
    expect(query.statistics).toMatchObject({ napi_calls: 8, loaded_nentries: 35 })
    expect(query.ledger).toMatchObject({ matched: 35, delivered: 35, notAsked: 0 })
  })
})

describe('a query shows itself', () => {
  it('as its six lines, without a request and without its login', async () => {
    await start()
    const query = make({ authentication: 'hunter2' })
    const shown = inspect(query) + JSON.stringify(query) + inspect(query, { depth: 9, showHidden: true })
    expect(inspect(query)).toBe(String(query))
    expect(shown).not.toContain('hunter2')
    expect(server.count()).toBe(0)
    expect(query[kind]).toBe('query')
    expect('then' in query).toBe(false)
  })

  it('through the kernel when that takes over', async () => {
    await start()
    const seen: unknown[] = []
    setInspectHook(value => seen.push(value) > 0)
    const query = make()
    expect(inspect(query)).toBe('')
    expect(seen).toEqual([query])
  })
})

describe('owners that need a login', () => {
  it.each(['shared', 'user', 'staging', 'admin'])('%s says so before a request', async owner => {
    await start()
    await expect(make({ owner }).count()).rejects.toThrow(`owner '${owner}' needs a login`)
    await expect(make({ owner }).at(0)).rejects.toThrow('needs a login')
    await expect(make({ owner }).at(-1)).rejects.toThrow('needs a login')
    expect(server.count()).toBe(0)
    await make({ owner, authentication: 'token' }).at(0)
    expect(server.requests[0]?.body).toMatchObject({ owner })
  })
})
