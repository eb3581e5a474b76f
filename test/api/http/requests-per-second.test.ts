import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../../src/api/http/clock.js'
import { fetchTransport } from '../../../src/api/http/fetch-transport.js'
import { RateLimiter } from '../../../src/api/http/rate-limiter.js'
import type { Transport } from '../../../src/api/http/transport.js'
import { undiciTransport } from '../../../src/api/http/undici-transport.js'
import { createDialect, KeycloakAuthenticator } from '../../../src/api/index.js'
import type { Config } from '../../../src/config.js'
import { everyEntry as question } from '../../server/every-entry.js'
import {
  type Fault,
  makeEntries,
  quickClock,
  type SeenRequest,
  startTestServer,
  type TestServer,
} from '../../server/index.js'

/** A clock whose time moves on, to the next timer, only when nothing else can happen. */
function virtualClock() {
  let now = 0
  const timers: { at: number; wake: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    sleep: (seconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const timer = { at: now + seconds * 1000, wake: resolve }
        timers.push(timer)
        signal?.addEventListener('abort', () => {
          timers.splice(timers.indexOf(timer), 1)
          reject(signal.reason)
        })
      }),
  }
  return {
    clock,
    timers,
    async run() {
      for (let turns = 0; turns < 10_000; turns++) {
        await new Promise(resolve => setImmediate(resolve))
        timers.sort((a, b) => a.at - b.at)
        const next = timers.shift()
        if (!next) return
        now = Math.max(now, next.at)
        next.wake()
      }
      throw new Error('The time does not end.')
    },
  }
}

/** A clock whose time moves on by each wait, when what may happen at this moment has happened. */
function patientClock(): Clock {
  let now = 0
  return {
    now: () => now,
    async sleep(seconds) {
      const until = now + seconds * 1000
      await new Promise(resolve => setTimeout(resolve, 5))
      now = Math.max(now, until)
    },
  }
}

/** A request: when it comes, how long it is under way, whether it is redirected, and when its caller gives up. */
interface Program {
  at: number
  milliseconds: number
  redirects: number
  login: boolean
  abortAfter: number | undefined
}

const program: fc.Arbitrary<Program> = fc.record({
  at: fc.integer({ min: 0, max: 5000 }),
  milliseconds: fc.integer({ min: 0, max: 3000 }),
  redirects: fc.constantFrom(0, 0, 0, 1, 2),
  login: fc.constantFrom(false, false, false, true),
  abortAfter: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  ),
})

/** How many requests each window of time has at most. */
function densest(times: readonly number[], milliseconds: number): number {
  return Math.max(0, ...times.map(from => times.filter(at => at >= from && at < from + milliseconds).length))
}

describe('the limit of requests a second', () => {
  it('holds in every second for requests, redirects and logins, and serves all in their order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0.1, 0.5, 1.25, 2.5, 10 / 3)),
        fc.constantFrom(1, 2, 4, Number.POSITIVE_INFINITY),
        fc.array(program, { maxLength: 25 }),
        async (perSecond, concurrency, programs) => {
          const { clock, timers, run } = virtualClock()
          const limiter = new RateLimiter({ concurrency, perSecond }, clock)
          const sent: number[] = []
          const admitted: number[] = []
          let ended = 0
          let underWay = 0
          let most = 0
          const work = programs.map(async ({ at, milliseconds, redirects, login, abortAfter }, place) => {
            await clock.sleep(at / 1000)
            const stop = new AbortController()
            if (abortAfter !== undefined) void clock.sleep(abortAfter / 1000).then(() => stop.abort())
            try {
              if (login) {
                await limiter.turn(stop.signal)
                sent.push(clock.now())
                return
              }
              const pass = await limiter.enter(stop.signal)
              admitted.push(place)
              most = Math.max(most, ++underWay)
              try {
                for (let redirect = 0; redirect <= redirects; redirect++) {
                  await limiter.turn(stop.signal)
                  sent.push(clock.now())
                  await clock.sleep(milliseconds / 1000)
                }
              } finally {
                underWay--
                pass.leave('answered')
              }
            } catch (error) {
              expect(error).toBe(stop.signal.reason)
            } finally {
              ended++
            }
          })
          await run()
          await Promise.all(work)
          expect(ended).toBe(programs.length)
          expect(timers).toEqual([])
          for (const [place, at] of sent.entries()) {
            if (place > 0) expect(at - (sent[place - 1] as number)).toBeGreaterThanOrEqual(1000 / perSecond - 0.001)
          }
          expect(densest(sent, 1000)).toBeLessThanOrEqual(Math.ceil(perSecond))
          const came = admitted.map(place => programs[place]?.at as number)
          expect(came).toEqual([...came].sort((a, b) => a - b))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is used in full: of many requests that wait, one after the other is sent, evenly apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0.1, 1, 2, 2.5, 4, 5, 8, 10, 20),
        fc.integer({ min: 1, max: 60 }),
        async (perSecond, count) => {
          const { clock, run } = virtualClock()
          const limiter = new RateLimiter({ concurrency: Number.POSITIVE_INFINITY, perSecond }, clock)
          const sent: number[] = []
          const work = Array.from({ length: count }, () => limiter.turn().then(() => sent.push(clock.now())))
          await run()
          await Promise.all(work)
          expect(sent).toEqual(sent.map((_, place) => (place * 1000) / perSecond))
        },
      ),
      { numRuns: 50 },
    )
  })

  it('serves waiting requests in the order in which they came, from whichever page', async () => {
    const { clock, run } = virtualClock()
    const limiter = new RateLimiter({ concurrency: Number.POSITIVE_INFINITY, perSecond: 2 }, clock)
    const served: string[] = []
    const page = async (name: string) => {
      for (let request = 0; request < 5; request++) {
        await limiter.turn()
        served.push(name)
      }
    }
    const pages = Promise.all(['a', 'b', 'c'].map(page))
    await run()
    await pages
    expect(served.join('')).toBe('abcabcabcabcabc')
  })

  it('lets a login come while all requests that may be under way wait for it', async () => {
    const limiter = new RateLimiter({ concurrency: 1, perSecond: 10 }, quickClock())
    const pass = await limiter.enter()
    const waiting = limiter.enter()
    await limiter.turn()
    pass.leave('answered')
    ;(await waiting).leave('answered')
  })
})

