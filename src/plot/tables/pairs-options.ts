import type { UnitSystem } from '../../units/index.js'
import type { NameIn, Selector } from './column.js'

/** Options of `plot.pairs`. */
export interface PairsOptions<Row extends object = Record<string, unknown>> {
  /** Two to six columns of numbers or dates. Default all columns with at least two different numbers. */
  columns?: readonly NameIn<Row>[]
  /** The column that colors the points: numbers (with a color bar) or categories (with a legend). Default none. */
  color?: Selector<Row>
  title?: string
  /** The unit system of the figure. Default the notebook's, which is `custom` (eV, Å, GPa) unless you change it. */
  unitSystem?: UnitSystem
}
