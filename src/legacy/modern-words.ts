import { customRoots, oldSearchNames, rootsOfV1, sameSearchNames, type WrongWord } from './dialect-words.js'
import { isObject } from './json-object.js'
import { legacyName } from './legacy-name.js'
import { eachQueryKey, eachRequiredKey } from './request-keys.js'
import { searchNames } from './tables/search-names.js'

const anyOf = new Set(searchNames.filter(row => row.anyOf).map(row => row.v0))

/**
 * Returns the v1 names and operators in a query and a `required` for a v0 server: `and`, `results.…`, `x:any`, `run`, …
 * Each occurs once, in the order of the request.
 */
export function modernWords(query: unknown, required: unknown): WrongWord[] {
  const found = new Map<string, WrongWord>()
  eachQueryKey(query, (key, value) => {
    const [name = key, suffix] = key.split(':')
    if (['and', 'or', 'not'].includes(key)) found.set(key, { word: key, right: `$${key}` })
    else if (isNewSearchName(name)) found.set(name, { word: name, right: legacyName(name) })
    if (suffix !== undefined) found.set(key, { word: key, right: suffixInV0(name, suffix) })
    else if (isObject(value) && !key.startsWith('$')) {
      for (const range of Object.keys(value)) {
        const right = suffixInV0(name, range)
        if (right) found.set(`${key}.${range}`, { word: `${name}: { ${range} }`, right })
      }
    }
  })
  eachRequiredKey(required, (_name, path) => {
    const [root = ''] = path
    if (!rootsOfV1.has(root)) return
    const word = path.join('.')
    if (path.length === 1 || !customRoots.has(root)) found.set(word, { word, right: legacyName(word) })
  })
  return [...found.values()]
}

function suffixInV0(name: string, suffix: string): string | undefined {
  const quantity = legacyName(name) ?? name
  if (['gt', 'gte', 'lt', 'lte'].includes(suffix)) return `{ $${suffix}: { '${quantity}': bound } }`
  if (suffix === 'any' && anyOf.has(quantity)) return `{ '${quantity}': [a, b] }`
  if (suffix === 'any') return `{ $or: [{ '${quantity}': a }, { '${quantity}': b }] }`
  if (suffix === 'all') return `{ '${quantity}': [a, b] }`
  if (suffix === 'none') return `{ $not: [{ '${quantity}': a }, { '${quantity}': b }] }`
  return undefined
}

function isNewSearchName(name: string): boolean {
  if (sameSearchNames.has(name) || oldSearchNames.has(name)) return false
  if (/^(results|main_author|viewers|writers|authors)\./.test(name) || name.includes('#')) return true
  return legacyName(name) !== undefined
}
