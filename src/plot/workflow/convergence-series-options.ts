import type { Section } from '../../metainfo/index.js'
import type { ConvergenceSeriesReadOptions } from '../../properties/index.js'
import type { TitleOptions } from '../figure/figure-options.js'

/** The options of `plot.convergenceSeries`: those of `properties.convergenceSeries`, and how it is drawn. */
export interface ConvergenceSeriesOptions<Entry extends Section = Section>
  extends ConvergenceSeriesReadOptions<Entry>,
    TitleOptions {
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
