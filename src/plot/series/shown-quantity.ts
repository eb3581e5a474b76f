import { config } from '../../frame/index.js'
import { displayUnit, type Magnitude, type Quantity, type Unit, type UnitSystem } from '../../units/index.js'

/**
 * The unit that a plot shows a quantity in: SI units, as archives hold them, become those of the unit system; a unit
 * that somebody chose by `.to(…)` stays.
 */
export function shownUnit(unit: Unit, system: UnitSystem): Unit {
  return displayUnit(unit, 'SI').name === unit.name ? displayUnit(unit, system) : unit
}

/** A quantity in the unit that a plot shows it in. */
export function shownQuantity<D extends string, M extends Magnitude>(
  value: Quantity<D, M>,
  system: UnitSystem = config.unitSystem,
): Quantity<D, M> {
  return value.to(shownUnit(value.units, system) as never)
}
