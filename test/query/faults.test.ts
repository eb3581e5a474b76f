import { afterEach, describe, expect, it } from 'vitest'
import {
  AuthError,
  DataError,
  IncompleteError,
  NetworkError,
  NomadError,
  QueryError,
  RateLimitError,
} from '../../src/errors/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  type Answer,
  bodies,
  type Fault,
  idsOf,
  inTurn,
  makeEntries,
  type QuickClock,
  quickClock,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../server/index.js'

type Entry = { entry_id: string; upload_id: string; run: { calculation: unknown[] }[] }
const ids = '/entries/query'
const archives = '/entries/archive/query'
let server: TestServer
let clock: QuickClock

async function start(options: TestServerOptions & { n?: number } = {}) {
  clock = quickClock()
  server = await startTestServer({ entries: makeEntries(options.n ?? 25), ...options })
}
afterEach(() => server?.close())

const make = (options: object = {}) =>
  new ArchiveQuery<Entry>({ url: server.url, perPage: 10, ...options }, { clock, random: () => 1 })
const all = (n: number) => idsOf(makeEntries(n))
const later =
  (path: string, fault: Fault, ...numbers: number[]): TestServerOptions['faults'] =>
  (request, number) =>
    request.path === path && numbers.includes(number) ? fault : undefined

describe('a query survives a fault that passes', () => {
  it.each<[string, Fault]>([
    ['429', { status: 429, body: { detail: 'slow down' } }],
    ['502 with a page', { status: 502, body: bodies.html }],
    ['503 without a body', { status: 503, body: '' }],
    ['504', { status: 504, body: bodies.html }],
    ['408', { status: 408, body: {} }],
    ['500 once', { status: 500, body: bodies.internal }],
    ['a dropped connection', { drop: true }],
    ['a body cut in the middle', { cut: true }],
    ['a wrong length', { wrongLength: 100 }],
    ['half of the JSON with a right length', { body: '{"pagination": {"total": 25}, "data": [' }],
    ['a page with status 200', { body: bodies.html }],
    ['an empty body', { body: '' }],
    ['a damaged gzip', { brokenGzip: true }],
  ])('such as %s', async (_name, fault) => {
    await start({ faults: later(archives, fault, 1, 3) })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25))
    expect(query.statistics).toMatchObject({ retries: 2, requests: 6, napi_calls: 3, loaded_nentries: 25 })
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 25, notAsked: 0, skipped: [], failed: [] })
  })

  it('and waits as Retry-After says, within a limit', async () => {
    const date = new Date(Date.UTC(2026, 0, 1) + 7000).toUTCString()
    const wait = (seconds: string): Fault => ({ status: 503, body: '', headers: { 'retry-after': seconds } })
    await start({ faults: inTurn([wait(date), wait('3'), wait('999999')], ids) })
    await make().fetch(1)
    expect(clock.waits).toEqual([7, 3, 120])
  })
})

