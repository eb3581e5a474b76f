import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import { idsOf, makeEntries, startTestServer, type TestServer, type TestServerOptions } from '../server/index.js'

type Entry = { entry_id: string; upload_id: string }
const archives = '/entries/archive/query'
let server: TestServer

async function start(options: TestServerOptions & { n?: number } = {}): Promise<TestServer> {
  server = await startTestServer({ entries: makeEntries(options.n ?? 35), ...options })
  return server
}
afterEach(() => server?.close())

const make = (options: object = {}) => new ArchiveQuery<Entry>({ url: server.url, perPage: 10, ...options })
const all = (n: number) => idsOf(makeEntries(n))
async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

describe('indices', () => {
  it('count from the true end when negative, and load only the end', async () => {
    await start()
    const query = make()
    expect((await query.at(-1))?.entry_id).toBe('entry000034')
    expect(server.count(archives)).toBe(1)
    expect((await query.at(-35))?.entry_id).toBe('entry000000')
    expect(await query.at(-36)).toBeUndefined()
    expect(idsOf(await query.slice(-3))).toEqual(all(35).slice(-3))
    expect(idsOf(await query.slice(-5, -2))).toEqual(all(35).slice(-5, -2))
    expect(idsOf(await query.slice(30, -2))).toEqual(all(35).slice(30, -2))
  })

  it('end at max when there are more', async () => {
    await start()
    const query = make({ max: 17 })
    expect((await query.at(-1))?.entry_id).toBe('entry000016')
    expect(await query.at(17)).toBeUndefined()
    expect(idsOf(await query.fetch())).toEqual(all(17))
  })

  it('are undefined beyond the end', async () => {
    await start({ n: 3 })
    expect(await make().at(3)).toBeUndefined()
    expect(await make().slice(3)).toEqual([])
    expect(await make().slice(2, 1)).toEqual([])
  })

  it('count delivered entries: a missing archive has none', async () => {
    await start({ missing: ['entry000001', 'entry000034'] })
    const query = make()
    expect((await query.at(1))?.entry_id).toBe('entry000002')
    expect((await query.at(-1))?.entry_id).toBe('entry000033')
    expect(idsOf(await query.fetch())).toHaveLength(33)
  })

  it('keep their meaning after clear, and what was cleared is loaded again', async () => {
    await start()
    const query = make()
    await query.fetch(20)
    query.clear(15)
    expect(query.loaded).toBe(5)
    expect((await query.at(17))?.entry_id).toBe('entry000017')
    expect(server.count(archives)).toBe(2)
    expect((await query.at(3))?.entry_id).toBe('entry000003')
    expect(server.count(archives)).toBe(3)
    query.clear()
    expect(query.loaded).toBe(0)
    expect(idsOf(await query.slice(0, 20))).toEqual(all(20))
    expect(server.count(archives)).toBe(5)
    expect(query.ledger).toMatchObject({ matched: 35, delivered: 20, notAsked: 15 })
  })

  it('give the same object each time', async () => {
    await start()
    const query = make()
    expect(await query.at(4)).toBe(await query.at(4))
    expect((await query.slice(0, 5))[4]).toBe(await query.at(4))
  })

  it('agree with Array.prototype.slice for all pages, limits and gaps', async () => {
    await start({ missing: ['entry000003', 'entry000020', 'entry000021'] })
    const given = all(35).filter(id => !['entry000003', 'entry000020', 'entry000021'].includes(id))
    const index = fc.integer({ min: -40, max: 40 })
    await fc.assert(
      fc.asyncProperty(
        index,
        index,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async (a, b, perPage, parallel) => {
          const query = make({ perPage, parallel })
          expect(idsOf(await query.slice(a, b))).toEqual(given.slice(a, b))
          expect((await query.at(a))?.entry_id).toBe(given.at(a))
          expect(idsOf(await query.slice(b))).toEqual(given.slice(b))
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('max', () => {
  it.each([1, 3, 4, 8])('is exact with %i pages under way', async parallel => {
    await start()
    for (const max of [0, 1, 9, 10, 11, 34, 35, 36]) {
      expect(idsOf(await collect(make({ max, parallel })))).toEqual(all(Math.min(35, max)))
    }
  })

  it('counts entries that are given, not those that are missing', async () => {
    await start({ missing: ['entry000001', 'entry000002'] })
    expect(idsOf(await collect(make({ max: 12, parallel: 2 })))).toHaveLength(12)
  })
})

describe('parallel', () => {
  it('has so many pages under way, in the same order', async () => {
    await start({
      n: 80,
      faults: request => (request.path === archives ? { delay: 400 + Math.random() * 20 } : undefined),
    })
    const query = make({ parallel: 4 })
    expect(idsOf(await collect(query))).toEqual(all(80))
    const times = server.requests.filter(({ path }) => path === archives).map(({ at }) => at)
    expect((times[3] as number) - (times[0] as number)).toBeLessThan(390)
    expect(server.count(archives)).toBe(8)
  })

  it('does not make at and slice load more than they need', async () => {
    await start({ n: 80 })
    const query = make({ parallel: 4 })
    await query.at(3)
    await wait(30)
    expect(server.count(archives)).toBe(1)
    await query.slice(0, 25)
    await wait(30)
    expect(server.count(archives)).toBe(3)
  })
})

describe('loops', () => {
  it('ask for the next page when half of the last one is read', async () => {
    await start()
    const iterator = make()[Symbol.asyncIterator]()
    for (let count = 0; count < 5; count++) await iterator.next()
    await wait(30)
    expect(server.count(archives)).toBe(1)
    await iterator.next()
    await wait(30)
    expect(server.count(archives)).toBe(2)
    await iterator.return?.()
  })

  it('free what was under way when they are left early', async () => {
    await start({
      faults: (request, number) => (request.path === archives && number === 2 ? { delay: 2000 } : undefined),
    })
    for await (const entry of make()) {
      if (entry.entry_id === 'entry000007') await vi.waitFor(() => expect(server.count(archives)).toBe(2), 2000)
      if (entry.entry_id === 'entry000008') break
    }
    await vi.waitFor(() => expect(server.requests.at(-1)).toMatchObject({ path: archives, aborted: true }), 2000)
    expect(server.count(archives)).toBe(2)
  })

  it('share pages when there are two at once', async () => {
    await start({ faults: request => (request.path === archives ? { delay: 10 } : undefined) })
    const query = make()
    const [first, second] = await Promise.all([collect(query), collect(query)])
    expect(idsOf(first)).toEqual(all(35))
    expect(idsOf(second)).toEqual(all(35))
    expect(server.count(archives)).toBe(4)
  })

  it('are not disturbed by another one that stops', async () => {
    await start({ faults: request => (request.path === archives ? { delay: 20 } : undefined) })
    const query = make()
    const stopped = (async () => {
      for await (const _ of query) break
    })()
    const [entries] = await Promise.all([collect(query), stopped])
    expect(idsOf(entries)).toEqual(all(35))
  })

  it('keep nothing by stream', async () => {
    await start()
    const query = make()
    expect(idsOf(await collect(query.stream()))).toEqual(all(35))
    expect(query.loaded).toBe(0)
    expect((await query.at(12))?.entry_id).toBe('entry000012')
    expect(query.loaded).toBe(10)
  })

  it('give pages in order, with their sizes', async () => {
    await start()
    const pages = await collect(make().pages())
    expect(pages.map(({ index, entries }) => [index, entries.length])).toEqual([
      [0, 10],
      [1, 10],
      [2, 10],
      [3, 5],
    ])
    expect(pages.every(({ bytes }) => bytes > 100)).toBe(true)
  })

  it('end at a last page that is exactly full', async () => {
    await start({ n: 20 })
    expect(idsOf(await collect(make()))).toEqual(all(20))
    expect(server.count(archives)).toBe(2)
  })

  it('give nothing when nothing matches', async () => {
    await start({ n: 0 })
    const query = make()
    expect(await collect(query)).toEqual([])
    expect(await query.at(0)).toBeUndefined()
    expect(await query.at(-1)).toBeUndefined()
    expect(query.ledger).toMatchObject({ matched: 0, delivered: 0, notAsked: 0 })
  })
})

describe('page sizes that are not named', () => {
  it('begin with 10 and grow towards 100', async () => {
    await start({ n: 250 })
    await collect(make({ perPage: undefined }))
    const sizes = server.requests
      .filter(({ path }) => path === archives)
      .map(({ body }) => (body as { pagination: { page_size: number } }).pagination.page_size)
    expect(sizes).toEqual([10, 30, 90, 100, 20])
  })

  it('stay small when archives are large', async () => {
    server = await startTestServer({ entries: makeEntries(40, 400_000) })
    await collect(make({ perPage: undefined }).stream())
    const sizes = server.requests
      .filter(({ path }) => path === archives)
      .map(({ body }) => (body as { pagination: { page_size: number } }).pagination.page_size)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(12)
  })
})

describe('count', () => {
  it('is one cheap request, remembered, and not cut by max', async () => {
    await start()
    const query = make({ max: 5 })
    expect(await query.count()).toBe(35)
    expect(await query.count()).toBe(35)
    expect(query.total).toBe(35)
    expect(server.requests.map(({ body }) => (body as { pagination: object }).pagination)).toEqual([{ page_size: 0 }])
  })

  it('needs no request once something was loaded', async () => {
    await start()
    const query = make()
    await query.at(0)
    expect(await query.count()).toBe(35)
    expect(server.count()).toBe(2)
  })
})

describe('an abort', () => {
  it('ends the call that waits, with its reason, and frees the connection', async () => {
    await start({ faults: () => ({ delay: 5000 }) })
    const controller = new AbortController()
    const waiting = make().at(0, { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 20)
    await expect(waiting).rejects.toThrow('enough')
    await vi.waitFor(() => expect(server.requests.every(({ aborted }) => aborted)).toBe(true), 2000)
  })

  it('of one reader does not hurt another', async () => {
    await start({ faults: () => ({ delay: 60 }) })
    const query = make()
    const controller = new AbortController()
    const [first, second] = [query.at(0, { signal: controller.signal }), query.at(1)]
    setTimeout(() => controller.abort(new Error('enough')), 10)
    await expect(first).rejects.toThrow('enough')
    expect((await second)?.entry_id).toBe('entry000001')
  })

  it('of the query ends everything, and nothing is sent any more', async () => {
    await start({ faults: request => (request.path === archives ? { delay: 30 } : undefined) })
    const controller = new AbortController()
    const query = make({ signal: controller.signal })
    const loop = (async () => {
      for await (const entry of query) if (entry.entry_id === 'entry000009') controller.abort(new Error('stop'))
    })()
    await expect(loop).rejects.toThrow('stop')
    const sent = server.count()
    await expect(query.count()).resolves.toBe(35)
    await expect(query.at(34)).rejects.toThrow('stop')
    await wait(20)
    expect(server.count()).toBe(sent)
  })
})

describe('call_api', () => {
  it('loads one page after the other', async () => {
    await start()
    const query = make()
    expect(idsOf(await query.call_api())).toEqual(all(10))
    expect(idsOf(await query.call_api())).toEqual(all(20).slice(10))
    expect(query.loaded).toBe(20)
    await query.fetch()
    expect(await query.call_api()).toEqual([])
  })
})
