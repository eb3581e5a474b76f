import { anyText, listOf, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'

/** The unit system of the axes. */
export const unitSystem = oneOf('custom', 'SI', 'atomic')

/** Names of entries, or of columns. */
export const names = listOf(anyText, 'a list of names')

/** The values of a table: a column's name, the values, or a function of the row. */
export const selector: OptionRule = {
  allowed: "a column's name, the values themselves, or a function of the row",
  accepts: value =>
    typeof value === 'string' || typeof value === 'function' || (typeof value === 'object' && value !== null),
}

/** The rules for the titles of a chart of a table, and for the unit system of its axes. */
export const tableWords = {
  title: anyText,
  xTitle: anyText,
  yTitle: anyText,
  unitSystem,
} satisfies Partial<OptionRules<Record<string, unknown>>>
