import { QueryError, shortValue } from '../../errors/index.js'
import { type SearchQuantity, searchQuantity, suggestSearchQuantity } from '../../metainfo/index.js'
import { type OptionRules, oneOf } from '../../options/index.js'
import { parseUnit, shownUnit, Unit, type UnitSystem } from '../../units/index.js'
import { config } from '../unit-system.js'

/** What a search quantity can be counted by. */
export type Countable = 'terms' | 'integers' | 'numbers' | 'dates'

/**
 * The search quantity of a name. Names of users' own schemas are the server's to know.
 *
 * @throws QueryError for names that there are not, with the nearest ones
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
    hint: 'Servers count what they search by, as in query: results.material.elements, not what archives hold.',
  })
}

/** How a quantity's values are counted; `undefined` for texts that no server counts. */
export function countableAs({ type, aggregatable }: SearchQuantity): Countable | undefined {
  if (typeof type !== 'string') return 'terms'
  if (/^u?int\d*$/.test(type)) return 'integers'
  if (/^float\d*$/.test(type)) return 'numbers'
  if (type === 'Datetime') return 'dates'
  return aggregatable ? 'terms' : undefined
}

/** The short name of a quantity, for a column. */
export function columnName({ name }: SearchQuantity): string {
  const [last, before] = name.split('#')[0]?.split('.').reverse() ?? []
  return last === 'value' && before ? before : (last ?? name)
}

/** How the numbers of an answer are given. */
export interface FacetUnits {
  /** The unit of numbers; default that of the unit system, or one that suits the numbers, as in tables. */
  unit?: string | Unit | undefined
  /** `'custom'`, `'SI'` or `'atomic'`. Default `config.unitSystem`. */
  unitSystem?: UnitSystem | undefined
}

/** What these options take. */
export const facetUnitRules: OptionRules<FacetUnits> = {
  unit: { allowed: "a unit, such as 'eV'", accepts: value => typeof value === 'string' || value instanceof Unit },
  unitSystem: oneOf('custom', 'SI', 'atomic'),
}

/**
 * The unit that a server counts in and the one that is wished, else the one that suits the numbers, as in tables.
 *
 * @throws UnitError when they do not fit together
 */
export function unitsOf(
  quantity: SearchQuantity,
  wished: FacetUnits,
  numbers: readonly number[] = [],
): { source: Unit; unit: Unit } | undefined {
  const source = quantity.unit === undefined ? undefined : parseUnit(quantity.unit)
  if (source) {
    const system = wished.unitSystem ?? config.unitSystem
    const unit = wished.unit === undefined ? shownUnit(source, system, numbers) : parseUnit(wished.unit)
    return { source, unit }
  }
  if (wished.unit === undefined) return undefined
  throw new QueryError(`'${quantity.name}' has no unit, so it cannot be given in ${parseUnit(wished.unit)}.`, {
    hint: 'Leave the unit out.',
  })
}
