import { QueryError, UnitError } from '../../errors/index.js'
import { searchQuantity } from '../../metainfo/index.js'
import { type AnyQuantity, displayUnit, isQuantity } from '../../units/index.js'

/**
 * A value as the server takes it: a number with a unit in the unit that the search quantity is stored in (SI), a date as
 * ISO text, anything else as it is.
 *
 * @throws UnitError when the unit does not fit the quantity; QueryError when a unit is given to what has none, and for
 * values that JSON cannot carry.
 */
export function plainValue(value: unknown, name: string): unknown {
  if (isQuantity(value)) return plainNumber(value, name)
  if (value instanceof Date) return value.toISOString()
  if (value === null || value === undefined) {
    throw new QueryError(`The criterion '${name}' has the value ${value}, which matches nothing a server knows.`, {
      hint: `For "is there at all" ask { quantities: ['…'] } with the path in the archive, or { not: { quantities: ['…'] } }.`,
    })
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new QueryError(`The criterion '${name}' has the value ${value}; only finite numbers can be searched for.`)
  }
  return value
}

function plainNumber(value: AnyQuantity, name: string): number {
  const known = searchQuantity(name)
  if (known && known.unit === undefined) {
    throw new QueryError(`The search quantity '${name}' has no unit, but is compared with ${value}.`, {
      hint: 'Give a plain value.',
    })
  }
  const unit = known?.unit ?? displayUnit(value.units, 'SI')
  try {
    const { magnitude } = value.to(unit)
    if (typeof magnitude === 'number' && Number.isFinite(magnitude)) return magnitude
  } catch (cause) {
    if (!(cause instanceof UnitError)) throw cause
    throw new UnitError(`The criterion '${name}' is compared with ${value}: ${cause.message}`, { cause })
  }
  throw new QueryError(`The criterion '${name}' is compared with ${value}; it must be one finite number with a unit.`)
}
