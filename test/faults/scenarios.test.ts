import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { IncompleteError, NomadError } from '../../src/errors/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import {
  bodies,
  type Fault,
  type FaultScript,
  idsOf,
  makeEntries,
  type QuickClock,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../server/index.js'

type Entry = { entry_id: string }
const ids = '/entries/query'
const archives = '/entries/archive/query'
let server: TestServer
let clock: QuickClock

afterEach(() => server?.close())
async function start(options: TestServerOptions & { n?: number } = {}) {
  clock = quickClock()
  server = await startTestServer({ entries: makeEntries(options.n ?? 25), ...options })
}
const make = (options: object = {}) =>
  new ArchiveQuery<Entry>({ url: server.url, perPage: 10, ...options }, { clock, random: () => 1 })
const all = (n: number) => idsOf(makeEntries(n))
const asked = (request: SeenRequest) => {
  const { query, pagination } = request.body as { query: Record<string, string[]>; pagination: { page_size: number } }
  return query['entry_id:any'] ?? all(pagination.page_size)
}
const onArchives =
  (decide: (names: string[], number: number) => Fault | undefined): FaultScript =>
  (request, number) =>
    request.path === archives ? decide(asked(request), number) : undefined
const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => '',
    (error: Error) => error.message,
  )
const whole = (n: number) => ({ matched: n, delivered: n, skipped: [], failed: [], notAsked: 0 })

describe('a page that is too much at once', () => {
  it.each<[string, Fault, object]>([
    ['413', { status: 413, body: '<html><h1>413 Request Entity Too Large</h1></html>' }, {}],
    ['414', { status: 414, body: '' }, {}],
    ['422 for too many ids', { status: 422, body: { detail: [{ loc: ['query'], msg: 'too many ids' }] } }, {}],
    ['a body beyond maxBytes', { body: 'x'.repeat(90_000) }, { maxBytes: 60_000 }],
  ])('is halved at once, and named once: %s', async (_name, fault, options) => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    await start({ n: 40, faults: onArchives(names => (names.length > 5 ? fault : undefined)) })
    const query = make(options)
    expect(idsOf(await query.fetch())).toEqual(all(40))
    expect(query.ledger).toEqual(whole(40))
    // One refused first page and its halves, then pages of five until twice as many are tried once more.
    expect(server.count(archives)).toBeLessThanOrEqual(13)
    expect(query.statistics.retries).toBe(0)
    expect(warn.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/asks for smaller pages.*10 entries/)])
  })

  it('is asked for once again whole when its body stops, then in halves', async () => {
    await start({ faults: onArchives(names => (names.length > 5 ? { stall: true } : undefined)) })
    const query = make({ timeouts: { stall: 0.05 } })
    expect(idsOf(await query.fetch())).toEqual(all(25))
    expect(query.ledger).toEqual(whole(25))
    expect(server.count()).toBe(8)
    expect(query.statistics).toMatchObject({ requests: 8, retries: 1 })
  })

  it('grows back when the server is well again', async () => {
    let ill = true
    const sizes: number[] = []
    await start({
      n: 200,
      faults: onArchives(names => {
        sizes.push(names.length)
        return ill && names.length > 5 ? { status: 413, body: '' } : undefined
      }),
    })
    const query = make({ max: null })
    await query.fetch(10)
    ill = false
    expect(idsOf(await query.fetch())).toEqual(all(200))
    expect(sizes.slice(0, 4)).toEqual([10, 5, 5, 5])
    expect(sizes.slice(4)).toContain(10)
  })

  it('is split down to the one entry that is too large alone, which is named', async () => {
    await start({
      faults: onArchives(names => (names.includes('entry000003') ? { body: 'x'.repeat(90_000) } : undefined)),
    })
    const query = make({ maxBytes: 60_000 })
    expect(await query.fetch()).toHaveLength(24)
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 24, notAsked: 0 })
    expect(query.ledger.failed).toEqual([
      { entryId: 'entry000003', uploadId: 'upload0000', reason: expect.stringMatching(/larger than 60000 bytes/) },
    ])
  })

  it('names the entry that never answers in time, and is an error when the server never does', async () => {
    await start({ faults: onArchives(names => (names.includes('entry000013') ? { stall: true } : undefined)) })
    const query = make({ timeouts: { stall: 0.03 }, retry: { retries: 1 } })
    expect(await query.fetch()).toHaveLength(24)
    expect(query.ledger.failed.map(({ entryId }) => entryId)).toEqual(['entry000013'])
    server.setFaults(onArchives(() => ({ stall: true })))
    const message = await messageOf(make({ timeouts: { stall: 0.03 }, retry: { retries: 1 } }).fetch())
    expect(message).toMatch(
      /stopped in the middle.*limit 'stall'\)\.\n.*timeouts: { stall: … }.*It was tried 2 times\./,
    )
  })
})

