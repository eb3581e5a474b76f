import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { NameIn, Selector } from './column.js'

/** Options of `plot.line`. */
export interface LineOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** The horizontal values: the name of a column, the values, or a function of the row. Default the column `x`. */
  x?: Selector<Row>
  /** The vertical values, or the names of several columns of one unit, one line each. Default the column `y`. */
  y?: Selector<Row> | readonly NameIn<Row>[]
  /** The column whose values group the rows, one line each. Default none: a single line. */
  color?: Selector<Row>
  /** The order of the points of a line: ascending `'x'`, or `'rows'`. Categories keep the order of the rows. Default `'x'`. */
  order?: 'x' | 'rows'
  /** Draws markers at the points. Default true on lines of up to 60 points; on longer ones, only points without neighbors. */
  marks?: boolean
  /**
   * Columns that the hover shows besides both coordinates. Default `entry_id` when the column exists and there are at most
   * 5 000 rows.
   */
  hover?: readonly NameIn<Row>[]
  /** The titles of the axes. Default the names of the columns; units are always added. */
  xTitle?: string
  yTitle?: string
  /** The units to show, such as `'angstrom ** 3'`. Default the units that the unit system gives. */
  xUnit?: string
  yUnit?: string
  /** Use logarithmic axes. Default false. */
  xLog?: boolean
  yLog?: boolean
}
