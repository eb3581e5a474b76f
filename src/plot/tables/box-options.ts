import type { UnitSystem } from '../../units/index.js'
import type { NameIn, Selector } from './column.js'

/** What boxes show, and how. */
export interface BoxOptions<Row extends object = Record<string, unknown>> {
  /** What parts values into boxes. Default none: a single box. */
  x?: Selector<Row>
  /** The values. Default the column `y`. */
  y?: Selector<Row>
  /** Which values are drawn one by one beside the box: those beyond its whiskers, all, or none. Default `outliers`. */
  points?: 'outliers' | 'all' | 'none'
  /** What the hover of a point tells besides its value: columns. Default `entry_id` where there is such a column. */
  hover?: readonly NameIn<Row>[]
  /** Upright boxes, or boxes to the right. Default horizontal where labels find no room side by side. */
  orientation?: 'vertical' | 'horizontal'
  /** As the rows come, by the median, least first, or by name (numbers by size). Default `rows`. */
  sort?: 'rows' | 'median' | 'name'
  /** At most this many boxes, the first after sorting; a note says how many more there are. Default 30. */
  max?: number
  /** A logarithmic axis of values, quartiles and whiskers by it; those of zero and below are left out. Default false. */
  log?: boolean
  title?: string
  /** The titles of the axis of groups and that of values; default the columns' names. Units are always added. */
  xTitle?: string
  yTitle?: string
  /** The unit of values, such as `'meV'`; default the unit system's. */
  yUnit?: string
  /** How SI units are shown; default the notebook's, at first `custom` (eV, Å, GPa). */
  unitSystem?: UnitSystem
}