describe("a server's own page cap", () => {
  it('is found in the first page, told once, and kept to', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    const cap = (answer: Parameters<NonNullable<Fault['change']>>[0]) => {
      const data = answer.data.slice(0, 4)
      const more = data.length < answer.data.length ? { next_page_after_value: data.at(-1)?.entry_id ?? '' } : {}
      return { ...answer, data, pagination: { ...answer.pagination, ...more } }
    }
    await start({ faults: onArchives(() => ({ change: cap })) })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25))
    expect(query.ledger).toEqual(whole(25))
    expect(server.count()).toBeLessThanOrEqual(9)
    expect(warn.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/asks for pages of 4 entries/)])
  })

  it('on lists of ids is met with shorter lists', async () => {
    await start({
      faults: ({ path, body }) =>
        path === ids && (body as { pagination: { page_size: number } }).pagination.page_size > 300
          ? { status: 422, body: { detail: 'page_size must be less than or equal to 300' } }
          : undefined,
    })
    expect(idsOf(await make().fetch())).toEqual(all(25))
    expect(server.count(ids)).toBe(2)
  })
})

describe('the rate limiter', () => {
  it('lets only so many requests of all queries to a host through at once', async () => {
    await start({ n: 60, faults: () => ({ delay: 20 }) })
    const options = { concurrency: 2, parallel: 6 }
    const both = await Promise.all([make(options).fetch(), make(options).fetch()])
    expect(both.map(list => list.length)).toEqual([60, 60])
    // Each takes 20 ms, so that the third to come finds the first answered.
    const times = server.requests.map(({ at }) => at)
    for (const [index, time] of times.entries()) expect((times[index + 2] ?? Infinity) - time).toBeGreaterThan(10)
  })

  it('slows down when the server asks, and recovers', async () => {
    await start({
      n: 400,
      faults: onArchives((_, number) => (number > 2 && number < 7 ? { status: 429, body: '' } : undefined)),
    })
    const query = make({ requestsPerSecond: 10, concurrency: 4, parallel: 4, max: null, perPage: 5 })
    expect(idsOf(await query.fetch())).toEqual(all(400))
    expect(query.ledger).toEqual(whole(400))
    expect(query.statistics).toMatchObject({ throttled: 4, retries: 4, requests: 85 })
    // 85 requests at ten a second take 8 s; limits that were halved take longer, and not for ever.
    const seconds = (clock.now() - Date.UTC(2026, 0, 1)) / 1000
    expect(seconds).toBeGreaterThan(9)
    expect(seconds).toBeLessThan(60)
  })
})

describe('the retry budget', () => {
  it('leaves a server alone that mostly fails, and says so', async () => {
    await start({
      n: 100,
      faults: onArchives((_, number) => (number % 4 === 0 ? undefined : { status: 503, body: '' })),
    })
    const query = make({ retry: { budget: 8 } })
    const message = await messageOf(query.fetch())
    expect(message).toMatch(/503: no reason given/)
    expect(message).toMatch(/More than 8 requests of this query had to be sent again.*retry\.budget/)
    expect(query.statistics.retries).toBeLessThan(20)
    expect(query.ledger.matched).toBe(100)
    expect(query.ledger.delivered + (query.ledger.notAsked ?? 0)).toBe(100)
  })
})

describe('what users see of a fault', () => {
  it('is the first characters of a page of a proxy, not a JSON stack', async () => {
    await start({ faults: () => ({ status: 502, body: bodies.html }) })
    const message = await messageOf(make().fetch())
    expect(message).toMatch(/^POST http.*502 and a page: <!DOCTYPE html>.*\nA proxy stands before.*tried \d times\.$/s)
    expect(message).not.toMatch(/SyntaxError|Unexpected token|at JSON/)
    expect(message.length).toBeLessThan(600)
  })

  it('is the bad entry among the good ones when files of an upload are missing, by few requests', async () => {
    const bad = 'entry000017'
    await start({
      faults: onArchives(names => (names.includes(bad) ? { status: 500, body: bodies.internal } : undefined)),
    })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25).filter(id => id !== bad))
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 24, notAsked: 0 })
    expect(query.ledger.failed).toHaveLength(1)
    // Ids, three pages, and two requests at each of five levels: the failing half is asked twice.
    expect(server.count()).toBeLessThanOrEqual(4 + 15)
    const { reason } = query.ledger.failed[0] as { reason: string }
    expect(reason).toMatch(/500: Unexpected exception.*AttributeError/)
    expect(reason).not.toMatch(/Traceback/)
  })
})

