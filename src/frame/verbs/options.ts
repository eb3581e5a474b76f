import { DataError, didYouMean } from '../../errors/index.js'

/** Checks the names of options. @throws DataError when options are no record, or one is unknown, with the nearest name */
export function checkOptions(what: string, options: unknown, known: readonly string[]): void {
  const listed = known.length === 1 ? `Its option is ${known[0]}.` : `Options are ${known.join(', ')}.`
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new DataError(`${what} takes its options as a record, not ${options === null ? 'null' : typeof options}.`, {
      hint: listed,
    })
  }
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue
    throw new DataError(`${what} has no option '${name}'.${didYouMean(name, known)}`, { hint: listed })
  }
}
