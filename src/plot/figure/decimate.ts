import type { Trace } from './plotly.js'

/** How many points a line keeps in a notebook: more than any screen has columns. */
export const defaultPointLimit = 5000

/**
 * A line of at most `limit` points with the same outline: of each run of points the first, the lowest and the highest
 * in x and in y stay, in their order. Traces that are no long lines come back as they are.
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

/** The indices that keep a line's outline: up to four in each of `limit / 4` runs, gaps included. */
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

function extremes(values: ArrayLike<unknown>, start: number, end: number): [number, number] {
  let low = start
  let high = start
  for (let index = start; index < end; index++) {
    const value = values[index] as number
    if (!Number.isFinite(value)) return [index, high] // a gap in the line must stay a gap
    if (value < (values[low] as number)) low = index
    if (value > (values[high] as number)) high = index
  }
  return [low, high]
}
