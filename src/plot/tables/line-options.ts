import type { UnitSystem } from '../../units/index.js'
import type { NameIn, Selector } from './column.js'

/** What a figure of lines shows of its data, and how. */
export interface LineOptions<Row extends object = Record<string, unknown>> {
  /** The horizontal values: a column's name, the values, or a function of the row. Default the column `x`. */
  x?: Selector<Row>
  /** The vertical values, or the names of several columns of one unit, a line for each. Default the column `y`. */
  y?: Selector<Row> | readonly NameIn<Row>[]
  /** What parts the rows into lines, a line for each word or number. Default one line. */
  color?: Selector<Row>
  /** The order of the points of a line: `'x'`, ascending, or `'rows'`. Words stand in the order of the rows. Default `'x'`. */
  order?: 'x' | 'rows'
  /** Marks at the points. Default: on lines of up to 60 points, and on points that have no neighbor. */
  marks?: boolean
  /**
   * What the hover tells besides both coordinates: columns. Default the column `entry_id`, where there is one and rows are
   * at most 5 000.
   */
  hover?: readonly NameIn<Row>[]
  title?: string
  /** The axis titles; default the columns' names. The unit is always added. */
  xTitle?: string
  yTitle?: string
  /** The units to show, such as `'angstrom ** 3'`; default the unit system's. */
  xUnit?: string
  yUnit?: string
  /** Logarithmic axes; default false. */
  xLog?: boolean
  yLog?: boolean
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
