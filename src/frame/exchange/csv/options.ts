import { DataError, didYouMean } from '../../../errors/index.js'
import { checkOptions } from '../../verbs/options.js'

/**
 * Where the units of a CSV file stand: behind the columns' names (`energy (eV)`), in a row of their own below the names, or
 * nowhere.
 */
export type UnitsIn = 'header' | 'row' | 'none'

const places: readonly UnitsIn[] = ['header', 'row', 'none']

/** What stands between cells of the files that there are, the likeliest one first. */
export const separators: readonly string[] = [',', ';', '\t', '|']

/** @throws DataError for options that there are not, and for values that they cannot have */
export function checkCsvOptions(
  what: string,
  options: { unitsIn?: UnitsIn | undefined; separator?: string | undefined },
  known: readonly string[],
): void {
  // The name of the option for a row of units until units stood in the header.
  if (typeof options === 'object' && options !== null && 'unitRow' in options) {
    throw new DataError(`${what} has no option 'unitRow'.`, {
      hint: "{ unitsIn: 'row' } gives units a row of their own.",
    })
  }
  checkOptions(what, options, known)
  const { unitsIn, separator } = options
  if (unitsIn !== undefined && !places.includes(unitsIn)) {
    const near = didYouMean(String(unitsIn), places)
    throw new DataError(`The option unitsIn is '${unitsIn}'; it must be 'header', 'row' or 'none'.${near}`)
  }
  if (separator !== undefined && !(typeof separator === 'string' && /^[^\w.+\-:'"[\]{}\r\n]$/.test(separator))) {
    throw new DataError(
      `The option separator is ${JSON.stringify(separator)}; it must be one character, as ',' or '\\t'.`,
      {
        hint: 'Not one that numbers, dates or quotes have: no letter, digit, point, sign, colon, quote or bracket.',
      },
    )
  }
}
