import type { Quantity } from '../../units/index.js'
import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { Selector } from './column.js'

/** A table in the form of a matrix: `z[row][column]`, with one row for each label of `y`. */
export interface Matrix {
  /** The labels of the columns, from the left. */
  x: readonly (string | number)[]
  /** The labels of the rows: texts from the top, numbers from the bottom. */
  y: readonly (string | number)[]
  /** The values by row, then by column. Missing values are null or NaN. */
  z: readonly (ArrayLike<number | null | undefined> | Quantity<string, Float64Array>)[]
}

/** Options of `plot.heatmap`. */
export interface HeatmapOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** The horizontal values: categories, numbers or dates. More than 30 different numbers or dates are binned. Default the column `x`. */
  x?: Selector<Row>
  /** The vertical values, as `x`. Default the column `y`. */
  y?: Selector<Row>
  /** The values of the cells. Default none: rows are counted. */
  color?: Selector<Row>
  /** How several values of a cell become one. Default `mean` with `color`, else `count`. */
  aggregate?: 'count' | 'mean' | 'median' | 'min' | 'max' | 'sum'
  /** At most this many intervals on an axis of numbers. Default as in `plot.histogram`, at most 60. */
  bins?: number
  /** Colors cells by the logarithm; values of zero and below are left out. Default false. */
  log?: boolean
  /**
   * Writes the value into each cell. Default true for maps of at most 14 columns, 24 rows and 240 cells without intervals, else
   * false.
   */
  values?: boolean
  /** The titles of the axes and the color bar. Default the names of the columns; units are always added. */
  xTitle?: string
  yTitle?: string
  colorTitle?: string
  /** The units to show, such as `'meV'`. Default the units that the unit system gives. */
  xUnit?: string
  yUnit?: string
  colorUnit?: string
}