describe('a fault that stays', () => {
  it.each<[string, Fault, new (message: string) => Error, RegExp]>([
    ['401', { status: 401, body: { detail: 'Could not validate credentials.' } }, AuthError, /401: Could not validate/],
    ['403', { status: 403, body: { detail: "Missing scopes: ['entries:read']" } }, AuthError, /Missing scopes/],
    ['404', { status: 404, body: { detail: 'Not Found' } }, QueryError, /404: Not Found[\s\S]*root of a NOMAD API/],
    ['404 with a page', { status: 404, body: bodies.html }, DataError, /404 and a page: <!DOCTYPE html>/],
    ['400', { status: 400, body: { detail: 'unknown directive foo' } }, QueryError, /unknown directive foo/],
    [
      '422',
      { status: 422, body: { detail: [{ loc: ['body', 'owner'], msg: 'not an owner' }] } },
      QueryError,
      /owner: not an owner/,
    ],
    ['429', { status: 429, body: '' }, RateLimitError, /429/],
    ['503', { status: 503, body: '' }, RateLimitError, /503/],
    ['502', { status: 502, body: '' }, NetworkError, /502/],
    ['502 with a page', { status: 502, body: bodies.html }, DataError, /502 and a page/],
    [
      'a page with status 200',
      { body: bodies.html },
      DataError,
      /a page: <!DOCTYPE|text\/html instead of JSON\. It begins: <!DOCTYPE html>/,
    ],
    ['something else', { body: '[1, 2' }, DataError, /not valid JSON/],
    ['another form', { body: { hello: 'world' } }, DataError, /the answer's pagination is not an object/],
    ['null', { body: 'null' }, DataError, /the answer's body is not an object/],
    ['500', { status: 500, body: bodies.internal }, NomadError, /AttributeError: 'NoneType'/],
  ])('is one clear error: %s', async (_name, fault, ErrorClass, message) => {
    await start({ faults: () => fault })
    const error = await make()
      .fetch()
      .catch((reason: unknown) => reason as Error)
    expect(error).toBeInstanceOf(ErrorClass)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).toMatch(/entries\/(archive\/)?query/)
    expect((error as Error).message).not.toMatch(/Traceback|secret/)
  })

  it('says what is near when it is 422 for an unknown search quantity', async () => {
    const detail = [{ msg: 'results.material.elemnts is not a doc quantity', loc: [['results.material.elemnts']] }]
    await start({ faults: () => ({ status: 422, body: { detail } }) })
    await expect(make().count()).rejects.toThrow(/Did you mean 'results\.material\.elements'/)
  })

  it('is asked once when its status is another of 400 to 499', async () => {
    await start({ faults: () => ({ status: 422, body: { detail: [] } }) })
    await make()
      .count()
      .catch(() => undefined)
    expect(server.count()).toBe(1)
  })

  it('says what and where when it is an unreachable host', async () => {
    await start()
    const { url } = server
    await server.close()
    const query = new ArchiveQuery({ url }, { clock, random: () => 1 })
    await expect(query.count()).rejects.toThrow(NetworkError)
    await expect(query.count()).rejects.toThrow(/nothing listens there \(connection refused\)[\s\S]*option url/)
    const lost = new ArchiveQuery({ url: 'http://no-such-host.invalid/api/v1' }, { clock })
    await expect(lost.count()).rejects.toThrow(/no such host name|could not be looked up/)
  })

  it('can be tried again', async () => {
    await start({ faults: () => ({ status: 422, body: { detail: 'no' } }) })
    const query = make()
    await expect(query.at(0)).rejects.toThrow('no')
    server.setFaults(undefined)
    expect((await query.at(0))?.entry_id).toBe('entry000000')
  })
})

describe('the archives of a page', () => {
  const change =
    (edit: (data: Answer['data']) => Answer['data']): TestServerOptions['faults'] =>
    request =>
      request.path === archives ? { change: answer => ({ ...answer, data: edit(answer.data) }) } : undefined

  it('are joined by id, whatever their order', async () => {
    await start({ faults: change(data => [...data].reverse()) })
    expect(idsOf(await make().fetch())).toEqual(all(25))
  })

  it('are dropped and counted when they come twice', async () => {
    await start({ faults: change(data => [...data, ...data.slice(0, 2)]) })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25))
    expect(query.statistics.dropped).toBe(6)
  })

  it('are dropped and counted when nobody asked for them', async () => {
    const stray = { entry_id: 'stray', upload_id: 'x', archive: {} }
    await start({ faults: change(data => [stray, ...data]) })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25))
    expect(query.statistics.dropped).toBe(3)
  })

  it('are brought together from answers of different moments', async () => {
    await start({
      faults: (request, number) =>
        request.path === archives && number === 1
          ? {
              change: answer => ({
                ...answer,
                data: [{ entry_id: 'newcomer', upload_id: 'x', archive: {} }, ...answer.data.slice(0, 9)],
              }),
            }
          : undefined,
    })
    const query = make()
    expect(idsOf(await query.fetch(10))).toEqual(all(10))
    expect(query.ledger.skipped).toEqual([])
  })

  it('are asked for until they are all there, when a server gives shorter pages', async () => {
    await start({
      faults: request => {
        if (request.path !== archives || !(request.body as { query: object }).query) return undefined
        const { pagination, query } = request.body as {
          pagination: { page_size: number; page_after_value?: string }
          query: Record<string, string[]>
        }
        if (!query['entry_id:any'] || pagination.page_size <= 4) return undefined
        return {
          change: answer => {
            const data = answer.data.slice(0, 4)
            const last = data.at(-1)?.entry_id
            return {
              ...answer,
              data,
              pagination: { ...answer.pagination, ...(last ? { next_page_after_value: last } : {}) },
            }
          },
        }
      },
    })
    expect(idsOf(await make().fetch())).toEqual(all(25))
  })
})

