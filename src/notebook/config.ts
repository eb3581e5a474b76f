import { config as presentation } from '../frame/index.js'
import { anything, checkedSettings, flag } from '../options/index.js'
import type { UnitSystem } from '../units/index.js'

const settings = {
  /** Whether calls that take longer than a second show how far they are. Default true. */
  progress: true,

  /**
   * The units in which tables and plots give numbers where their call names none: `'custom'` (eV, Å, GPa, fs, degrees;
   * the default), `'SI'` or `'atomic'`. Quantities of sections never change by it.
   *
   * @throws UnitError when set to anything else
   */
  get unitSystem(): UnitSystem {
    return presentation.unitSystem
  },
  set unitSystem(system: UnitSystem) {
    presentation.unitSystem = system
  },
}

/**
 * Settings of presentation that hold for the whole notebook.
 *
 * @throws QueryError when a setting is set that there is not
 */
export const config = checkedSettings('config', settings, { progress: flag, unitSystem: anything })
