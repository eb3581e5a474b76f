import { config as presentation } from '../frame/index.js'
import { anything, checkedSettings, flag } from '../options/index.js'
import type { UnitSystem } from '../units/index.js'

const settings = {
  /** Whether a call that takes longer than a second shows a progress bar. Default `true`. */
  progress: true,

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
 * The settings of presentation for the whole notebook.
 *
 * @throws QueryError when an unknown setting is set, or a setting to a value that it cannot have
 * @example
 * ```ts
 * config.unitSystem = 'SI'
 * const energies = await query.toFrame({ columns: { energy: 'run[0].calculation[-1].energy.total.value' } })
 * energies.column('energy').unit?.name   // 'joule'
 * config.unitSystem = 'custom'
 * config.progress = false
 * ```
 */
export const config = checkedSettings('config', settings, { progress: flag, unitSystem: anything })