describe('the ledger', () => {
  it('adds up when matches disappear midway', async () => {
    await start({ n: 3000 })
    const query = make({ perPage: 500, max: null })
    await query.fetch(500)
    server.entries.splice(1200, 400)
    const rest = await query.fetch()
    const { matched = 0, delivered, skipped, failed, notAsked = 0 } = query.ledger
    expect(delivered + skipped.length + failed.length + notAsked).toBe(matched)
    expect(delivered).toBe(rest.length)
    expect(new Set(idsOf(rest)).size).toBe(rest.length)
  })

  it('counts ids that a list holds twice', async () => {
    await start({
      faults: ({ path }) =>
        path === ids
          ? { change: answer => ({ ...answer, data: [...answer.data, ...answer.data.slice(3, 6)] }) }
          : undefined,
    })
    const query = make()
    expect(idsOf(await query.fetch())).toEqual(all(25))
    expect(query.ledger).toEqual(whole(25))
    expect(query.statistics.dropped).toBe(3)
  })

  it('adds up when the list of matches goes in circles', async () => {
    await start({
      faults: ({ path }) =>
        path === ids
          ? {
              change: answer => ({
                ...answer,
                data: answer.data.slice(0, 10),
                pagination: { ...answer.pagination, next_page_after_value: 'entry000009' },
              }),
            }
          : undefined,
    })
    const query = make()
    await expect(query.fetch()).rejects.toThrow(IncompleteError)
    expect(query.ledger).toMatchObject({ matched: 25, delivered: 20, notAsked: 5 })
    expect(server.count(ids)).toBe(2)
  })

  it('has every one of 50 001 entries', async () => {
    await start({ n: 50_001 })
    const query = make({ perPage: 5000, max: null })
    let count = 0
    for await (const { entries } of query.pages()) count += entries.length
    expect(count).toBe(50_001)
    expect(query.ledger).toEqual(whole(50_001))
    expect(server.count(ids)).toBe(51)
  }, 60_000)
})

describe('giving up', () => {
  const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length

  it.each(['while it waits for an answer', 'while it waits to try again'])(
    'frees sockets and timers: an abort %s',
    async when => {
      await start({ faults: onArchives(() => (when.includes('again') ? { status: 503, body: '' } : { stall: true })) })
      const before = timers()
      const stop = new AbortController()
      const query = new ArchiveQuery<Entry>({ url: server.url, perPage: 10, parallel: 4, retry: { firstDelay: 100 } })
      const fetching = query.fetch(undefined, { signal: stop.signal })
      await wait(150)
      const sent = server.count()
      stop.abort()
      await expect(fetching).rejects.toThrow(/abort/i)
      await vi.waitFor(() => expect(server.requests.filter(({ path }) => path === archives).length).toBeGreaterThan(0))
      await wait(50)
      expect(timers()).toBeLessThanOrEqual(before)
      expect(server.count()).toBe(sent)
      expect(query.ledger).toMatchObject({ delivered: 0, skipped: [], failed: [] })
    },
  )

  it('by clear stops what was fetched ahead, and a loop that goes on asks again', async () => {
    let slow = false
    await start({ n: 40, faults: onArchives(() => (slow ? { delay: 3000 } : undefined)) })
    const query = make()
    const reading = query[Symbol.asyncIterator]()
    const seen = [(await reading.next()).value as Entry]
    slow = true
    while (seen.length < 8) seen.push((await reading.next()).value as Entry)
    await vi.waitFor(() => expect(server.count(archives)).toBe(2))
    query.clear()
    await vi.waitFor(() => expect(server.requests.at(-1)?.aborted).toBe(true))
    slow = false
    for await (const entry of reading) seen.push(entry)
    expect(idsOf(seen)).toEqual(all(40))
    expect(query.ledger).toEqual(whole(40))
  })
})

it('every error of these scenarios is one of the family', async () => {
  await start({ faults: () => ({ drop: true }) })
  await expect(make().fetch()).rejects.toBeInstanceOf(NomadError)
})
