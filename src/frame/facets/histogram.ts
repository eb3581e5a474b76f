import type { SearchName, SearchQuantity } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, positive, signal, wholeNumber } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { convert, type Unit } from '../../units/index.js'
import type { Frame } from '../frame.js'
import { FrameBuilder } from '../frame-builder.js'
import { type UnitOptions, unitRules } from '../unit-system.js'
import { ask, bucketsOf, type FacetSource } from './ask.js'
import { rangeOf } from './min-max.js'
import { countableAs, quantityNamed, unitsOf } from './search-quantity.js'

/** The options of `query.histogram`. */
export interface HistogramOptions extends UnitOptions, CallOptions {
  /**
   * At most so many intervals, from 1 to 10 000; their width is a round number (1, 2, 2.5 or 5 times a power of ten).
   * Default 20.
   */
  bins?: number | undefined
  /** The width of an interval, in `unit` (without it: in the unit of the unit system). It takes the place of `bins`. */
  width?: number | undefined
}

const rules: OptionRules<HistogramOptions> = {
  ...unitRules,
  bins: wholeNumber(1, 10_000),
  width: positive,
  signal,
}

/**
 * Counts the matching entries by intervals of a search quantity. The server counts: no entry is downloaded. An entry with
 * several values (a gap for each spin) counts once for each of them.
 *
 * The frame has the columns `from`, `to` (exclusive) and `count`; the edges are in the unit, or dates. Intervals without
 * entries have the count 0.
 *
 * @param name the full name of the search quantity, such as `results.properties.electronic.band_gap.value`
 * @throws QueryError for quantities that are no numbers or dates, for options that do not fit, and on a server of the old
 *   API; UnitError for a unit that does not fit
 */
export async function histogram(source: FacetSource, name: SearchName, options: HistogramOptions = {}): Promise<Frame> {
  checkOptions('query.histogram', options, rules)
  const { bins = 20, width } = options
  const quantity = quantityNamed(name)
  if (countableAs(quantity) === 'dates') return overTime(source, quantity, { bins, signal: options.signal })
  const expected = unitsOf(quantity, options)
  const range = await rangeOf(source, quantity, options)
  // A width is a number in the unit of the system, which must not depend on what the server holds.
  const units = range && width === undefined ? unitsOf(quantity, options, range) : expected
  if (!range) return frameOf(quantity, [], units?.unit)
  const whole = countableAs(quantity) === 'integers'
  const [least, greatest] = range.map(value => (units ? convert(value, units.source, units.unit) : value)) as [
    number,
    number,
  ]
  const step = width ?? niceWidth(least, greatest, { bins, whole })
  // Where the unit counts from another zero (degrees Celsius), so do the intervals.
  const offset = units ? convert(0, units.unit, units.source) : 0
  const interval = units ? convert(step, units.unit, units.source) - offset : step
  const fields = { quantity: quantity.name, interval, ...(offset === 0 ? {} : { offset }) }
  const answer = await ask(source, 'histogram', fields, { signal: options.signal })
  const rows = bucketsOf(answer).map(({ value, count, nested }) => {
    // The server's edges are multiples of the interval: counting them keeps 0.3 from becoming 0.30000000000000004.
    const index = Math.round(((value as number) - offset) / interval)
    return { from: tidy(index * step), to: tidy((index + 1) * step), count, nested }
  })
  return frameOf(quantity, rows, units?.unit)
}

interface Interval {
  from: number | Date
  to: number | Date
  count: number
  nested: number
}

async function overTime(
  source: FacetSource,
  quantity: SearchQuantity,
  { bins, signal }: { bins: number } & CallOptions,
): Promise<Frame> {
  const answer = await ask(source, 'auto_date_histogram', { quantity: quantity.name, buckets: bins }, { signal })
  const buckets = bucketsOf(answer).map(bucket => ({ ...bucket, at: new Date(bucket.value as string | number) }))
  const width = (buckets[1]?.at.getTime() ?? 0) - (buckets[0]?.at.getTime() ?? 0)
  const rows = buckets.map(({ at, count, nested }, index) => ({
    from: at,
    to: buckets[index + 1]?.at ?? new Date(at.getTime() + width),
    count,
    nested,
  }))
  return frameOf(quantity, rows, undefined)
}

function frameOf(quantity: SearchQuantity, rows: readonly Interval[], unit: Unit | undefined): Frame {
  const builder = new FrameBuilder()
  const dtype = countableAs(quantity) === 'dates' ? 'date' : 'float64'
  const edges = ['from', 'to'].map(name => builder.column(name, { dtype, unit, path: quantity.name }))
  const counts = builder.column('count', { dtype: 'int32' })
  const nested = rows.some(({ count, nested }) => count !== nested)
    ? builder.column('nested_count', { dtype: 'int32' })
    : undefined
  for (const row of rows) {
    edges[0]?.push(row.from)
    edges[1]?.push(row.to)
    counts.push(row.count)
    nested?.push(row.nested)
    builder.endRow()
  }
  return builder.build()
}

/** Returns the least round width with which at most `bins` intervals, starting at multiples of it, cover the range. */
function niceWidth(least: number, greatest: number, { bins, whole }: { bins: number; whole: boolean }): number {
  const spread = greatest - least || Math.abs(greatest) || 1
  let power = 10 ** Math.floor(Math.log10(spread / bins))
  for (;;) {
    for (const factor of whole ? [1, 2, 5] : [1, 2, 2.5, 5]) {
      const width = factor * power
      if (whole && width < 1) continue
      if (Math.floor(greatest / width) - Math.floor(least / width) + 1 <= Math.max(bins, 2)) return tidy(width)
    }
    power *= 10
  }
}

/** Rounds away the last digits, in which sums and products of decimal fractions go wrong. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
