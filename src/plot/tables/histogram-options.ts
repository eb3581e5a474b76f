import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { Selector } from './column.js'

/** Options of `plot.histogram`. */
export interface HistogramPlotOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /**
   * The values to count: the name of a column, the values, or a function of the row. Default the column `x`. Without it, the
   * columns `from`, `to` and `count` of `query.histogram` are drawn as the server counted them.
   */
  x?: Selector<Row>
  /**
   * The largest number of intervals, which then have a round width; or all edges in ascending order, in the unit shown. Default
   * the larger number by the rules of Freedman and Diaconis and of Sturges, at most 100.
   */
  bins?: number | readonly (number | Date)[]
  /** The column whose values group the rows, one color each. Default none. */
  color?: Selector<Row>
  /**
   * Stacks the groups, or overlays the outlines of each. Default `stacked`; `overlaid` on a logarithmic axis of counts, where
   * stacked lengths do not add up.
   */
  arrangement?: 'stacked' | 'overlaid'
  /**
   * Divides by the number of all values (of each group when overlaid) and by the width of the interval. The area is then 1,
   * so that histograms of different sizes are comparable. Categories and dates are divided by the number alone. Default false.
   */
  normalized?: boolean
  /** Uses a logarithmic axis with intervals of equal width on it; values of zero and below are left out. Default false. */
  xLog?: boolean
  /** Uses a logarithmic axis of counts. Default false. */
  yLog?: boolean
  /** The titles of the axes. Default the name of the column, to which the unit is always added, and `Count`. */
  xTitle?: string
  yTitle?: string
  /** The unit to show, such as `'meV'`. Default the unit that the unit system gives. */
  xUnit?: string
}
