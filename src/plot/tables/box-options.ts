import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { NameIn, Selector } from './column.js'

/** Options of `plot.box`. */
export interface BoxOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** The column whose values group the rows, one box each. Default none: a single box. */
  x?: Selector<Row>
  /** The values. Default the column `y`. */
  y?: Selector<Row>
  /** Which values are drawn as points: those beyond the whiskers, all, or none. Default `outliers`. */
  points?: 'outliers' | 'all' | 'none'
  /** Columns that the hover of a point shows besides its value. Default `entry_id` when the column exists. */
  hover?: readonly NameIn<Row>[]
  /** The direction of the boxes. Default `horizontal` when the labels do not fit side by side, else `vertical`. */
  orientation?: 'vertical' | 'horizontal'
  /** The order of the boxes: as in the rows, by ascending median, or by name (numbers ascending). Default `rows`. */
  sort?: 'rows' | 'median' | 'name'
  /** Draws at most this many boxes, the first after sorting; a note says how many are left out. Default 30. */
  max?: number
  /**
   * Uses a logarithmic axis and computes quartiles and whiskers from the logarithms. Values of zero and below are left out.
   * Default false.
   */
  log?: boolean
  /** The titles of the axes of groups and of values. Default the names of the columns; units are always added. */
  xTitle?: string
  yTitle?: string
  /** The unit of the values, such as `'meV'`. Default the unit that the unit system gives. */
  yUnit?: string
}
