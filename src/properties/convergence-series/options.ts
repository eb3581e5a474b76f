import type { Section } from '../../metainfo/index.js'
import { aFunction, either, number, type OptionRules, oneOf } from '../../options/index.js'
import type { Magnitude, Quantity } from '../../units/index.js'

/** A number, or a quantity of one number. */
export type Scalar = number | Quantity<string, Magnitude>

/** The options of `properties.convergenceSeries`. */
export interface ConvergenceSeriesReadOptions<Entry extends Section = Section> {
  /**
   * The setting that the series improves: the cutoff of the plane waves, the number of k-points as stored, or a function that
   * returns the setting of an entry. Larger values are better.
   */
  over: 'cutoff' | 'k-points' | ((entry: Entry) => Scalar | undefined)
  /** The result: the energy (default), the largest force on an atom, the pressure, or a function of the entry. */
  of?: 'energy' | 'force' | 'pressure' | ((entry: Entry) => Scalar | undefined) | undefined
  /** Whether energies are per atom (default) or per cell of the calculation. */
  per?: 'atom' | 'cell' | undefined
  /**
   * The value that is subtracted: the result at each series' best setting (`last`, default), or a number: energies in eV (per
   * atom or cell), forces in eV/Å, pressures in GPa, other values in their unit.
   */
  reference?: 'last' | number | undefined
}

/** The rules of the options; the figure has the same. */
export const convergenceSeriesRules: OptionRules<ConvergenceSeriesReadOptions> = {
  over: either(oneOf('cutoff', 'k-points'), aFunction),
  of: either(oneOf('energy', 'force', 'pressure'), aFunction),
  per: oneOf('atom', 'cell'),
  reference: either(oneOf('last'), number),
}
