import { isNomadError, QueryError, shortValue } from '../errors/index.js'
import { isPlainObject } from '../options/index.js'

/** NOMAD's servers, and recursive functions here, accept a few hundred levels at most. */
const maxDepth = 100

const maxListLength = 1_000_000

/** The options of `plainData`. */
export interface PlainOptions {
  /** The name of the option, for error messages. */
  option: string
  /** Returns true for objects that are values, such as quantities and dates. They are passed on unchanged. */
  isValue?: (value: object) => boolean
  /** Makes `undefined` an error too, because JSON leaves it out with its key. Default false. */
  isWhole?: boolean
}

/**
 * Returns a copy of an option's value that can be sent as JSON: objects, lists, texts, finite numbers, `true`, `false`,
 * `null` and `undefined`. Later changes of the given object do not change the copy.
 *
 * @throws QueryError for a value that JSON cannot represent, or would change silently, with its path
 */
export function plainData(given: unknown, options: PlainOptions): unknown {
  try {
    return copy(given, { ...options, path: [], above: [] })
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    // A getter of the given object may throw anything.
    const reason = cause instanceof Error ? cause.message : shortValue(cause)
    throw new QueryError(`The option ${options.option} cannot be read: ${reason}`, { cause })
  }
}

interface Place extends PlainOptions {
  path: readonly string[]
  /** The objects that contain this one, outermost first. */
  above: readonly object[]
}

function copy(given: unknown, place: Place): unknown {
  if (typeof given === 'bigint') {
    throw invalidValue(
      place,
      `the number ${shortValue(given)}, which JSON does not have`,
      `Write ${given.toString()}, without n.`,
    )
  }
  if (typeof given === 'function' || typeof given === 'symbol') throw invalidValue(place, shortValue(given))
  if (given === undefined && place.isWhole) throw invalidValue(place, 'undefined')
  if (typeof given === 'number' && !Number.isFinite(given)) {
    throw invalidValue(place, `${given}`, 'Only finite numbers can be searched for.')
  }
  if (typeof given !== 'object' || given === null || place.isValue?.(given)) return given
  if (place.above.includes(given)) throw invalidValue(place, 'itself: it goes round in a circle')
  if (place.above.length >= maxDepth) throw invalidValue(place, `more than ${maxDepth} levels`)
  if (Array.isArray(given) && given.length > maxListLength)
    throw invalidValue(place, `a list of ${given.length} values`)
  if (Array.isArray(given))
    return Array.from(given, (item, index) => copy(item, placeBelow(place, given, `[${index}]`)))
  if (!isPlainObject(given))
    throw invalidValue(place, shortValue(given), 'Plain objects and lists can be sent: { … }, [ … ].')
  const symbol = Object.getOwnPropertySymbols(given)[0]
  if (symbol) throw invalidValue(place, `the key ${shortValue(symbol)}`)
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, copy(value, placeBelow(place, given, key))]),
  )
}

function placeBelow({ path, above, ...rest }: Place, object: object, key: string): Place {
  return { ...rest, path: [...path, key], above: [...above, object] }
}

function invalidValue({ option, path }: Place, what: string, hint?: string): QueryError {
  const steps = path.length > 8 ? [...path.slice(0, 4), '…', ...path.slice(-3)] : path
  const where = steps
    .map(step => (step.length > 60 ? `${step.slice(0, 60)}…` : step))
    .join('.')
    .replaceAll('.[', '[')
  const at = where === '' ? '' : ` at '${where}'`
  return new QueryError(
    `The option ${option} holds ${what}${at}; it cannot be sent.`,
    hint === undefined ? {} : { hint },
  )
}
