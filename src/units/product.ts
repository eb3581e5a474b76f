import { UnitError } from '../errors/index.js'
import { cachedUnit } from './cached-unit.js'
import { conversion } from './conversion.js'
import { dimensionKey } from './dimension.js'
import { pairCache } from './pair-cache.js'
import { isScale } from './scale.js'
import type { Term } from './term.js'
import { Unit } from './unit.js'

/** The unit of a product or quotient, and the factor of the product of the magnitudes. */
export interface Product {
  readonly unit: Unit
  readonly factor: number
}

/**
 * Returns the unit of `a × b`. Factors of one dimension become one: J/m² × m² is J, eV/Å × nm is eV (times 10). A product without
 * dimension is `dimensionless`, unless only one side has a unit at all (2 × 5 percent stays percent).
 *
 * @throws UnitError for a scale of temperature: 20 degree Celsius has no double
 */
export const timesUnit: (a: Unit, b: Unit) => Product = pairCache((a, b) => product(a, b, 1))

/** Returns the unit of `a / b`, as `timesUnit`. @throws UnitError as `timesUnit` */
export const overUnit: (a: Unit, b: Unit) => Product = pairCache((a, b) => product(a, b, -1))

function product(a: Unit, b: Unit, sign: 1 | -1): Product {
  for (const unit of [a, b]) refuseScale(unit)
  const terms = [...a.terms]
  let factor = a.scale * b.scale ** sign
  for (const term of b.terms) {
    const same = terms.find(other => sameDimension(other, term)) ?? term
    const exponent = term.exponent * sign
    factor *= ratio(term, same) ** exponent
    terms.push({ ...same, exponent })
  }
  return reduced(cachedUnit(new Unit(terms).name), factor, a.terms.length > 0 && b.terms.length > 0)
}

function reduced(unit: Unit, factor: number, both: boolean): Product {
  if (!both || unit.dimension !== 'dimensionless' || unit.terms.length === 0) return { unit, factor }
  const bare = cachedUnit('dimensionless')
  const how = conversion(unit, bare)
  return { unit: bare, factor: (factor * how.factor) / how.divisor }
}

/** @throws UnitError when the unit is a point on a scale (degree Celsius or Fahrenheit) */
export function refuseScale(unit: Unit): void {
  if (!isScale(unit)) return
  throw new UnitError(`A temperature in ${unit} cannot be multiplied or divided: its zero is not zero.`, {
    hint: ".to('kelvin') first; a difference of temperatures is in 'delta_degC'.",
  })
}

function sameDimension(a: Term, b: Term): boolean {
  if (a.name === b.name) return true
  const key = dimensionKey(a.definition.dimension)
  return key !== 'dimensionless' && key === dimensionKey(b.definition.dimension)
}

function ratio(from: Term, to: Term): number {
  if (from.name === to.name) return 1
  const how = conversion(cachedUnit(from.name), cachedUnit(to.name))
  return how.factor / how.divisor
}
