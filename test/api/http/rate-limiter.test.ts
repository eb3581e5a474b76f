import { describe, expect, it } from 'vitest'
import { defaultRateLimits, type Pass, RateLimiter, rateLimiterFor } from '../../../src/api/http/rate-limiter.js'
import { quickClock } from '../../server/index.js'

const soon = () => new Promise(resolve => setTimeout(resolve, 5))

describe('the rate limiter of a host', () => {
  it('is one for the process, closed to other hosts’ requests, and open on this machine', () => {
    const clock = quickClock()
    const limiter = rateLimiterFor('https://nomad.example/api/v1', {}, clock)
    expect(limiter.current).toEqual(defaultRateLimits)
    expect(rateLimiterFor('https://nomad.example/other/api/v1', {}, clock)).toBe(limiter)
    expect(rateLimiterFor('https://other.example/api/v1', {}, clock)).not.toBe(limiter)
    const here = rateLimiterFor('http://127.0.0.1:8000/api/v1', {}, clock)
    expect(here.current).toEqual({ concurrency: Infinity, perSecond: Infinity })
    rateLimiterFor('http://127.0.0.1:8000/api/v1', { perSecond: 3 }, clock)
    expect(here.current.perSecond).toBe(3)
  })

  it('lets so many through in each second, in their order', async () => {
    let now = 0
    const clock = {
      now: () => now,
      // Time moves on only when all that may happen at this moment has happened.
      async sleep(seconds: number) {
        await soon()
        now += seconds * 1000
      },
    }
    const limiter = new RateLimiter({ concurrency: 100, perSecond: 10 }, clock)
    const times: number[] = []
    const order: number[] = []
    const enter = async (place: number) => {
      await limiter.turn()
      order.push(place)
      times.push(clock.now())
    }
    await Promise.all(Array.from({ length: 35 }, (_, place) => enter(place)))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    for (let place = 0; place + 10 < 35; place++) {
      expect((times[place + 10] as number) - (times[place] as number)).toBeGreaterThanOrEqual(1000)
    }
  })

  it('halves for a volley of refusals, and opens again slowly', async () => {
    const limiter = new RateLimiter({ concurrency: 4, perSecond: 10 }, quickClock())
    const volley: Pass[] = await Promise.all([limiter.enter(), limiter.enter(), limiter.enter(), limiter.enter()])
    for (const pass of volley) pass.leave('throttled')
    expect(limiter.current).toEqual({ concurrency: 2, perSecond: 5 })
    for (let count = 0; count < 10; count++) (await limiter.enter()).leave('answered')
    expect(limiter.current.perSecond).toBeCloseTo(7)
    for (let count = 0; count < 30; count++) (await limiter.enter()).leave('answered')
    expect(limiter.current).toEqual({ concurrency: 4, perSecond: 10 })
    for (let count = 0; count < 10; count++) (await limiter.enter()).leave('throttled')
    expect(limiter.current).toEqual({ concurrency: 1, perSecond: 10 / 16 })
  })

  it('waits for all when the server asks for a pause', async () => {
    const clock = quickClock(0)
    const limiter = new RateLimiter({ concurrency: 4, perSecond: 10 }, clock)
    const pass = await limiter.enter()
    pass.leave('throttled', 7)
    await limiter.turn()
    expect(clock.now()).toBeGreaterThanOrEqual(7000)
  })

  it('forgets who gives up, and keeps no timer for them', async () => {
    const limiter = new RateLimiter({ concurrency: 1, perSecond: 10 }, quickClock())
    const first = await limiter.enter()
    const stop = new AbortController()
    const second = limiter.enter(stop.signal)
    const third = limiter.enter()
    stop.abort()
    await expect(second).rejects.toThrow(/abort/i)
    first.leave('answered')
    const pass = await third
    pass.leave('answered')
    await soon()
    await expect(limiter.enter()).resolves.toBeDefined()
  })
})
