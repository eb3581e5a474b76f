import { anyText, listOf, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'

/** How SI units are shown. */
export const unitSystem = oneOf('custom', 'SI', 'atomic')

/** Names of entries, or of columns. */
export const names = listOf(anyText, 'a list of names')

/** Which values of a table are meant. */
export const selector: OptionRule = {
  allowed: "a column's name, the values themselves, or a function of the row",
  accepts: value =>
    typeof value === 'string' || typeof value === 'function' || (typeof value === 'object' && value !== null),
}

/** The titles of a figure of a table, and the units of its axes. */
export const tableWords = {
  title: anyText,
  xTitle: anyText,
  yTitle: anyText,
  unitSystem,
} satisfies Partial<OptionRules<Record<string, unknown>>>
