import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation, mean, quantile, sortedNumbers, standardDeviation, sum, variance } from '../../src/math/index.js'

/** A number as a whole multiple of 2⁻¹⁰⁷⁴, which every number is. */
function exact(value: number): bigint {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, value)
  const word = bits.getBigUint64(0)
  const exponent = (word >> 52n) & 0x7ffn
  const fraction = word & 0xfffffffffffffn
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n)
  return value < 0 ? -size : size
}

/** The number nearest to `numerator / denominator × 2⁻¹⁰⁷⁴`, to about 60 digits of binary. */
function nearest(numerator: bigint, denominator = 1n): number {
  if (numerator === 0n) return 0
  const size = numerator < 0n ? -numerator : numerator
  const shift = Math.max(0, 62 + denominator.toString(2).length - size.toString(2).length)
  const quotient = (size << BigInt(shift)) / denominator
  const excess = Math.max(0, quotient.toString(2).length - 62)
  const power = excess - shift - 1074
  const rounded = Number(quotient >> BigInt(excess))
  const half = Math.trunc(power / 2)
  return (numerator < 0n ? -1 : 1) * rounded * 2 ** half * 2 ** (power - half)
}

const total = (values: readonly number[]) => values.reduce((all, value) => all + exact(value), 0n)
const large = fc.double({ min: -1e100, max: 1e100, noNaN: true })
const numbers = fc.array(large, { minLength: 1, maxLength: 60 })
/** Numbers that lie close together, far from zero: what loses digits. */
const offset = fc
  .tuple(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2 }),
  )
  .map(([middle, rest]) => rest.map(value => middle + value))

describe('sums', () => {
  it('are exact to the last digits', () => {
    fc.assert(
      fc.property(numbers, values => {
        const right = nearest(total(values))
        const size = values.reduce((all, value) => all + Math.abs(value), 0)
        expect(Math.abs(sum(values) - right)).toBeLessThanOrEqual(4e-16 * Math.abs(right) + 1e-29 * size)
      }),
    )
    expect(sum([1, 1e100, 1, -1e100])).toBe(2)
    expect(sum([])).toBe(0)
  })

  it('know infinity, and pass the largest number on their way', () => {
    expect(sum([1, Number.POSITIVE_INFINITY, 2])).toBe(Number.POSITIVE_INFINITY)
    expect(sum([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNaN()
    expect(sum([1e308, 1e308, -1e308])).toBe(1e308)
    expect(sum([1e308, 1e308])).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('means', () => {
  it('lie between the smallest and the largest number, and are right', () => {
    fc.assert(
      fc.property(fc.oneof(numbers, offset), values => {
        const middle = mean(values)
        expect(middle).toBeGreaterThanOrEqual(Math.min(...values))
        expect(middle).toBeLessThanOrEqual(Math.max(...values))
        const right = nearest(total(values), BigInt(values.length))
        const size = values.reduce((all, value) => all + Math.abs(value), 0)
        expect(Math.abs(middle - right)).toBeLessThanOrEqual(5e-16 * Math.abs(right) + 1e-29 * size)
      }),
    )
  })

  it('know infinity, and great numbers', () => {
    expect(mean([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY)
    expect(mean([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])).toBeNaN()
    expect(mean([1e308, 1.2e308])).toBeCloseTo(1.1e308, -294)
    expect(mean([0.1, 0.1, 0.1])).toBe(0.1)
    expect(mean([])).toBeNaN()
  })
})

describe('variances', () => {
  it('keep their digits far from zero', () => {
    fc.assert(
      fc.property(offset, values => {
        const n = BigInt(values.length)
        const sums = total(values)
        // n Σx² − (Σx)², over n (n − 1), in units of 2⁻²¹⁴⁸.
        const squares = n * values.reduce((all, value) => all + exact(value) ** 2n, 0n) - sums ** 2n
        const right = nearest(((squares << 60n) / (n * (n - 1n))) >> 1134n)
        expect(Math.abs(variance(values) - right)).toBeLessThanOrEqual(1e-12 * right + 1e-300)
        expect(Math.abs(standardDeviation(values) - Math.sqrt(right))).toBeLessThanOrEqual(
          1e-12 * Math.sqrt(right) + 1e-150,
        )
      }),
    )
    expect(standardDeviation([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBeCloseTo(Math.sqrt(30), 12)
  })

  it('know equal, great, tiny, infinite and too few numbers', () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0)
    expect(standardDeviation([1e200, -1e200])).toBeCloseTo(Math.SQRT2 * 1e200, -186)
    expect(standardDeviation([1e-200, -1e-200]) / 1e-200).toBeCloseTo(Math.SQRT2, 12)
    expect(variance([1, Number.POSITIVE_INFINITY])).toBeNaN()
    expect(variance([1])).toBeNaN()
    expect(standardDeviation([])).toBeNaN()
  })
})

describe('quantiles', () => {
  it('ascend from the smallest to the largest number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, part) => {
          const sorted = sortedNumbers(values)
          expect([quantile(sorted, 0), quantile(sorted, 1)]).toEqual([sorted[0], sorted.at(-1)])
          const between = quantile(sorted, part)
          if (Number.isNaN(between)) return expect([sorted[0], sorted.at(-1)]).toEqual([-Infinity, Infinity])
          expect(sorted.filter(value => value < between).length).toBeLessThanOrEqual(
            Math.ceil(part * (sorted.length - 1)) + 1,
          )
          expect(between).toBeGreaterThanOrEqual(sorted[0] as number)
          expect(between).toBeLessThanOrEqual(sorted.at(-1) as number)
        },
      ),
    )
  })

  it('are interpolated, infinite ends too', () => {
    expect(quantile([1, 2, 4], 0.75)).toBe(3)
    expect(quantile([1, Number.POSITIVE_INFINITY], 0.5)).toBe(Number.POSITIVE_INFINITY)
    expect(quantile([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], 0.5)).toBeNaN()
    expect(quantile([-1.7e308, 1.7e308], 0.5)).toBe(0)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe('correlations', () => {
  it('are 1 of a line, whatever its offset and slope, and the same both ways', () => {
    fc.assert(
      fc.property(offset, fc.double({ min: 0.001, max: 1000, noNaN: true }), (values, slope) => {
        const line = values.map(value => (value - (values[0] as number)) * slope)
        const found = correlation(values, line)
        expect(correlation(line, values)).toBe(found)
        if (new Set(line).size < 2) return
        expect(found).toBeCloseTo(1, 9)
        expect(
          correlation(
            values,
            line.map(value => -value),
          ),
        ).toBe(-found)
      }),
    )
  })

  it('are not there for equal numbers, or too few', () => {
    expect(correlation([1, 2], [0.1, 0.1])).toBeNaN()
    expect(correlation([1], [2])).toBeNaN()
    expect(correlation([1e200, -1e200, 0], [1e-200, -1e-200, 0])).toBeCloseTo(1, 14)
  })
})
