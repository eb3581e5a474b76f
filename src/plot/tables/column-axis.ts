import { plainText } from '../figure/plain-text.js'
import type { Axis } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import { categoryNames, categoryText } from './category-names.js'
import { type Column, columnTitle } from './column.js'

/** Returns the axis of a column with its title and unit. Categories are in the order of the rows. */
export function columnAxis(column: Column, { log = false }: { log?: boolean | undefined } = {}): Axis {
  return axis(plainText(columnTitle(column)), { ...typeOf(column, log), automargin: true })
}

function typeOf(column: Column, log: boolean): Axis {
  if (column.kind === 'dates') return { type: 'date' }
  if (column.kind === 'numbers') return log ? { type: 'log' } : {}
  return { type: 'category', categoryorder: 'array', categoryarray: [...namesOf(column).values()] }
}

/** Returns the values of a column for Plotly: numbers and dates unchanged, categories by their names on the axis. */
export function drawnValues(column: Column): (number | string | null)[] {
  if (column.kind !== 'words') return column.values
  const names = namesOf(column)
  return column.values.map(value => (value === null ? null : (names.get(categoryText(value)) as string)))
}

function namesOf({ values, isFormula }: Column): Map<string, string> {
  return categoryNames(
    values.filter(value => value !== null).map(value => categoryText(value)),
    isFormula,
  )
}
