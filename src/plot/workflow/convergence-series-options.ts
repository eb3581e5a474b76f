import type { Section } from '../../metainfo/index.js'
import type { Scalar } from './series-value.js'

/** How a series of calculations with better and better settings is drawn. */
export interface ConvergenceSeriesOptions<Entry extends Section = Section> {
  /**
   * The setting that the series improves: the cutoff of the plane waves, the number of k-points as the archive counts
   * them, or what to take from each entry (the larger, the better).
   */
  over: 'cutoff' | 'k-points' | ((entry: Entry) => Scalar | undefined)
  /** What converges: the total energy (default), the largest force on an atom, the pressure, or a value of each entry. */
  of?: 'energy' | 'force' | 'pressure' | ((entry: Entry) => Scalar | undefined)
  /** Whether energies count for each atom (default) or for the cell of the calculation. */
  per?: 'atom' | 'cell'
  /**
   * What differences are taken from: each curve's best setting (`last`, default), or a value: of energies in eV (per atom
   * or cell), of forces in eV/Å, of pressures in GPa, else in the unit shown.
   */
  reference?: 'last' | number
  /** The difference that is good enough, in the unit of the vertical axis (meV/atom of energies): dashed. Default none. */
  tolerance?: number
  /** The size of the differences on a logarithmic axis. Default false: with their signs on a linear one. */
  log?: boolean
  /** The unit of cutoffs, such as `'Ry'`. Default `'eV'`. */
  cutoffUnit?: string
  /** What the selected setting is, for the axis; its unit is added. Default `Setting`. */
  xTitle?: string
  /** What the selected value is, for the axis; its unit is added. Default `Difference`. */
  yTitle?: string
  title?: string
}
