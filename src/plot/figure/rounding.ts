import type { Axis } from './plotly.js'

/**
 * The largest rounding step of a curve as a fraction of the axis range. On an axis of 600 pixels a step is a fiftieth of a
 * pixel, and a fifth of a pixel after tenfold zoom.
 */
const maxStep = 1 / 30_000

/** A number of a curve, or a gap in it. */
export type Point = number | null

/** Returns the power of ten to which numbers on a linear axis are rounded; 0 when they have no range, such as equal ones. */
export function stepOf(numbers: readonly Point[], { range }: Axis): number {
  const span = spanOf(numbers)
  const shown = Math.abs(Number(range?.[1]) - Number(range?.[0]))
  const smaller = shown > 0 ? Math.min(shown, span) : span
  return smaller > 0 && smaller < Number.POSITIVE_INFINITY ? 10 ** Math.floor(Math.log10(smaller * maxStep)) : 0
}

function spanOf(numbers: readonly Point[]): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of numbers) {
    if (value === null || !Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return high - low
}

/** Returns the nearest multiple of a power of ten, without digits from floating-point errors; null for a gap. */
export function roundTo(value: Point, step: number): Point {
  if (value === null || !Number.isFinite(value)) return null
  if (step === 0) return value
  const inverse = Math.round(1 / step)
  const rounded = step < 1 ? Math.round(value * inverse) / inverse : Math.round(value / step) * step
  return rounded === 0 ? 0 : rounded
}

/** Rounds a number on a logarithmic axis to six digits. */
export function roundRelative(value: Point): Point {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6))
}

/** Returns the first number and the distance of evenly spaced numbers, exact to half a rounding step; else `undefined`. */
export function evenSpacing(numbers: readonly Point[], step: number): { start: number; distance: number } | undefined {
  const first = numbers[0] as number
  const between = ((numbers.at(-1) as number) - first) / (numbers.length - 1)
  if (step === 0 || !Number.isFinite(between) || between === 0) return undefined
  const [start, distance] = [Number(first.toPrecision(12)), Number(between.toPrecision(12))]
  const isEven = (value: Point, index: number) =>
    value !== null && Math.abs(start + index * distance - value) <= step / 2
  return numbers.every(isEven) ? { start, distance } : undefined
}
