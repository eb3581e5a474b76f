import { QueryError } from '../../errors/index.js'
import { binEdges, binOf, logBinEdges } from './bins.js'
import type { Column } from './column.js'
import { dateBinEdges, timeOf } from './date-bins.js'
import type { Group } from './groups.js'

/** Counts by interval, ready to draw. */
export interface Histogram {
  /** The counted column, for the axis. */
  column: Column
  scale: 'numbers' | 'whole numbers' | 'dates'
  /** The lower and the upper edge of each interval; dates in milliseconds since 1970. */
  intervals: [number, number][]
  groups: { name: string; color: string; counts: number[] }[]
  /** Notes about values that are not counted, not yet escaped. */
  notes: string[]
}

/** How values are binned. */
export interface IntervalOptions {
  bins?: number | readonly (number | Date)[] | undefined
  log?: boolean | undefined
}

/**
 * Counts the values of each group in common intervals.
 *
 * @param groups contain each row once
 * @throws QueryError for edges that are not finite and ascending, or not above zero on a logarithmic axis
 */
export function countedInIntervals(
  column: Column,
  groups: readonly Group[],
  { bins, log = false }: IntervalOptions,
): Histogram {
  const isDates = column.kind === 'dates'
  const numbers = timesOrNumbers(column)
  const shown = log ? numbers.map(value => (value > 0 ? value : Number.NaN)) : numbers
  const sorted = shown.filter(Number.isFinite).sort()
  const edges = Array.isArray(bins)
    ? checkedEdges(bins, log)
    : chosenEdges(sorted, bins as number | undefined, { isDates, log })
  const counted = groups.map(({ name, color, rows }) => ({ name, color, counts: countsIn(edges, rows, shown) }))
  const inside = counted.reduce((sum, { counts }) => counts.reduce((a, b) => a + b, sum), 0)
  return {
    column,
    scale: isDates ? 'dates' : !log && isWhole(sorted, edges) ? 'whole numbers' : 'numbers',
    intervals: edges.slice(1).map((edge, index) => [edges[index] as number, edge]),
    groups: counted,
    notes: notesFor(numbers, { shown: sorted.length, outside: sorted.length - inside }),
  }
}

/** Returns the numbers of a column; dates in milliseconds since 1970. Missing values are NaN. */
export function timesOrNumbers({ kind, values }: Column): Float64Array {
  if (kind === 'dates') return Float64Array.from(values, value => timeOf(String(value)))
  return Float64Array.from(values, value => (value === null ? Number.NaN : (value as number)))
}

function countsIn(edges: readonly number[], rows: readonly number[], values: Float64Array): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0)
  for (const row of rows) {
    const bin = binOf(edges, values[row] as number)
    if (bin >= 0) counts[bin] = (counts[bin] as number) + 1
  }
  return counts
}

/** Returns true for whole numbers in intervals that begin and end at halves. */
function isWhole(sorted: Float64Array, edges: readonly number[]): boolean {
  return sorted.length > 0 && sorted.every(Number.isInteger) && edges.every(edge => Math.abs(edge % 1) === 0.5)
}

function chosenEdges(
  sorted: Float64Array,
  max: number | undefined,
  { isDates, log }: { isDates: boolean; log: boolean },
) {
  if (sorted.length === 0) return []
  if (isDates) return dateBinEdges(sorted[0] as number, sorted[sorted.length - 1] as number, max ?? 30)
  return log ? logBinEdges(sorted, max) : binEdges(sorted, max)
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
