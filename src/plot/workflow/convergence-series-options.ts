import type { Section } from '../../metainfo/index.js'
import type { TitleOptions } from '../figure/figure-options.js'
import type { Scalar } from './series-value.js'

/** The options of `plot.convergenceSeries`. */
export interface ConvergenceSeriesOptions<Entry extends Section = Section> extends TitleOptions {
  /**
   * The setting that the series improves: the cutoff of the plane waves, the number of k-points as stored, or a function that
   * returns the setting of an entry. Larger values are better.
   */
  over: 'cutoff' | 'k-points' | ((entry: Entry) => Scalar | undefined)
  /** The result: the total energy (default), the largest force on an atom, the pressure, or a function of the entry. */
  of?: 'energy' | 'force' | 'pressure' | ((entry: Entry) => Scalar | undefined)
  /** Whether energies are per atom (default) or per cell of the calculation. */
  per?: 'atom' | 'cell'
  /**
   * The value that is subtracted: the result at each curve's best setting (`last`, default), or a number: energies in eV (per
   * atom or cell), forces in eV/Å, pressures in GPa, other values in the unit shown.
   */
  reference?: 'last' | number
  /** The accepted difference, in the unit of the vertical axis (energies meV/atom). Drawn dashed. Default none. */
  tolerance?: number
  /** Draws absolute differences on a logarithmic axis. Default false: signed differences on a linear axis. */
  log?: boolean
  /** The unit of cutoffs, as in `'Ry'`. Default `'eV'`. */
  cutoffUnit?: string
  /** The title of the horizontal axis when `over` is a function; the unit is added. Default `Setting`. */
  xTitle?: string
  /** The title of the vertical axis when `of` is a function; the unit is added. Default `Difference`. */
  yTitle?: string
}
