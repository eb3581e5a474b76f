import { DataError, didYouMean } from '../../../errors/index.js'
import { checkOptions } from '../../verbs/options.js'

/**
 * Where the units of a CSV file are: after the names of columns (`energy (eV)`), in a row of their own below the names, or
 * nowhere.
 */
export type UnitsIn = 'header' | 'row' | 'none'

const places: readonly UnitsIn[] = ['header', 'row', 'none']

/** The characters between cells, the likeliest first. */
export const separators: readonly string[] = [',', ';', '\t', '|']

/** Checks the options of `toCsv` and `fromCsv`. @throws DataError for unknown options and invalid values */
export function checkCsvOptions(
  what: string,
  options: { unitsIn?: UnitsIn | undefined; separator?: string | undefined },
  known: readonly string[],
): void {
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
        hint: 'It cannot be a letter, digit, point, sign, colon, quote or bracket.',
      },
    )
  }
}
