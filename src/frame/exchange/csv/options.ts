import { QueryError } from '../../../errors/index.js'
import { checkOptions, flag, isPlainObject, type OptionRules, oneOf } from '../../../options/index.js'

/**
 * Where the units of a CSV file stand: behind the columns' names (`energy (eV)`), in a row of their own below the names, or
 * nowhere.
 */
export type UnitsIn = 'header' | 'row' | 'none'

/** What stands between cells of the files that there are, the likeliest one first. */
export const separators: readonly string[] = [',', ';', '\t', '|']

/** What the options have in common that a file is written and read with. */
export const csvRules = {
  unitsIn: oneOf('header', 'row', 'none'),
  separator: {
    allowed: "one character, as ',' or '\\t', but no letter, digit, point, sign, colon, quote or bracket",
    accepts: value => typeof value === 'string' && /^[^\w.+\-:'"[\]{}\r\n]$/.test(value),
  },
  disarmFormulas: flag,
} satisfies OptionRules<{ unitsIn: UnitsIn; separator: string; disarmFormulas: boolean }>

/** @throws QueryError for options that there are not, and for values that they cannot have */
export function checkCsvOptions<Options extends object>(
  door: string,
  options: Options,
  rules: OptionRules<Options>,
): void {
  // The name of the option for a row of units until units stood in the header.
  if (isPlainObject(options) && 'unitRow' in options) {
    throw new QueryError(`${door} has no option 'unitRow'.`, {
      hint: "{ unitsIn: 'row' } gives units a row of their own.",
    })
  }
  checkOptions(door, options, rules)
}
