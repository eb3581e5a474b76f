import { config as presentation } from '../frame/index.js'
import { anything, checkedSettings } from '../options/index.js'
import type { UnitSystem } from '../units/index.js'

const settings = {
  /**
   * The unit system of tables and figures whose call names none: `'custom'` (eV, Å, GPa, fs, degrees; the default), `'SI'` or
   * `'atomic'` (hartree, bohr, electron mass). The quantities of sections keep their unit.
   *
   * @throws UnitError when it is set to anything else
   */
  get unitSystem(): UnitSystem {
    return presentation.unitSystem
  },
  set unitSystem(system: UnitSystem) {
    presentation.unitSystem = system
  },
}

/**
 * The settings of presentation for the whole page.
 *
 * @throws QueryError when an unknown setting is set, or a setting to a value that it cannot have
 * @example
 * config.unitSystem = 'SI'
 */
export const config = /* @__PURE__ */ checkedSettings('config', settings, { unitSystem: anything })