const anonymous: Config = { url: 'https://example.org', username: undefined, password: undefined, token: undefined }
let server: TestServer | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await server?.close()
})

describe.each<{ name: string; transport: Transport }>([
  { name: 'undici', transport: undiciTransport },
  { name: 'fetch', transport: fetchTransport },
])('the requests of a server by $name', ({ transport }) => {
  it('keep the limit with failures, redirects, refused tokens and logins, from several queries', async () => {
    let tokens = 0
    const route = (request: { path: string }): Fault | undefined => {
      if (!request.path.includes('token')) return undefined
      return { body: { access_token: `t${++tokens}`, refresh_token: 'r', expires_in: 300 } }
    }
    // Every fourth request fails, every fifth is sent to where it came from, and the first tokens are refused in the end.
    let count = 0
    const faults = ({ path, url, headers }: SeenRequest): Fault | undefined => {
      if (path.includes('token')) return undefined
      count++
      if (count > 6 && /t[12]$/.test(String(headers['authorization'])))
        return { status: 401, body: { detail: 'The given token is invalid.' } }
      if (count % 5 === 0) return { status: 307, headers: { location: url }, body: '' }
      return count % 4 === 0 ? { status: 502, body: 'Bad Gateway' } : undefined
    }
    server = await startTestServer({ entries: makeEntries(60), faults, route })
    const clock = patientClock()
    const sent: number[] = []
    const watched: Transport = {
      send(request) {
        sent.push(clock.now())
        return transport.send(request)
      },
    }
    const login = { username: 'ada', password: 'hunter2' }
    const dialects = [1, 2].map(() =>
      createDialect(
        server?.url ?? '',
        { ...login, requestsPerSecond: 3, retry: { firstDelay: 0.01, longestDelay: 0.01 } },
        { config: anonymous, clock, transport: watched, random: () => 0.5 },
      ),
    )
    await Promise.all(
      dialects.flatMap(dialect => Array.from({ length: 12 }, () => dialect.count({ ...question, parallel: 4 }))),
    )
    expect(tokens).toBeGreaterThan(2)
    expect(sent.length).toBeGreaterThan(24)
    expect(sent).toHaveLength(server.requests.length)
    expect(densest(sent, 1000)).toBeLessThanOrEqual(3)
  })

  it('wait no more once they are given up', async () => {
    server = await startTestServer({ entries: makeEntries(5) })
    const dialect = createDialect(server.url, { requestsPerSecond: 0.01 }, { config: anonymous, transport })
    await dialect.count(question)
    const stop = new AbortController()
    const second = dialect.count(question, { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(second).rejects.toThrow('enough')
    expect(server.count()).toBe(1)
  })
})

describe('a login outside of queries', () => {
  it('waits for its turn, too', async () => {
    const route = (): Fault => ({ body: { access_token: 't', expires_in: 300 } })
    server = await startTestServer({ route })
    const turn = vi.spyOn(RateLimiter.prototype, 'turn')
    const login = new KeycloakAuthenticator({ user: 'ada', password: 'hunter2', serverUrl: `${server.origin}/auth` })
    await login.apply()
    expect(turn).toHaveBeenCalledTimes(1)
    expect(server.count()).toBe(1)
  })
})
