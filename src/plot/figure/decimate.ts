import type { Trace } from './plotly.js'

/** A line in a notebook has at most so many points: more than a screen has columns of pixels. */
export const defaultPointLimit = 5000

/**
 * Returns a line of at most `limit` points with the same outline. It keeps the points with the lowest and the highest x and y
 * in each run of points, in their order. Returns other traces and short lines unchanged.
 */
export function decimate(trace: Trace, limit: number): Trace {
  const { x, y } = trace
  if (!isLine(trace) || !x || !y || x.length <= limit || x.length !== y.length) return trace
  const kept = outline(x, y, limit)
  return Object.fromEntries(
    Object.entries(trace).map(([name, value]) => [name, isParallel(value, x.length) ? kept.map(i => value[i]) : value]),
  )
}

function isLine({ type = 'scatter', mode = 'lines' }: Trace): boolean {
  return (type === 'scatter' || type === 'scattergl') && mode.includes('lines')
}

function isParallel(value: unknown, length: number): value is ArrayLike<unknown> {
  return (Array.isArray(value) || ArrayBuffer.isView(value)) && (value as unknown as unknown[]).length === length
}

/** Returns the indices of the points that are kept: up to four in each of `limit / 4` runs, gaps included. */
function outline(x: ArrayLike<unknown>, y: ArrayLike<unknown>, limit: number): number[] {
  const runs = Math.max(1, Math.floor((limit - 2) / 4))
  const kept = new Set<number>([0])
  for (let run = 0; run < runs; run++) {
    const start = Math.floor((run * x.length) / runs)
    const end = Math.floor(((run + 1) * x.length) / runs)
    for (const index of extremes(x, start, end)) kept.add(index)
    for (const index of extremes(y, start, end)) kept.add(index)
  }
  kept.add(x.length - 1)
  return [...kept].sort((a, b) => a - b)
}

/** Returns the indices of the lowest and the highest value from `start` to `end`, or that of a gap. */
function extremes(values: ArrayLike<unknown>, start: number, end: number): [number, number] {
  let low = start
  let high = start
  for (let index = start; index < end; index++) {
    const value = values[index] as number
    if (!Number.isFinite(value)) return [index, high] // keeps the gap in the line
    if (value < (values[low] as number)) low = index
    if (value > (values[high] as number)) high = index
  }
  return [low, high]
}
