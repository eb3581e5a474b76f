import type { UnitSystem } from '../../units/index.js'
import type { Selector } from './column.js'

/** What bars show, and how. */
export interface BarOptions<Row extends object = Record<string, unknown>> {
  /** What each bar stands for. Default the first column that is not `count` or `nested_count`. */
  x?: Selector<Row>
  /** The length of the bars. Default the column `count` where there is one, as in `query.facet`; else rows are counted. */
  y?: Selector<Row>
  /** What parts bars into groups, each in a color. Default none. */
  color?: Selector<Row>
  /** Groups one upon the other or side by side. Default `stacked` for counts and sums, `grouped` for other values. */
  arrangement?: 'stacked' | 'grouped'
  /** What a bar shows of several values. Default `mean` with a note, `sum` for the column `count`. */
  aggregate?: 'mean' | 'sum' | 'median' | 'min' | 'max'
  /** Upright bars, or bars to the right. Default horizontal where labels find no room side by side. */
  orientation?: 'vertical' | 'horizontal'
  /** By length, longest first; by name (numbers and dates by size); or as the rows come. Default `value` for counted rows, else `rows`. */
  sort?: 'value' | 'name' | 'rows'
  /** At most this many bars, the first after sorting; a note says how many more there are. Default 30. */
  max?: number
  /** Divides by the sum of all values: shares of the whole, also of what `max` leaves out. Default false. */
  normalized?: boolean
  /** A logarithmic axis of values; groups then stand side by side. Default false. */
  log?: boolean
  title?: string
  /** The titles of the axis of categories and that of values; default the columns' names. Units are always added. */
  xTitle?: string
  yTitle?: string
  /** The unit of values, such as `'meV'`; default the unit system's. */
  yUnit?: string
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
