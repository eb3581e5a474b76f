import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Config } from '../../src/config.js'
import { isNomadError } from '../../src/errors/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../src/query/index.js'
import { type Answer, type Fault, makeEntries, startTestServer, type TestServer } from '../server/index.js'

const config: Config = { url: 'https://example.org', username: undefined, password: undefined, token: undefined }
const prototypeNames = Object.getOwnPropertyNames(Object.prototype)
let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ entries: makeEntries(12) })
})
afterEach(() => server.close())

const makeQuery = (options: ArchiveQueryOptions = {}) =>
  new ArchiveQuery({ url: server.url, perPage: 4, retry: { retries: 1, firstDelay: 0 }, ...options }, { config })

/** Reads all that a server gives; a failure must be one of ours. */
async function readAll(options: ArchiveQueryOptions = {}) {
  const query = makeQuery(options)
  try {
    const entries = await query.fetch()
    return { query, entries, error: undefined }
  } catch (error) {
    expect(isNomadError(error), String((error as Error).stack)).toBe(true)
    return { query, entries: [], error: error as Error }
  }
}

/** Whoever counts finds every entry. */
function expectBalance({ query }: Awaited<ReturnType<typeof readAll>>) {
  const { matched, delivered, skipped, failed, notAsked } = query.ledger
  if (matched !== undefined) expect(delivered + skipped.length + failed.length + (notAsked ?? 0)).toBe(matched)
}

function change(edit: (answer: Answer) => unknown): Fault {
  return { change: answer => edit(structuredClone(answer)) as Answer }
}

