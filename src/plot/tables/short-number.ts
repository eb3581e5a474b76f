import { roundWidth, tidy } from './round-width.js'

/** Returns a number in about four characters, for small spaces: `12k`, `3.1M`, `0.53`. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 10_000) return String(value)
  if (size >= 1e9) return value.toExponential(1).replace('e+', 'e')
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(2))}M`
  if (size >= 1e4) return `${Number((value / 1e3).toPrecision(2))}k`
  return size < 1e-3 && size > 0 ? value.toExponential(0) : String(Number(value.toPrecision(3)))
}

/** Returns about `count` round numbers between two numbers. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const aim = high / count - low / count
  if (!(aim > 1e-300 && aim < 1e300)) return low === high ? [low] : [low, high]
  const width = roundWidth(aim)
  const [first, last] = [Math.ceil(low / width - 1e-9), Math.floor(high / width + 1e-9)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => tidy((first + index) * width))
}

/** At most this many decades have labels on a color bar. */
const maxDecades = 12

/**
 * Returns the ticks of a color bar over logarithms (base ten): decades, or every second, third … one when there are many. With
 * fewer than two decades it returns round numbers.
 */
export function logTicks(low: number, high: number): { tickvals: number[]; ticktext: string[] } {
  const count = Math.max(0, Math.floor(high) - Math.ceil(low) + 1)
  const step = Math.ceil(count / maxDecades)
  const decades = Array.from({ length: Math.ceil(count / step) || 0 }, (_, index) => Math.ceil(low) + index * step)
  if (decades.length > 1) return { tickvals: decades, ticktext: decades.map(tick => shortNumber(tidy(10 ** tick))) }
  const between = [1, 2, 3, 5].flatMap(factor => [Math.floor(low), Math.floor(high)].map(power => factor * 10 ** power))
  const ticks = [...new Set(between.map(tidy))].filter(tick => tick >= 10 ** low && tick <= 10 ** high)
  const shown = ticks.length > 2 ? ticks.sort((a, b) => a - b) : roundTicks(10 ** low, 10 ** high, 5)
  return { tickvals: shown.map(Math.log10), ticktext: shown.map(shortNumber) }
}

/** Returns the ticks of a color bar of counts: whole numbers only. */
export function wholeTicks(low: number, high: number): { tickvals: number[]; ticktext: string[] } {
  const width = roundWidth(Math.max(1, (high - low) / 6), true)
  const first = Math.ceil(low / width)
  const ticks = Array.from({ length: Math.floor(high / width) - first + 1 }, (_, index) => (first + index) * width)
  return { tickvals: ticks, ticktext: ticks.map(shortNumber) }
}
