import { isNomadError, QueryError, shortValue } from '../errors/index.js'
import { isPlainObject } from '../options/index.js'

/** Neither NOMAD's servers nor the stack of who walks through it take more levels than some hundreds. */
const deepest = 100

const longestList = 1_000_000

/** What is copied. */
export interface PlainOptions {
  /** Names it in messages. */
  option: string
  /** Objects that are values, not trees: they stay as they are, for somebody further on knows them. */
  isValue?: (value: object) => boolean
  /** Refuses `undefined` as well, which JSON leaves out with its key. Default false. */
  isWhole?: boolean
}

/**
 * A copy of what an option holds, as plain data that can be sent: objects, lists, texts, finite numbers, `true`, `false`,
 * `null` and `undefined`. Changes to the given object after that change nothing.
 *
 * @throws QueryError for what JSON cannot carry or would change in silence, with its place
 */
export function plainData(given: unknown, options: PlainOptions): unknown {
  try {
    return copy(given, { ...options, path: [], above: [] })
  } catch (cause) {
    if (isNomadError(cause)) throw cause
    // Whoever gives an object decides what its members do when they are read.
    const said = cause instanceof Error ? cause.message : shortValue(cause)
    throw new QueryError(`The option ${options.option} cannot be read: ${said}`, { cause })
  }
}

interface Place extends PlainOptions {
  path: readonly string[]
  /** The objects in which this one stands. */
  above: readonly object[]
}

function copy(given: unknown, place: Place): unknown {
  if (typeof given === 'bigint') {
    throw refused(
      place,
      `the number ${shortValue(given)}, which JSON does not have`,
      `Write ${given.toString()}, without n.`,
    )
  }
  if (typeof given === 'function' || typeof given === 'symbol') throw refused(place, shortValue(given))
  if (given === undefined && place.isWhole) throw refused(place, 'undefined')
  if (typeof given === 'number' && !Number.isFinite(given)) {
    throw refused(place, `${given}`, 'Only finite numbers can be searched for.')
  }
  if (typeof given !== 'object' || given === null || place.isValue?.(given)) return given
  if (place.above.includes(given)) throw refused(place, 'itself: it goes round in a circle')
  if (place.above.length >= deepest) throw refused(place, `more than ${deepest} levels`)
  if (Array.isArray(given) && given.length > longestList) throw refused(place, `a list of ${given.length} values`)
  if (Array.isArray(given)) return Array.from(given, (item, index) => copy(item, below(place, given, `[${index}]`)))
  if (!isPlainObject(given))
    throw refused(place, shortValue(given), 'Plain objects and lists can be sent: { … }, [ … ].')
  const symbol = Object.getOwnPropertySymbols(given)[0]
  if (symbol) throw refused(place, `the key ${shortValue(symbol)}`)
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, copy(value, below(place, given, key))]))
}

function below({ path, above, ...rest }: Place, object: object, key: string): Place {
  return { ...rest, path: [...path, key], above: [...above, object] }
}

function refused({ option, path }: Place, what: string, hint?: string): QueryError {
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
