import { describe, expect, it } from 'vitest'
import { NotebookQuery } from '../../src/notebook/notebook-query.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../src/query/index.js'
import { idsOf } from '../server/index.js'
import { type ServerTimes, TimedServer } from './timed-server.js'

type Entry = { entry_id: string }

/** A query on a new server, whose time passes only where something waits. */
function start(count: number, times: ServerTimes = {}, options: ArchiveQueryOptions = {}) {
  const server = new TimedServer(count, times)
  const query = new ArchiveQuery<Entry>(
    { url: 'http://127.0.0.1:1/api/v1', perPage: 10, max: null, ...options },
    { clock: server.clock, transport: server, random: () => 0.5 },
  )
  return { server, query, clock: server.clock }
}

async function collect(entries: AsyncIterable<Entry>, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const taken: string[] = []
  for await (const { entry_id } of entries) {
    taken.push(entry_id)
    if (taken.length >= most) break
  }
  return taken
}

/** Reads everything in one way, and looks at the order. */
async function readAll(count: number, times: ServerTimes, options: ArchiveQueryOptions = {}, way = 'stream') {
  const { server, query, clock } = start(count, times, options)
  const reading = way === 'stream' ? collect(query.stream()) : query.fetch().then(idsOf)
  expect(await clock.until(reading)).toEqual(idsOf(server.entries))
  expect(query.ledger).toEqual({ matched: count, delivered: count, skipped: [], failed: [], notAsked: 0 })
  return { server, query, seconds: clock.seconds }
}

const ways = ['stream', 'fetch']

describe('a server with latency', () => {
  it.each(ways)('is read by %s up to eight pages at once, with the same requests as one after the other', async way => {
    const one = await readAll(1000, {}, { parallel: 1 }, way)
    const many = await readAll(1000, {}, {}, way)
    expect(one.server.mostAtOnce).toBe(1)
    expect(many.server.mostAtOnce).toBe(8)
    expect(many.server.sizes).toEqual(one.server.sizes)
    expect(many.server.lists).toBe(one.server.lists)
    expect(many.query.statistics.napi_calls).toBe(100)
    expect(one.seconds).toBeCloseTo(100 * 0.05, 1)
    expect(many.seconds).toBeLessThan(one.seconds / 5)
  })

  it('gets pages of the same sizes where none are named', async () => {
    const one = await readAll(3210, {}, { parallel: 1, perPage: undefined })
    const many = await readAll(3210, {}, { perPage: undefined })
    expect(many.server.sizes).toEqual(one.server.sizes)
    expect(many.server.lists).toBe(one.server.lists)
    expect(many.seconds).toBeLessThan(one.seconds / 3)
  })

  it.each([1, 2, 3, 5, 12])('has exactly parallel: %i pages under way', async parallel => {
    const { server } = await readAll(400, {}, { parallel })
    expect(server.mostAtOnce).toBe(parallel)
  })

  it('is asked for nothing beyond max', async () => {
    for (const max of [1, 9, 10, 11, 95, 100]) {
      const { server, query, clock } = start(400, {}, { max })
      expect(await clock.until(collect(query))).toEqual(idsOf(server.entries).slice(0, max))
      expect(server.sizes.reduce((sum, size) => sum + size, 0)).toBe(max)
    }
  })

  it('gives the pages of a slice, and none more', async () => {
    const { server, query, clock } = start(400)
    await clock.until(query.fetch(200))
    const before = server.requests.length
    expect(before).toBe(20)
    expect(idsOf(await clock.until(query.slice(250, 290)))).toEqual(idsOf(server.entries).slice(250, 290))
    expect(server.requests.length).toBe(29)
    expect((await clock.until(query.at(305)))?.entry_id).toBe('entry000305')
    expect(server.requests.length).toBe(31)
  })

  it('gives call_api one page at a time', async () => {
    const { server, query, clock } = start(100)
    for (let index = 0; index < 5; index++) expect(await clock.until(query.call_api())).toHaveLength(10)
    expect(server.requests.length).toBe(5)
    expect(server.mostAtOnce).toBe(1)
  })
})

describe('a table', () => {
  it('is read as many pages at once as a stream', async () => {
    const server = new TimedServer(1000)
    const query = new NotebookQuery<Entry>(
      { url: 'http://127.0.0.1:1/api/v1', perPage: 10, max: null },
      { clock: server.clock, transport: server, random: () => 0.5 },
    )
    const columns = { formula: 'results.material.chemical_formula_reduced' }
    const frame = await server.clock.until(query.toFrame({ columns }))
    expect(Array.from(frame.column('formula'))).toEqual(server.entries.map((_, index) => `H${index}`))
    expect(server.mostAtOnce).toBe(8)
    expect(server.requests.length).toBe(100)
  })
})

