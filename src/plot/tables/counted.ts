import { QueryError } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'
import { type Column, namesIn, readColumn, type Selector, type Source } from './column.js'
import { timeOf } from './date-bins.js'
import type { HistogramPlotOptions } from './histogram-options.js'
import type { Histogram } from './intervals.js'

/** Returns true for the columns that `query.histogram` returns. */
export function isCounted<Row extends object>(source: Source<Row>): boolean {
  const names = namesIn(source)
  return ['from', 'to', 'count'].every(name => names.includes(name)) && !names.includes('x')
}

/**
 * Reads a histogram that the server counted.
 *
 * @throws QueryError for options that need the single values: `color` and `bins`
 */
export function countedHistogram<Row extends object>(
  source: Source<Row>,
  { xTitle, xUnit, unitSystem, color, bins }: HistogramPlotOptions<Row>,
): Histogram {
  if (color !== undefined || bins !== undefined) {
    throw new QueryError('These intervals are counted already: they cannot be parted by color or binned anew.', {
      hint: 'Load the entries and plot their values, or ask the server for other intervals: query.histogram(name, { bins }).',
    })
  }
  const read = (name: string, title?: string) =>
    readColumn(source, name as Selector<Row>, { title, unit: name === 'count' ? undefined : xUnit, system: unitSystem })
  const from = read('from', xTitle ?? measured(source))
  const [to, count] = [read('to'), read('count')]
  const rows = from.values.flatMap((_, row) => {
    const [low, high, number] = [numberIn(from, row), numberIn(to, row), count.values[row]]
    return high > low && typeof number === 'number' ? [{ low, high, number }] : []
  })
  return {
    column: from,
    scale: from.kind === 'dates' ? 'dates' : 'numbers',
    intervals: rows.map(({ low, high }) => [low, high]),
    groups: [{ name: '', color: '', counts: rows.map(({ number }) => number) }],
    notes: rows.length === 0 ? ['No entry has a value: there is nothing to count.'] : [],
  }
}

function numberIn({ kind, values }: Column, row: number): number {
  const value = values[row]
  if (value === null || value === undefined) return Number.NaN
  return kind === 'dates' ? timeOf(String(value)) : Number(value)
}

/** Returns the name of the counted quantity: `Band gap` for `results.properties.electronic.band_gap.value`. */
function measured<Row extends object>(source: Source<Row>): string {
  const path = source instanceof Frame ? source.column('from').path : undefined
  const [last = '', before] = (path ?? '').split('#')[0]?.split('.').reverse() ?? []
  const name = (last === 'value' && before ? before : last).replaceAll('_', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
