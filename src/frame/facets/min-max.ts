import { QueryError } from '../../errors/index.js'
import type { SearchName, SearchQuantity } from '../../metainfo/index.js'
import { checkOptions, signal } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { convert } from '../../units/index.js'
import type { Frame } from '../frame.js'
import { FrameBuilder } from '../frame-builder.js'
import { type UnitOptions, unitRules } from '../unit-system.js'
import { ask, type FacetSource } from './ask.js'
import { countableAs, quantityNamed, unitsOf } from './search-quantity.js'

/** The options of `query.minMax`. */
export interface MinMaxOptions extends UnitOptions, CallOptions {}

/**
 * Returns the least and the greatest value of a search quantity over all matching entries: a frame of one row with the
 * columns `min` and `max`, both missing where no entry has a value. The server compares: no entry is downloaded.
 *
 * @param name the full name of the search quantity, such as `results.properties.electronic.band_gap.value`
 * @throws QueryError for quantities that are no numbers or dates, and on a server of the old API; UnitError for a unit that
 *   does not fit
 */
export async function minMax(source: FacetSource, name: SearchName, options: MinMaxOptions = {}): Promise<Frame> {
  checkOptions('query.minMax', options, { ...unitRules, signal })
  const quantity = quantityNamed(name)
  unitsOf(quantity, options)
  const range = await rangeOf(source, quantity, options)
  const units = unitsOf(quantity, options, range ?? [])
  const builder = new FrameBuilder()
  const dates = countableAs(quantity) === 'dates'
  for (const [index, column] of ['min', 'max'].entries()) {
    const dtype = dates ? 'date' : countableAs(quantity) === 'integers' && !units ? 'int32' : 'float64'
    const values = builder.column(column, { dtype, unit: units?.unit, path: quantity.name })
    const value = range?.[index]
    if (value === undefined) values.push(null)
    else if (dates) values.push(new Date(value))
    else values.push(units ? convert(value, units.source, units.unit) : value)
  }
  builder.endRow()
  return builder.build()
}

/** Returns the least and greatest value in the server's unit (dates in ms since 1970); `undefined` without values. */
export async function rangeOf(
  source: FacetSource,
  quantity: SearchQuantity,
  { signal }: CallOptions,
): Promise<readonly [number, number] | undefined> {
  const kind = countableAs(quantity)
  if (kind === undefined || kind === 'terms') {
    throw new QueryError(`'${quantity.name}' has no numbers or dates, so it has no least and greatest value.`, {
      hint: 'query.facet(name) counts its values.',
    })
  }
  const { data } = await ask(source, 'min_max', { quantity: quantity.name }, { signal })
  const [least, greatest] = (data as unknown[]).map(value => (typeof value === 'string' ? Date.parse(value) : value))
  return typeof least === 'number' && typeof greatest === 'number' ? [least, greatest] : undefined
}
