import type { UnitFigureOptions } from '../figure/figure-options.js'
import type { NameIn, Selector } from './column.js'

/** Options of `plot.pairs`. */
export interface PairsOptions<Row extends object = Record<string, unknown>> extends UnitFigureOptions {
  /** Two to six columns of numbers or dates. Default all columns with at least two different numbers. */
  columns?: readonly NameIn<Row>[]
  /** The column that colors the points: numbers (with a color bar) or categories (with a legend). Default none. */
  color?: Selector<Row>
}