describe('a loop that is left', () => {
  it.each([1, 5, 6, 10, 11])('after %i entries has asked for what parallel: 1 asks for', async most => {
    const counts = await Promise.all(
      [1, undefined].map(async parallel => {
        const { server, query, clock } = start(400, {}, { parallel })
        await clock.until(collect(query, most))
        return server.requests.length
      }),
    )
    expect(counts[1]).toBe(counts[0])
  })

  it.each([25, 100, 333])('after %i entries has asked for eight pages more than read at most', async most => {
    const { server, query, clock } = start(1000)
    await clock.until(collect(query.stream(), most))
    const read = Math.ceil(most / 10)
    expect(server.requests.length).toBeLessThanOrEqual(read + Math.min(8, read))
  })

  it('stops all that is under way; so does an abort', async () => {
    for (const isAbort of [false, true]) {
      const { server, query, clock } = start(1000)
      const stop = new AbortController()
      const loop = async () => {
        let count = 0
        for await (const _ of query.stream({ signal: stop.signal })) {
          if (++count < 300) continue
          if (!isAbort) break
          stop.abort(new Error('enough'))
        }
      }
      const looping = clock.until(loop())
      await (isAbort ? expect(looping).rejects.toThrow('enough') : looping)
      await new Promise(resolve => setImmediate(resolve))
      expect(server.requests.every(({ status, aborted }) => status !== undefined || aborted)).toBe(true)
      expect(server.requests.filter(({ aborted }) => aborted).length).toBeLessThanOrEqual(8)
    }
  })

  it('that takes its time over each entry has two pages in advance', async () => {
    const { server, query, clock } = start(200)
    const loop = async () => {
      for await (const _ of query.stream()) await clock.sleep(0.1)
    }
    await clock.until(loop())
    expect(server.mostAtOnce).toBe(2)
    expect(server.requests.length).toBe(20)
  })
})

describe('the limits of the process', () => {
  it('hold: four requests at once and ten in a second by default', async () => {
    const { server } = await readAll(1000, { seconds: () => 0.5 }, { url: 'http://server.test/api/v1' })
    expect(server.mostAtOnce).toBe(4)
    const times = server.requests.map(({ at }) => at)
    for (const [index, time] of times.entries()) {
      expect((times[index + 10] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThan(0.999)
    }
  })

  it('hold where they are named', async () => {
    const options = { url: 'http://other.test/api/v1', concurrency: 3, requestsPerSecond: 100 }
    const { server } = await readAll(1000, {}, options)
    expect(server.mostAtOnce).toBe(3)
  })
})

describe('a server that has enough', () => {
  it.each([429, 503])('is asked for less at once after %i, and for as much as before when it is well', async status => {
    const isStorm = (at: number) => at > 1 && at < 4
    const { server, query, seconds } = await readAll(3000, {
      refuse: ({ at }) => (isStorm(at) ? status : undefined),
    })
    const refused = server.requests.filter(request => request.status === status)
    // At most eight are refused at first; later ones are the retries of these, with longer and longer waits.
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(40)
    expect(query.statistics.throttled).toBe(refused.length)
    // The same eight once more, and then fewer at once.
    const after = server.requests.filter(({ at }) => at > 4).slice(8)
    expect(Math.max(...after.slice(0, 8).map(({ active }) => active))).toBeLessThanOrEqual(3)
    expect(Math.max(...after.map(({ active }) => active))).toBe(8)
    expect(server.requests.length).toBe(300 + refused.length)
    expect(seconds).toBeLessThan(20)
  })

  it('and refuses more than three at once is seldom asked for more', async () => {
    const { server } = await readAll(3000, { refuse: ({ active }) => (active > 3 ? 503 : undefined) })
    const refused = server.requests.filter(({ status }) => status === 503).length
    expect(refused / server.requests.length).toBeLessThan(0.15)
    expect(server.requests.length).toBe(300 + refused)
  })

  it('because it answers one after the other is asked for two at once, most of the time', async () => {
    let free = 0
    const seconds = ({ at }: { at: number }) => {
      free = Math.max(free, at) + 0.2
      return free - at
    }
    const { server, seconds: took } = await readAll(2000, { seconds })
    const mean = server.requests.reduce((sum, { active }) => sum + active, 0) / server.requests.length
    expect(mean).toBeLessThan(3)
    expect(took).toBeLessThan(200 * 0.2 + 1)
  })

  it('because it answers the slower the more it is asked is not worn out', async () => {
    const { server, seconds } = await readAll(2000, { seconds: ({ active }) => 0.2 * active ** 2 })
    const mean = server.requests.reduce((sum, { active }) => sum + active, 0) / server.requests.length
    expect(mean).toBeLessThan(2)
    // One after the other takes 40 s; eight at once would take 300 s and more.
    expect(seconds).toBeLessThan(60)
  })

  it('and takes long for each archive gives smaller pages, as many at once', async () => {
    const { server, seconds } = await readAll(500, { seconds: ({ size }) => 0.05 + 0.7 * size }, { perPage: undefined })
    expect(Math.max(...server.sizes)).toBeLessThan(30)
    expect(server.mostAtOnce).toBe(8)
    // One after the other takes 350 s.
    expect(seconds).toBeLessThan(100)
  })
})
