import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binEdges, binOf, logBinEdges } from '../../../src/plot/tables/bins.js'
import { dateBinEdges, timeOf } from '../../../src/plot/tables/date-bins.js'

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 })
const usual = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
const whole = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1, maxLength: 60 })
const max = fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined })
const sorted = (values: number[]) => Float64Array.from(values).sort()

function expectAround(edges: number[], values: number[], limit?: number): void {
  expect(edges.length).toBeGreaterThan(1)
  edges.slice(1).forEach((edge, index) => {
    expect(edge).toBeGreaterThan(edges[index] as number)
  })
  for (const value of values) {
    const bin = binOf(edges, value)
    expect(value).toBeGreaterThanOrEqual(edges[bin] as number)
    expect(value).toBeLessThanOrEqual(edges[bin + 1] as number)
    if (bin < edges.length - 2) expect(value).toBeLessThan(edges[bin + 1] as number)
  }
  if (limit !== undefined) expect(edges.length - 1).toBeLessThanOrEqual(Math.max(2, limit))
}

describe('intervals', () => {
  it('hold every number, in ascending order, and are no more than asked for', () => {
    fc.assert(
      fc.property(fc.oneof(numbers, usual, whole), max, (values, limit) =>
        expectAround(binEdges(sorted(values), limit), values, limit),
      ),
    )
  })

  it('hold every positive number on a logarithmic axis', () => {
    const positive = fc.array(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(positive, max, (values, limit) => expectAround(logBinEdges(sorted(values), limit), values, limit)),
    )
  })

  it('hold every moment', () => {
    const time = fc.integer({ min: -8.64e15, max: 8.64e15 })
    const near = fc.integer({ min: 1.5e12, max: 1.9e12 })
    fc.assert(
      fc.property(
        fc.oneof(fc.tuple(time, time), fc.tuple(near, near)),
        fc.integer({ min: 1, max: 100 }),
        ([a, b], limit) => {
          expectAround(dateBinEdges(Math.min(a, b), Math.max(a, b), limit), [a, b], limit)
        },
      ),
    )
  })

  it('have round widths and begin at multiples of them', () => {
    expect(binEdges(Float64Array.of(0.13, 0.5, 0.97), 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(binEdges(Float64Array.of(-3.2, 7.7), 6)).toEqual([-4, -2, 0, 2, 4, 6, 8])
    expect(logBinEdges(Float64Array.of(1.5, 800), 3)).toEqual([1, 10, 100, 1000])
  })

  it('have whole numbers in their middle', () => {
    expect(binEdges(Float64Array.of(1, 2, 4))).toEqual([0.5, 1.5, 2.5, 3.5, 4.5])
    expect(binEdges(Float64Array.of(7))).toEqual([6.5, 7.5])
  })

  it('follow the calendar', () => {
    const days = dateBinEdges(Date.UTC(2026, 0, 20), Date.UTC(2026, 4, 3), 6).map(edge =>
      new Date(edge).toISOString().slice(0, 10),
    )
    expect(days).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'])
    expect(new Date(dateBinEdges(Date.UTC(2026, 10, 18), Date.UTC(2026, 11, 30), 8)[0] as number).getUTCDay()).toBe(1)
  })

  it('give nothing outside of them a place', () => {
    expect([-1, 0, 1, 2, 3, Number.NaN].map(value => binOf([0, 1, 2], value))).toEqual([-1, 0, 1, 1, -1, -1])
  })

  it('read times without a zone as UTC, like Plotly', () => {
    const moment = Date.UTC(2026, 0, 31, 23, 0, 0)
    for (const text of ['2026-01-31T23:00:00', '2026-01-31 23:00', '2026-01-31T23:00Z', '2026-02-01T01:00:00+02:00']) {
      expect(timeOf(text)).toBe(moment)
    }
    expect(timeOf('2026-01-31')).toBe(Date.UTC(2026, 0, 31))
    expect(timeOf('2026-13-31')).toBeNaN()
  })
})
