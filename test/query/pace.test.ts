import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gate } from '../../src/api/index.js'
import { mostAtOnce, Pace } from '../../src/query/pace.js'

/** A gate and a clock that a test sets. */
class TestGate implements Gate {
  time = 0
  concurrency = Number.POSITIVE_INFINITY
  perSecond = Number.POSITIVE_INFINITY
  throttled = 0
  now() {
    return this.time
  }
}

function make(gate = new TestGate(), most = mostAtOnce) {
  const pace = new Pace(gate, most)
  /** A page of ten matches that the reader waits for. */
  const page = (seconds: number, { bytes = 1000, matches = 10, waits = true } = {}) => {
    if (waits) pace.wait()
    const stopwatch = pace.start()
    gate.time += seconds * 1000
    return stopwatch.stop({ matches, bytes })
  }
  const pages = (count: number, seconds: number, options = {}) => {
    for (let index = 0; index < count; index++) page(seconds, options)
    return pace.width
  }
  return { gate, pace, page, pages }
}

describe('the number of pages at once', () => {
  it('begins with one, grows by one with each page, and ends at eight', () => {
    const { pace, page } = make()
    const widths = Array.from({ length: 10 }, () => {
      const { width } = pace
      page(0.5)
      return width
    })
    expect(widths).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8, 8])
  })

  it('does not grow for a reader that finds each page ready', () => {
    const { pages } = make()
    expect(pages(20, 0.5, { waits: false })).toBe(1)
  })

  it('is halved once by a storm of refusals, and grows back by one a round', () => {
    const { gate, pace, pages } = make()
    expect(pages(10, 0.5)).toBe(8)
    gate.throttled += 8
    expect(pace.width).toBe(4)
    expect(pace.width).toBe(4)
    // Seven pages were asked for before; then four make five, five make six.
    expect(pages(7, 0.5)).toBe(4)
    expect(pages(3, 0.5)).toBe(4)
    expect(pages(1, 0.5)).toBe(5)
    expect(pages(5, 0.5)).toBe(6)
    expect(pages(13, 0.5)).toBe(8)
  })

  it('falls to one when refusals go on, and no further', () => {
    const { gate, pages, pace } = make()
    pages(10, 0.5)
    const widths = [1, 2, 3, 4, 5].map(() => {
      gate.throttled++
      return pace.width
    })
    expect(widths).toEqual([4, 2, 1, 1, 1])
  })

  it('falls when pages take longer and longer, and not for one that is late', () => {
    const { pages } = make()
    expect(pages(10, 0.5)).toBe(8)
    expect(pages(1, 4)).toBe(8)
    expect(pages(3, 0.5)).toBe(8)
    expect(pages(4, 1.5)).toBe(4)
  })

  it('takes pages that are larger for no slower ones', () => {
    const { page, pace } = make()
    for (const matches of [10, 30, 90, 100, 100, 100, 100]) page(0.05 + 0.02 * matches, { matches })
    expect(pace.width).toBe(8)
  })

  it('takes a server that has become slow for good as it is', () => {
    const { pages } = make()
    pages(10, 0.5)
    const widths = Array.from({ length: 100 }, () => pages(1, 3))
    expect(Math.min(...widths)).toBe(1)
    expect(widths.at(-1)).toBe(8)
  })

  it.each([
    [{ concurrency: 4 }, 4],
    [{ perSecond: 3.9 }, 3],
    [{ perSecond: 0.2 }, 1],
    [{ concurrency: 1, perSecond: 10 }, 1],
  ])('is no more than the gate permits: %j', (limits, most) => {
    const { pages } = make(Object.assign(new TestGate(), limits))
    expect(pages(20, 0.5)).toBe(most)
  })

  it('has 40 MB of pages at most', () => {
    const { pages } = make()
    expect(pages(10, 0.5, { bytes: 10_000_000 })).toBe(4)
    expect(pages(10, 0.5, { bytes: 50_000_000 })).toBe(1)
    expect(pages(40, 0.5, { bytes: 1_000_000 })).toBe(8)
  })

  it('gives the time of a page, but for one that was refused meanwhile', () => {
    const { gate, pace, page } = make()
    expect(page(0.5)).toBe(0.5)
    const stopwatch = pace.start()
    gate.throttled++
    gate.time += 30_000
    expect(stopwatch.stop({ matches: 10, bytes: 1000 })).toBeUndefined()
  })

  it('is never below one, above the most, or above the gate, whatever comes', () => {
    const bound = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0.01, max: 20, noNaN: true }))
    const event = fc.oneof(
      { weight: 6, arbitrary: fc.record({ page: fc.double({ min: 0, max: 100, noNaN: true }), waits: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ start: fc.constant(true) }) },
      { weight: 3, arbitrary: fc.record({ stop: fc.nat(8) }) },
      fc.record({ refused: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ concurrency: bound.map(value => Math.max(1, Math.floor(value))), perSecond: bound }),
    )
    const bytes = fc.oneof(fc.nat(1000), fc.nat(200_000_000))
    const matches = fc.nat(9999)
    const story = fc.array(fc.tuple(event, bytes, matches), { maxLength: 120 })
    fc.assert(
      fc.property(story, fc.constantFrom(1, 8), (events, most) => {
        const runs = [1, 2].map(() => {
          const { gate, pace, page } = make(new TestGate(), most)
          const open: ReturnType<Pace['start']>[] = []
          return events.map(([what, bytes, matches]) => {
            if ('page' in what) page(what.page, { bytes, matches, waits: what.waits })
            else if ('start' in what) open.push(pace.start())
            else if ('stop' in what) open.splice(what.stop, 1)[0]?.stop({ bytes, matches })
            else if ('refused' in what) gate.throttled += what.refused
            else Object.assign(gate, what)
            const { width } = pace
            const ceiling = Math.max(1, Math.min(most, gate.concurrency, gate.perSecond))
            expect(Number.isInteger(width) && width >= 1 && width <= ceiling).toBe(true)
            return width
          })
        })
        // The same events make the same widths.
        expect(runs[0]).toEqual(runs[1])
      }),
      { numRuns: 1000 },
    )
  })
})
