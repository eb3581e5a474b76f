import type { UnitSystem } from '../../units/index.js'
import type { Selector } from './column.js'

/** What a histogram counts, and how it is drawn. */
export interface HistogramPlotOptions<Row extends object = Record<string, unknown>> {
  /**
   * The values to count: a column's name, the values, or a function of the row. Default the column `x`. Without it, the
   * columns `from`, `to` and `count` of `query.histogram` are drawn as the server counted them.
   */
  x?: Selector<Row>
  /**
   * At most this many intervals, whose width is then a round number, or all edges in ascending order (in the shown
   * unit). Default by the rules of Freedman and Diaconis, and of Sturges, at most 100.
   */
  bins?: number | readonly (number | Date)[]
  /** What tells groups apart, each in a color. Default none. */
  color?: Selector<Row>
  /**
   * Groups one upon the other, or the outline of each from zero. Default `stacked`; on a logarithmic axis of counts, where
   * lengths do not add up, `overlaid`.
   */
  arrangement?: 'stacked' | 'overlaid'
  /**
   * Divides by the number of all values (of each group when overlaid) and by the width of the interval: the area is
   * then 1, and histograms of different sizes and widths compare. Words and dates get their shares. Default false.
   */
  normalized?: boolean
  /** Intervals of equal width on a logarithmic axis; values of zero and below are left out. Default false. */
  xLog?: boolean
  /** Counts on a logarithmic axis. Default false. */
  yLog?: boolean
  title?: string
  /** The axis titles; default the column's name, to which the unit is always added, and `Count`. */
  xTitle?: string
  yTitle?: string
  /** The unit to show, such as `'meV'`; default the unit system's. */
  xUnit?: string
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
