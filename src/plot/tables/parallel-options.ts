import type { UnitSystem } from '../../units/index.js'
import type { NameIn, Selector } from './column.js'

/** What parallel coordinates show, and how. */
export interface ParallelOptions<Row extends object = Record<string, unknown>> {
  /** Two to twelve columns of numbers, words or dates, from the left. Default all columns of numbers that differ. */
  columns?: readonly NameIn<Row>[]
  /** What colors the lines: numbers (a color bar) or words (a legend). Default none. */
  color?: Selector<Row>
  /** What the hover tells besides the value: columns. Default `entry_id` where there is such a column. */
  hover?: readonly NameIn<Row>[]
  title?: string
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
