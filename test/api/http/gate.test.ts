import { describe, expect, it } from 'vitest'
import { defaultGateLimits, Gate, gateFor, type Pass } from '../../../src/api/http/gate.js'
import { quickClock } from '../../server/index.js'

const settle = () => new Promise(resolve => setTimeout(resolve, 5))

describe('the gate of a host', () => {
  it('is one for the process, closed to other hosts’ requests, and open on this machine', () => {
    const clock = quickClock()
    const gate = gateFor('https://nomad.example/api/v1', {}, clock)
    expect(gate.current).toEqual(defaultGateLimits)
    expect(gateFor('https://nomad.example/other/api/v1', {}, clock)).toBe(gate)
    expect(gateFor('https://other.example/api/v1', {}, clock)).not.toBe(gate)
    const here = gateFor('http://127.0.0.1:8000/api/v1', {}, clock)
    expect(here.current).toEqual({ concurrency: Infinity, perSecond: Infinity })
    gateFor('http://127.0.0.1:8000/api/v1', { perSecond: 3 }, clock)
    expect(here.current.perSecond).toBe(3)
  })

  it('lets so many through in each second, in their order', async () => {
    let now = 0
    const clock = {
      now: () => now,
      // Time moves on only when all that may happen at this moment has happened.
      async sleep(seconds: number) {
        await settle()
        now += seconds * 1000
      },
    }
    const gate = new Gate({ concurrency: 100, perSecond: 10 }, clock)
    const times: number[] = []
    const order: number[] = []
    const enter = async (place: number) => {
      await gate.enter()
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
    const gate = new Gate({ concurrency: 4, perSecond: 10 }, quickClock())
    const volley: Pass[] = await Promise.all([gate.enter(), gate.enter(), gate.enter(), gate.enter()])
    for (const pass of volley) pass.leave('throttled')
    expect(gate.current).toEqual({ concurrency: 2, perSecond: 5 })
    for (let count = 0; count < 10; count++) (await gate.enter()).leave('answered')
    expect(gate.current.perSecond).toBeCloseTo(7)
    for (let count = 0; count < 30; count++) (await gate.enter()).leave('answered')
    expect(gate.current).toEqual({ concurrency: 4, perSecond: 10 })
    for (let count = 0; count < 10; count++) (await gate.enter()).leave('throttled')
    expect(gate.current).toEqual({ concurrency: 1, perSecond: 10 / 16 })
  })

  it('waits for all when the server asks for a pause', async () => {
    const clock = quickClock(0)
    const gate = new Gate({ concurrency: 4, perSecond: 10 }, clock)
    const pass = await gate.enter()
    pass.leave('throttled', 7)
    await gate.enter()
    expect(clock.now()).toBeGreaterThanOrEqual(7000)
  })

  it('forgets who gives up, and keeps no timer for them', async () => {
    const gate = new Gate({ concurrency: 1, perSecond: 10 }, quickClock())
    const first = await gate.enter()
    const stop = new AbortController()
    const second = gate.enter(stop.signal)
    const third = gate.enter()
    stop.abort()
    await expect(second).rejects.toThrow(/abort/i)
    first.leave('answered')
    const pass = await third
    pass.leave('answered')
    await settle()
    await expect(gate.enter()).resolves.toBeDefined()
  })
})
