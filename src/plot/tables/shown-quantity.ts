import { config } from '../../frame/index.js'
import { displayUnit, isQuantity, shownUnit, type Unit, type UnitSystem } from '../../units/index.js'

/**
 * Returns the one unit in which a figure shows quantities. SI units, as in archives, become the units of tables. A unit chosen
 * with `.to(…)` is kept. Values that are not quantities are ignored; without quantities it returns `undefined`.
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
