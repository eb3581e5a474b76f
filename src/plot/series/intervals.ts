import { QueryError } from '../../errors/index.js'
import { binEdges, binOf, logBinEdges } from './bins.js'
import type { Column } from './column.js'
import { dateBinEdges } from './date-bins.js'
import type { Group } from './groups.js'

/** Counts in intervals, ready to draw. */
export interface Histogram {
  /** What was counted, for the axis. */
  column: Column
  scale: 'numbers' | 'whole numbers' | 'dates'
  /** Lower and upper edge of each, dates in milliseconds since 1970. */
  intervals: [number, number][]
  groups: { name: string; colour: string; counts: number[] }[]
  /** What is to be said about values that are not counted, in plain words. */
  notes: string[]
}

/** How values are parted. */
export interface IntervalOptions {
  bins?: number | readonly (number | Date)[] | undefined
  log?: boolean | undefined
}

/** Counts the values of each group in intervals that they share. @throws QueryError for impossible intervals */
export function countedInIntervals(
  column: Column,
  groups: readonly Group[],
  { bins, log = false }: IntervalOptions,
): Histogram {
  const isDates = column.kind === 'dates'
  const numbers = Float64Array.from(column.values, value =>
    value === null ? Number.NaN : isDates ? Date.parse(String(value)) : (value as number),
  )
  const isShown = (value: number) => Number.isFinite(value) && !(log && value <= 0)
  const sorted = numbers.filter(isShown).sort()
  const edges = Array.isArray(bins)
    ? checkedEdges(bins, log)
    : chosenEdges(sorted, checkedCount(bins as number), { isDates, log })
  let outside = 0
  const counted = groups.map(({ name, colour, rows }) => {
    const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0)
    for (const row of rows) {
      const value = numbers[row] as number
      if (!isShown(value)) continue
      const bin = binOf(edges, value)
      if (bin < 0) outside++
      else counts[bin] = (counts[bin] as number) + 1
    }
    return { name, colour, counts }
  })
  const isWhole =
    !log &&
    !isDates &&
    sorted.length > 0 &&
    sorted.every(Number.isInteger) &&
    edges.every(edge => (edge + 0.5) % 1 === 0)
  return {
    column,
    scale: isDates ? 'dates' : isWhole ? 'whole numbers' : 'numbers',
    intervals: edges.slice(1).map((edge, index) => [edges[index] as number, edge]),
    groups: counted,
    notes: notesFor(numbers, { shown: sorted.length, outside }),
  }
}

function chosenEdges(
  sorted: Float64Array,
  most: number | undefined,
  { isDates, log }: { isDates: boolean; log: boolean },
) {
  if (sorted.length === 0) return []
  if (isDates) return dateBinEdges(sorted[0] as number, sorted[sorted.length - 1] as number, most ?? 30)
  return log ? logBinEdges(sorted, most) : binEdges(sorted, most)
}

function checkedCount(bins: number | undefined): number | undefined {
  if (bins === undefined || (Number.isInteger(bins) && bins >= 1 && bins <= 10_000)) return bins
  throw new QueryError(`The option bins is ${bins}; it must be a whole number from 1 to 10 000, or the edges.`)
}

function checkedEdges(bins: readonly (number | Date)[], log: boolean): number[] {
  const edges = bins.map(Number)
  const isAscending = edges.every((edge, index) => index === 0 || edge > (edges[index - 1] as number))
  if (edges.length < 2 || edges.length > 10_001 || !isAscending || !edges.every(Number.isFinite)) {
    throw new QueryError('The edges in the option bins must be two or more finite numbers in ascending order.')
  }
  if (log && (edges[0] as number) <= 0) {
    throw new QueryError('The edges in the option bins must be above zero on a logarithmic axis.')
  }
  return edges
}

function notesFor(numbers: Float64Array, { shown, outside }: { shown: number; outside: number }): string[] {
  const finite = numbers.filter(Number.isFinite).length
  const missing = numbers.length - finite
  return [
    ...(shown === 0 ? ['There are no values to count.'] : []),
    ...(shown > 0 && missing > 0 ? [`${missing} of ${numbers.length} values are missing.`] : []),
    ...(finite > shown ? [`${finite - shown} values of zero and below have no place on a logarithmic axis.`] : []),
    ...(outside > 0 ? [`${outside} values lie outside of the intervals.`] : []),
  ]
}
