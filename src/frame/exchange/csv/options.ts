import { flag, type OptionRules, oneOf } from '../../../options/index.js'

/**
 * The place of the units in a CSV file: after the names of columns (`energy (eV)`), in a row of their own below the names, or
 * nowhere.
 */
export type UnitsIn = 'header' | 'row' | 'none'

/** The characters between cells, the likeliest first. */
export const separators: readonly string[] = [',', ';', '\t', '|']

/** The values of the options that `toCsv` and `fromCsv` share. */
export const csvRules = {
  unitsIn: oneOf('header', 'row', 'none'),
  separator: {
    allowed: "one character, as ',' or '\\t', but no letter, digit, point, sign, colon, quote or bracket",
    accepts: value => typeof value === 'string' && /^[^\w.+\-:'"[\]{}\r\n]$/.test(value),
  },
  escapeFormulas: flag,
} satisfies OptionRules<{ unitsIn: UnitsIn; separator: string; escapeFormulas: boolean }>
