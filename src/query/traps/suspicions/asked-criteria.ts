import { isPlainObject } from '../../../options/index.js'
import { criterionKey, rangeNames, setNames } from '../criterion-key.js'

/** What a criterion compares with what, as the user wrote it. */
export interface AskedCriterion {
  /** The search quantity. */
  name: string
  /** `equals` for one value, `all` for a bare list, or the modifier; `range` for bounds. */
  kind: 'equals' | 'all' | 'any' | 'none' | 'range'
  /** The values, or the bounds. */
  values: readonly unknown[]
  /** The bounds of a range by `gt`, `gte`, `lt`, `lte`. */
  bounds: Readonly<Record<string, unknown>>
}

const logical = new Set(['and', 'or', 'not', '$and', '$or', '$not'])
const legacyRange = /^\$(gte?|lte?)$/

/** All criteria of a query, of either dialect, in whatever depth; `section` is the object that they stand in. */
export function* askedCriteria(query: unknown, section = ''): IterableIterator<AskedCriterion> {
  if (Array.isArray(query)) for (const part of query) yield* askedCriteria(part, section)
  if (!isPlainObject(query)) return
  for (const [key, value] of Object.entries(query)) {
    const bound = legacyRange.exec(key)?.[1]
    if (logical.has(key) && typeof value === 'object') yield* askedCriteria(value, section)
    else if (bound !== undefined && isPlainObject(value)) {
      for (const [name, limit] of Object.entries(value)) yield range(name, { [bound]: limit })
    } else yield* criterion(key, value, section)
  }
}

function* criterion(key: string, value: unknown, section: string): IterableIterator<AskedCriterion> {
  const { name: own, modifier } = criterionKey(key)
  const name = section + own
  if (modifier !== undefined) yield modified(name, modifier, value)
  else if (Array.isArray(value)) yield modified(name, 'all', value)
  else if (!isPlainObject(value)) yield { name, kind: 'equals', values: [value], bounds: {} }
  else {
    const keys = Object.keys(value)
    if (keys.every(part => rangeNames.has(part))) yield range(name, value)
    else if (keys.every(part => setNames.has(part))) {
      for (const part of keys) yield modified(name, part, value[part])
    } else yield* askedCriteria(value, `${name}.`)
  }
}

function modified(name: string, modifier: string, value: unknown): AskedCriterion {
  if (rangeNames.has(modifier)) return range(name, { [modifier]: value })
  return {
    name,
    kind: modifier as 'any' | 'all' | 'none',
    values: Array.isArray(value) ? value : [value],
    bounds: {},
  }
}

function range(name: string, bounds: Record<string, unknown>): AskedCriterion {
  return { name, kind: 'range', values: Object.values(bounds), bounds }
}
