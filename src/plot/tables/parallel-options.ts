import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { NameIn, Selector } from './column.js'

/** Options of `plot.parallel`. */
export interface ParallelOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** Two to twelve columns of numbers, categories or dates, from the left. Default all with at least two different numbers. */
  columns?: readonly NameIn<Row>[]
  /** The column that colors the lines: numbers (with a color bar) or categories (with a legend). Default none. */
  color?: Selector<Row>
  /** Columns that the hover shows besides the value. Default `entry_id` when the column exists. */
  hover?: readonly NameIn<Row>[]
}
