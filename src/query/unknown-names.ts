import { isSearchSection, searchQuantity, suggestSearchQuantity } from '../metainfo/index.js'
import { isPlainObject } from '../options/index.js'
import { criterionKey, rangeNames, setNames } from './traps/criterion-key.js'

/** A name in a query that today's servers do not search by. */
export interface UnknownSearchName {
  name: string
  suggestions: string[]
}

/** Criteria that are no search quantities, and words of the query language. */
const others = new Set(['optimade_filter', 'and', 'or', 'not', 'calc_id'])

/** The names in a v1 query that the published schema does not search by. Names of users' own schemas (`…#…`) may be anything. */
export function unknownSearchNames(query: unknown): UnknownSearchName[] {
  const names = new Set<string>()
  collect(query, '', names)
  return [...names]
    .filter(name => !name.includes('#') && searchQuantity(name) === undefined && !isSearchSection(name))
    .map(name => ({ name, suggestions: suggestSearchQuantity(name) }))
}

function collect(query: unknown, section: string, names: Set<string>): void {
  if (Array.isArray(query)) for (const part of query) collect(part, section, names)
  if (!isPlainObject(query)) return
  for (const [key, value] of Object.entries(query)) {
    if (others.has(key)) {
      if (typeof value === 'object') collect(value, section, names)
      continue
    }
    const name = section + criterionKey(key).name
    names.add(name)
    const isOperator =
      isPlainObject(value) && Object.keys(value).every(part => rangeNames.has(part) || setNames.has(part))
    if (isPlainObject(value) && !isOperator) collect(value, `${name}.`, names)
  }
}
