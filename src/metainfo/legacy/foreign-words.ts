import { archivePaths, archivePathsByName } from './archive-paths.js'
import { isObject, type JsonObject } from './json-object.js'
import { legacyName, modernName } from './legacy-name.js'
import { searchNames } from './tables/search-names.js'

/** A word of the other dialect, and the right one when there is one. */
export interface ForeignWord {
  /** The word as it stands in the query or the `required`; in a `required` with the names above it, joined by dots. */
  readonly word: string
  /** What the asked server calls it; `undefined` when it has no such thing. */
  readonly right: string | undefined
}

const sameInBoth = new Set(searchNames.filter(row => row.v1.includes(row.v0)).map(row => row.v0))
const oldSearchNames = new Set(searchNames.map(row => row.v0).filter(name => !sameInBoth.has(name)))
const newPathNames = new Set(archivePaths.flatMap(place => place.v1).flatMap(path => path.split('.')))
const rootsOfV0 = new Set([
  'section_run',
  'section_workflow',
  'section_metadata',
  'section_experiment',
  'section_quantum_cms',
])
const rootsOfV1 = new Set(['run', 'workflow', 'workflow2', 'metadata', 'results', 'data', 'measurement', 'definitions'])
/** v1 roots below which names are whatever an author chose. */
const customRoots = new Set(['data', 'definitions', 'measurement', 'tabular_tree'])
/** A v1 server still takes this old name. */
const stillAccepted = new Set(['calc_id'])

/**
 * The v0 words in a query and a `required` that are meant for a v1 server: `$and`, `dft.code_name`, `section_run`, …
 * Each word once, in the order in which they stand. Empty when there are none.
 */
export function legacyWords(query: unknown, required: unknown): ForeignWord[] {
  const found = new Map<string, ForeignWord>()
  eachQueryKey(query, key => {
    if (key.startsWith('$')) found.set(key, { word: key, right: rightOperator(key) })
    const name = key.split(':')[0] ?? key
    const old = oldSearchNames.has(name) || /^(dft|ems|encyclopedia)\./.test(name)
    if (old && !stillAccepted.has(name)) found.set(name, { word: name, right: modernName(name) })
  })
  eachRequiredKey(required, (name, path) => {
    if (customRoots.has(path[0] ?? '')) return
    const old = path.length === 1 ? rootsOfV0.has(name) : archivePathsByName.has(name) && !newPathNames.has(name)
    if (old || (rootsOfV0.has(path[0] ?? '') && path.length > 1)) {
      const word = path.join('.')
      found.set(word, { word, right: modernName(word) ?? byBareName(name) })
    }
  })
  return [...found.values()]
}

/**
 * The v1 words in a query and a `required` that are meant for a v0 server: `and`, `results.…`, `x:any`, `run`, …
 * Each word once, in the order in which they stand. Empty when there are none.
 */
export function modernWords(query: unknown, required: unknown): ForeignWord[] {
  const found = new Map<string, ForeignWord>()
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
  eachRequiredKey(required, (name, path) => {
    const [root = ''] = path
    if (!rootsOfV1.has(root)) return
    const word = path.join('.')
    if (path.length === 1 || customRoots.has(root) === false) found.set(word, { word, right: legacyName(word) })
    else if (name === root) found.set(word, { word, right: undefined })
  })
  return [...found.values()]
}

function rightOperator(key: string): string | undefined {
  const name = key.slice(1)
  if (['and', 'or', 'not'].includes(name)) return name
  return ['gt', 'gte', 'lt', 'lte'].includes(name) ? `{ quantity: { ${name}: bound } }` : undefined
}

function suffixInV0(name: string, suffix: string): string | undefined {
  const quantity = legacyName(name) ?? name
  if (['gt', 'gte', 'lt', 'lte'].includes(suffix)) return `{ $${suffix}: { '${quantity}': bound } }`
  if (suffix === 'any') return `{ $or: [{ '${quantity}': a }, { '${quantity}': b }] }`
  if (suffix === 'all') return `{ '${quantity}': [a, b] }`
  if (suffix === 'none') return `{ $not: [{ '${quantity}': a }, { '${quantity}': b }] }`
  return undefined
}

function isNewSearchName(name: string): boolean {
  if (/^(results|main_author|viewers|writers|authors)\./.test(name) || name.includes('#')) return true
  const old = legacyName(name)
  return !sameInBoth.has(name) && old !== undefined && !oldSearchNames.has(name) && !name.startsWith('section_')
}

function byBareName(name: string): string | undefined {
  const paths = archivePathsByName.get(name)?.flatMap(place => place.v1)
  return paths && paths.length > 0 ? [...new Set(paths)].join(' or ') : undefined
}

/** Visits the keys of a query, those in the lists of `and`, `$or` and the like too, and those in a comparison. */
function eachQueryKey(query: unknown, visit: (key: string, value: unknown) => void): void {
  if (Array.isArray(query)) for (const item of query) eachQueryKey(item, visit)
  if (!isObject(query)) return
  for (const [key, value] of Object.entries(query)) {
    visit(key, value)
    if (key.startsWith('$') || ['and', 'or', 'not'].includes(key)) eachQueryKey(value, visit)
  }
}

/** Visits the keys of a `required` tree without their indices, each with its path. */
function eachRequiredKey(
  required: unknown,
  visit: (name: string, path: readonly string[]) => void,
  above: readonly string[] = [],
): void {
  if (!isObject(required)) return
  for (const [key, value] of Object.entries(required as JsonObject)) {
    const name = key.replace(/\[[^\]]*\]/g, '').trim()
    const path = [...above, name]
    visit(name, path)
    eachRequiredKey(value, visit, path)
  }
}