describe('missing archives', () => {
  it('are skipped and named in the ledger', async () => {
    await start({ missing: ['entry000002', 'entry000013'] })
    const query = make()
    expect(await query.fetch()).toHaveLength(23)
    expect(query.ledger).toEqual({
      matched: 25,
      delivered: 23,
      skipped: [
        { entryId: 'entry000002', uploadId: 'upload0000', reason: 'archive missing' },
        { entryId: 'entry000013', uploadId: 'upload0001', reason: 'archive missing' },
      ],
      failed: [],
      notAsked: 0,
    })
  })

  it('are thrown with raiseErrors', async () => {
    await start({ missing: ['entry000013'] })
    const query = make({ raiseErrors: true })
    expect(idsOf(await query.slice(0, 10))).toEqual(all(10))
    await expect(query.fetch()).rejects.toThrow('Entry entry000013 of upload upload0001: archive missing.')
  })

  it('do not end the loop when a whole page lacks them', async () => {
    await start({ missing: all(20).slice(5) })
    const query = make()
    const seen: Entry[] = []
    for await (const entry of query) seen.push(entry)
    expect(idsOf(seen)).toEqual([...all(5), ...all(25).slice(20)])
  })
})

describe('a page that fails for good', () => {
  const bad =
    (...names: string[]): TestServerOptions['faults'] =>
    request => {
      if (request.path !== archives) return undefined
      const { query, pagination } = request.body as {
        query: Record<string, string[]>
        pagination: { page_size: number }
      }
      const asked = query['entry_id:any'] ?? all(pagination.page_size)
      return asked.some(name => names.includes(name)) ? { status: 500, body: bodies.internal } : undefined
    }

  it('is split until the entry that causes it stands alone', async () => {
    await start({ faults: bad('entry000004', 'entry000017') })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25).filter(id => id !== 'entry000004' && id !== 'entry000017'))
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 23, notAsked: 0, skipped: [] })
    expect(query.ledger.failed.map(({ entryId }) => entryId)).toEqual(['entry000004', 'entry000017'])
    expect(query.ledger.failed[0]?.reason).toMatch(/500: Unexpected exception.*AttributeError/)
  })

  it('is thrown with raiseErrors', async () => {
    await start({ faults: bad('entry000004') })
    await expect(make({ raiseErrors: true }).fetch()).rejects.toThrow(/AttributeError/)
  })

  it('is thrown when nothing ever worked: the request is at fault', async () => {
    await start({ faults: bad(...all(25)) })
    await expect(make().fetch()).rejects.toThrow(/AttributeError/)
  })
})

describe('the list of matches', () => {
  const listOf =
    (edit: (answer: Answer, number: number) => Answer): TestServerOptions['faults'] =>
    (request, number) =>
      request.path === ids ? { change: answer => edit(answer, number) } : undefined
  const few = (answer: Answer, next?: string) => ({
    ...answer,
    data: answer.data.slice(0, 10),
    pagination: { total: answer.pagination.total, page_size: 10, ...(next ? { next_page_after_value: next } : {}) },
  })

  it('goes on by cursor when a server gives fewer ids than asked for', async () => {
    await start({
      faults: listOf(answer => (answer.data.length > 10 ? few(answer, answer.data[9]?.entry_id) : answer)),
    })
    expect(idsOf(await make().fetch())).toEqual(all(25))
    expect(server.count(ids)).toBe(3)
  })

  it('that goes in circles ends with an error, after all that is right', async () => {
    await start({ faults: listOf(answer => few(answer, 'entry000009')) })
    const query = make()
    const seen: Entry[] = []
    const loop = (async () => {
      for await (const entry of query) seen.push(entry)
    })()
    await expect(loop).rejects.toThrow(IncompleteError)
    expect(idsOf(seen)).toEqual(all(20))
    expect(server.count(ids)).toBe(2)
  })

  it('that ends too early is an error, after all that is right', async () => {
    await start({ faults: listOf(answer => few(answer)) })
    const seen: Entry[] = []
    const loop = (async () => {
      for await (const entry of make()) seen.push(entry)
    })()
    await expect(loop).rejects.toThrow('The server matched 25 entries and listed only 10.')
    expect(idsOf(seen)).toEqual(all(10))
  })

  it('may grow or shrink while it is read', async () => {
    const growing = listOf((answer, number) => ({
      ...(answer.data.length > 10 ? few(answer, answer.data[9]?.entry_id) : answer),
      ...(number > 1 ? {} : {}),
    }))
    await start({ faults: growing })
    const query = make()
    await query.fetch(10)
    server.entries.push(...makeEntries(30).slice(25))
    expect(idsOf(await query.fetch())).toEqual(all(30))
    expect(query.total).toBe(30)
    expect(query.ledger).toMatchObject({ matched: 30, delivered: 30, notAsked: 0 })
  })

  it('with an id that comes twice gives it once', async () => {
    await start({ faults: listOf(answer => ({ ...answer, data: [...answer.data, ...answer.data.slice(3, 5)] })) })
    expect(idsOf(await make().fetch())).toEqual(all(25))
  })
})
