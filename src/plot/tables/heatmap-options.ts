import type { Quantity, UnitSystem } from '../../units/index.js'
import type { Selector } from './column.js'

/** A table that is a matrix already: `z[row][column]`, one row for each label of `y`. */
export interface Matrix {
  /** The labels of the columns, from the left. */
  x: readonly (string | number)[]
  /** The labels of the rows: words from the top, numbers from the bottom. */
  y: readonly (string | number)[]
  /** The values, rows first; missing ones null or NaN. */
  z: readonly (ArrayLike<number | null | undefined> | Quantity<string, Float64Array>)[]
}

/** What a map of values shows, and how. */
export interface HeatmapOptions<Row extends object = Record<string, unknown>> {
  /** What stands to the right: words, or numbers, of which many are parted into intervals. Default the column `x`. */
  x?: Selector<Row>
  /** What stands upwards, as `x`. Default the column `y`. */
  y?: Selector<Row>
  /** The value of a cell. Default none: rows are counted. */
  color?: Selector<Row>
  /** What a cell shows of several values. Default `mean` with a color, else `count`. */
  aggregate?: 'count' | 'mean' | 'median' | 'min' | 'max' | 'sum'
  /** At most this many intervals of an axis of numbers. Default by the rules of `plot.histogram`, at most 60. */
  bins?: number
  /** Colors by the logarithm; values of zero and below are then missing. Default false. */
  log?: boolean
  /** Writes the value into each cell. Default where cells are few and large enough. */
  values?: boolean
  title?: string
  /** The titles of axes and color bar; default the columns' names. Units are always added. */
  xTitle?: string
  yTitle?: string
  colorTitle?: string
  /** The units to show, such as `'meV'`; default the unit system's. */
  xUnit?: string
  yUnit?: string
  colorUnit?: string
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
