import type { UnitSystem } from '../../units/index.js'
import type { NameIn, Selector } from './column.js'

/** What a matrix of scatter plots shows, and how. */
export interface PairsOptions<Row extends object = Record<string, unknown>> {
  /** Two to six columns of numbers or dates. Default all columns of numbers that differ. */
  columns?: readonly NameIn<Row>[]
  /** What colors the marks: numbers (a color bar) or words (a legend). Default none. */
  color?: Selector<Row>
  title?: string
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
