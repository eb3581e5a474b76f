import { config } from '../../frame/index.js'
import { displayUnit, isQuantity, shownUnit, type Unit, type UnitSystem } from '../../units/index.js'

/**
 * The unit that a plot shows quantities in, all in one: SI units, as archives hold them, become those in which tables give
 * such numbers; a unit that somebody chose by `.to(…)` stays. What is no quantity has no say.
 */
export function unitOfAll(values: Iterable<unknown>, system: UnitSystem = config.unitSystem): Unit | undefined {
  const quantities = [...values].filter(isQuantity)
  const [first] = quantities
  if (!first) return undefined
  const { units } = first
  if (displayUnit(units, 'SI').name !== units.name) return units
  const numbers = quantities
    .filter(({ dimension }) => dimension === units.dimension)
    .map(quantity => (quantity.units === units ? quantity : quantity.to(units)).flat())
  return shownUnit(units, system, numbers.length === 1 ? (numbers[0] as Float64Array) : numbers.flatMap(n => [...n]))
}