describe('answers that are JSON and nothing more', () => {
  const bodies: [string, string][] = [
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"entries"'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no list of data', '{"pagination":{"total":3},"data":{"0":{}}}'],
    ['data of nulls', '{"pagination":{"total":3},"data":[null,null,null]}'],
    [
      'ids that are no texts',
      '{"pagination":{"total":1},"data":[{"entry_id":{"__proto__":1},"upload_id":[],"archive":{}}]}',
    ],
    ['a total beyond numbers', '{"pagination":{"total":1e999},"data":[]}'],
    ['a negative total', '{"pagination":{"total":-5},"data":[]}'],
    ['a total that is a text', '{"pagination":{"total":"3"},"data":[]}'],
    ['a total that is far too large', '{"pagination":{"total":9007199254740993},"data":[]}'],
    [
      'a prototype',
      '{"__proto__":{"polluted":1},"pagination":{"__proto__":{"total":3}},"data":[{"__proto__":{"entry_id":"x"}}]}',
    ],
    ['nesting without end', `{"pagination":{"total":1},"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['half of it', '{"pagination":{"total":1},"data":[{"entry_id":"x","upl'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString('latin1')],
    ['nothing', ''],
  ]

  it.each(bodies)('do no harm: %s', async (_name, body) => {
    server.setFaults(() => ({ body, headers: { 'content-type': 'application/json' } }))
    const result = await readAll()
    expectBalance(result)
    expect(result.entries).toEqual([])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(prototypeNames)
  })
})

describe('archives that are hostile', () => {
  const archives: [string, string][] = [
    [
      'names of JavaScript’s own',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toJSON":1,"then":2,"run":[]}',
    ],
    ['duplicate keys', '{"run":[{"program":{"name":"first"}}],"run":[{"program":{"name":"second"}}]}'],
    ['lone surrogates', '{"metadata":{"entry_name":"\\ud800 \\udc00 \\ufffe"},"\\ud800":1}'],
    [
      'huge numbers',
      '{"run":[{"calculation":[{"energy":{"total":{"value":1e999}},"step":123456789012345678901234567890}]}]}',
    ],
    ['depth', `{"run":[{"x":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}]}`],
    ['a text instead of an object', '"no archive"'],
    ['null', 'null'],
    ['a list', '[1,2,3]'],
  ]

  it.each(archives)('do no harm: %s', async (_name, archive) => {
    server.setFaults(request => {
      if (request.path !== '/entries/archive/query') return undefined
      const ids = (request.body as { query?: { 'entry_id:any'?: string[] } }).query?.['entry_id:any']
      const chosen = ids ?? server.entries.slice(0, 4).map(({ entryId }) => entryId)
      const data = chosen.map(
        id => `{"entry_id":"${id}","upload_id":"upload0000","parser_name":"p","archive":${archive}}`,
      )
      return {
        body: `{"pagination":{"total":12,"page_size":4},"data":[${data.join(',')}]}`,
        headers: { 'content-type': 'application/json' },
      }
    })
    const result = await readAll()
    expectBalance(result)
    for (const entry of result.entries) {
      JSON.stringify(entry)
      String(entry)
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('an answer without measure', () => {
  it('stops at the limit when it is a gzip bomb', async () => {
    server.setFaults(() => ({ bomb: 20_000_000 }))
    const before = process.memoryUsage().rss
    const { error } = await readAll({ maxBytes: 1_000_000 })
    expect(error?.message).toMatch(/larger than 1000000 bytes[\s\S]*maxBytes/)
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
  })

  it('stops at the limit when it is endless, and the connection is closed', async () => {
    server.setFaults(() => ({ trickle: { pieces: 100, pause: 1 }, body: `"${'x'.repeat(5_000_000)}"` }))
    const { error } = await readAll({ maxBytes: 100_000 })
    expect(error?.message).toMatch(/larger than 100000 bytes/)
    await vi.waitFor(() => expect(server.requests.every(({ aborted }) => aborted)).toBe(true))
  })
})

describe('ids that lie', () => {
  it('are dropped and counted when nobody asked for them', async () => {
    server.setFaults(request =>
      request.path === '/entries/archive/query'
        ? change(answer => ({
            ...answer,
            data: [...answer.data, { ...answer.data[0], entry_id: 'not-asked' }, answer.data[0]],
          }))
        : undefined,
    )
    const result = await readAll()
    expect(result.entries).toHaveLength(12)
    expect(new Set(result.entries.map(entry => entry.entry_id)).size).toBe(12)
    expectBalance(result)
  })

  it('are ids like others when they are names of JavaScript’s own', async () => {
    const ids = ['__proto__', 'constructor', 'hasOwnProperty', 'toString']
    server.entries.splice(
      0,
      server.entries.length,
      ...ids.map((entryId, index) => ({ ...makeEntries(4)[index], entryId }) as never),
    )
    const result = await readAll()
    expect(result.entries.map(entry => entry.entry_id).sort()).toEqual([...ids].sort())
    expectBalance(result)
  })
})

describe('references that lead to another host', () => {
  it('are never followed by reading or showing; on request without a login, and only where that is allowed', async () => {
    const other = await startTestServer({ entries: [] })
    const reference = `${other.url}/uploads/u/archive/e#/run/0/system/0`
    server.entries.splice(0, server.entries.length, {
      entryId: 'a',
      uploadId: 'u',
      archive: { run: [{ calculation: [{ system_ref: reference }] }] },
    })
    for (const otherInstallations of [false, true]) {
      const query = makeQuery({ authentication: 'token-1234567890', otherInstallations })
      const [entry] = await query.fetch()
      const target = entry?.run[0]?.calculation[0]?.system_ref
      expect([String(target), JSON.stringify(entry)].join()).toContain(other.url)
      expect(other.requests.length).toBe(0)
      await query.resolve(target).catch(error => expect(isNomadError(error)).toBe(true))
      if (!otherInstallations) expect(other.requests.length).toBe(0)
    }
    expect(other.requests.length).toBeGreaterThan(0)
    expect(JSON.stringify(other.requests.map(({ headers, url }) => [headers, url]))).not.toContain('token-1234567890')
    await other.close()
  })
})
