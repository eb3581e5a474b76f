import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { Selector } from './column.js'

/** Options of `plot.bar`. */
export interface BarOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** The categories, one bar each. Default the first column that is not `count` or `nested_count`. */
  x?: Selector<Row>
  /** The values. Default the column `count`, as `query.facet` returns it; without that column, the number of rows. */
  y?: Selector<Row>
  /** The column whose values group the bars, one color each. Default none. */
  color?: Selector<Row>
  /** Stacks the groups or draws them side by side. Default `stacked` for counts and sums, `grouped` for other values. */
  arrangement?: 'stacked' | 'grouped'
  /** How several values of a bar become one. Default `mean` with a note; `sum` for the column `count`. */
  aggregate?: 'mean' | 'sum' | 'median' | 'min' | 'max'
  /** The direction of the bars. Default `horizontal` when the labels do not fit side by side, else `vertical`. */
  orientation?: 'vertical' | 'horizontal'
  /**
   * The order of the bars: by value, largest first; by name (numbers and dates ascending); or as in the rows. Default `value`
   * when rows are counted, else `rows`.
   */
  sort?: 'value' | 'name' | 'rows'
  /** Draws at most this many bars, the first after sorting; a note says how many are left out. Default 30. */
  max?: number
  /** Divides by the sum of all values, including those that `max` leaves out. Default false. */
  normalized?: boolean
  /** Uses a logarithmic axis of values and draws groups side by side. Default false. */
  log?: boolean
  /** The titles of the axes of categories and of values. Default the names of the columns; units are always added. */
  xTitle?: string
  yTitle?: string
  /** The unit of the values, such as `'meV'`. Default the unit that the unit system gives. */
  yUnit?: string
}
