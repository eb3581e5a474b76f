import { type OptionRules, oneOf } from '../options/index.js'
import type { UnitText } from '../units/index.js'
import { displayUnit, Unit, type UnitSystem, units } from '../units/index.js'

/** The option of all that shows numbers in units of its own choice. */
export interface UnitSystemOptions {
  /** The system whose units are chosen: `'custom'` (eV, Å, …), `'SI'` or `'atomic'`. Default `config.unitSystem`. */
  unitSystem?: UnitSystem | undefined
}

/** The options of numbers that all are in one unit. */
export interface UnitOptions extends UnitSystemOptions {
  /** The unit, such as `'eV'`. Default: that of the unit system, or a customary one that suits the numbers, as in tables. */
  unit?: UnitText | Unit | undefined
}

/** The values of `UnitSystemOptions`. */
export const unitSystemRules: OptionRules<UnitSystemOptions> = { unitSystem: oneOf('custom', 'SI', 'atomic') }

/** The values of `UnitOptions`. */
export const unitRules: OptionRules<UnitOptions> = {
  ...unitSystemRules,
  unit: { allowed: "a unit, such as 'eV'", accepts: value => typeof value === 'string' || value instanceof Unit },
}

let unitSystem: UnitSystem = 'custom'

/** Settings of presentation for the whole notebook. */
export const config = {
  /**
   * The units in which tables and plots give numbers where their call names none: `'custom'` (eV, Å, GPa, fs, degrees;
   * the default), `'SI'` or `'atomic'`. Numbers that would be hard to read in them get a customary unit of their kind: the
   * start of a run is in seconds, forces are in eV/Å, masses of atoms in u. `'SI'` is always SI. Quantities of sections do
   * not change.
   *
   * @throws UnitError when set to anything else
   */
  get unitSystem(): UnitSystem {
    return unitSystem
  },
  set unitSystem(system: UnitSystem) {
    displayUnit(units.joule, system)
    unitSystem = system
  },
}
