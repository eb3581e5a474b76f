import { DataError } from '../../errors/index.js'
import { type Given, type GivenOptions, type GivenValue, type Property, readGiven } from '../../properties/index.js'

/**
 * Reads the single thing that a figure is given.
 *
 * @throws DataError for several, and for anything that is neither a section nor such a property
 */
export function oneGiven<Value extends Property>(
  input: Given<Value> | readonly Given<Value>[],
  options: GivenOptions<Value>,
): GivenValue<Value> {
  const all = readGiven(input, options)
  if (all.length === 1) return all[0] as GivenValue<Value>
  throw new DataError(`${options.caller} draws one entry; it was given ${all.length}.`, {
    hint: `Draw each for itself: entries.map(entry => ${options.caller}(entry)).`,
  })
}
