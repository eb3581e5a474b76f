import { QueryError, shortValue } from '../../errors/index.js'
import { type SearchQuantity, searchQuantity, suggestSearchQuantity } from '../../metainfo/index.js'
import { parseUnit, shownUnit, type Unit } from '../../units/index.js'
import { config, type UnitOptions } from '../unit-system.js'

/** How a server counts the values of a search quantity. */
export type Countable = 'terms' | 'integers' | 'numbers' | 'dates'

/**
 * Finds the search quantity of a name. Names of users' own schemas are not checked: only the server knows them.
 *
 * @throws QueryError for a name that does not exist, with the nearest names
 */
export function quantityNamed(name: string): SearchQuantity {
  if (typeof name !== 'string') {
    throw new QueryError(`The name of the search quantity is ${shortValue(name)}; it must be text.`)
  }
  const known = searchQuantity(name)
  if (known) return known
  if (name.startsWith('data.') || name.includes('#')) {
    const type = name.split('#').at(-2) ?? 'str'
    return { name, type, unit: undefined, aggregatable: true, dynamic: true, nested: undefined, list: true }
  }
  const near = suggestSearchQuantity(name)
  const suggestion = near.length > 0 ? ` Did you mean ${near.map(found => `'${found}'`).join(' or ')}?` : ''
  throw new QueryError(`There is no search quantity '${name}'.${suggestion}`, {
    hint: "Servers count what they search by, as in query: results.material.elements, not what archives hold. metainfo.search('band gap') lists both.",
  })
}

/** Returns how a quantity's values are counted; `undefined` for texts that no server counts. */
export function countableAs({ type, aggregatable }: SearchQuantity): Countable | undefined {
  if (typeof type !== 'string') return 'terms'
  if (/^u?int\d*$/.test(type)) return 'integers'
  if (/^float\d*$/.test(type)) return 'numbers'
  if (type === 'Datetime') return 'dates'
  return aggregatable ? 'terms' : undefined
}

/** Returns the short name of a quantity, for a column. */
export function columnName({ name }: SearchQuantity): string {
  const [last, before] = name.split('#')[0]?.split('.').reverse() ?? []
  return last === 'value' && before ? before : (last ?? name)
}

/**
 * Returns the unit that a server counts in, and the unit of the option, else the one that suits the numbers, as in tables.
 *
 * @throws UnitError when they do not fit together
 */
export function unitsOf(
  quantity: SearchQuantity,
  { unit, unitSystem = config.unitSystem }: UnitOptions,
  numbers: readonly number[] = [],
): { source: Unit; unit: Unit } | undefined {
  const source = quantity.unit === undefined ? undefined : parseUnit(quantity.unit)
  if (source) return { source, unit: unit === undefined ? shownUnit(source, unitSystem, numbers) : parseUnit(unit) }
  if (unit === undefined) return undefined
  throw new QueryError(`'${quantity.name}' has no unit, so it cannot be given in ${parseUnit(unit)}.`, {
    hint: 'Leave the unit out.',
  })
}
