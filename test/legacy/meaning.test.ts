import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { translateLegacy } from '../../src/legacy/index.js'
import type { Json } from '../../src/sample/json.js'
import { parseQuery } from '../../src/sample/search/parse-query.js'
import { findEntries } from '../../src/sample/search/search.js'
import { EntryStore, storeEntry } from '../../src/sample/store.js'
import { legacySearch } from '../../src/sample/v0/legacy-search.js'

import { sampleEntries } from './sample-entries.js'

type Document = Map<string, unknown[]>
type Query = Record<string, unknown>

const entries = sampleEntries()

function valuesAt(value: unknown, path: string[]): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap(item => valuesAt(item, path))
  const [first, ...rest] = path
  return first === undefined ? [value] : valuesAt((value as Query)[first], rest)
}

/** The certain names with the places of their values, written down here once more. */
const places: [v0: string, v1: string, many?: 'anyOf'][] = [
  ['calc_id', 'entry_id', 'anyOf'],
  ['upload_id', 'upload_id', 'anyOf'],
  ['upload_name', 'upload_name', 'anyOf'],
  ['uploader', 'main_author.name', 'anyOf'],
  ['domain', 'domain'],
  ['published', 'published'],
  ['with_embargo', 'with_embargo'],
  ['atoms', 'results.material.elements'],
  ['dft.system', 'results.material.structural_type'],
  ['dft.crystal_system', 'results.material.symmetry.crystal_system'],
  ['dft.spacegroup', 'results.material.symmetry.space_group_number'],
  ['dft.code_name', 'results.method.simulation.program_name'],
  ['dft.xc_functional', 'results.method.simulation.dft.xc_functional_type'],
  ['dft.xc_functional_names', 'results.method.simulation.dft.xc_functional_names'],
  ['dft.n_calculations', 'results.properties.n_calculations'],
]
const anyOf = new Set(places.filter(([, , many]) => many).map(([name]) => name))
const numbers = ['dft.spacegroup', 'dft.n_calculations']

const oldDocuments: Document[] = entries.map(
  entry => new Map(places.map(([v0, v1]) => [v0, valuesAt(entry.index, v1.split('.'))])),
)

/** v0's rules, plainly: an object under an operator is taken apart. */
function meansOld(document: Document, query: Query): boolean {
  return Object.entries(query).every(([name, value]) => operandOld(document, name, value))
}

function operandOld(document: Document, name: string, value: unknown): boolean {
  if (['$and', '$or', '$not'].includes(name)) {
    const objects = (Array.isArray(value) ? value : [value]) as Query[]
    const truths = objects.flatMap(object =>
      Object.entries(object).map(([key, item]) => operandOld(document, key, item)),
    )
    if (name === '$and') return truths.every(Boolean)
    return name === '$or' ? truths.length === 0 || truths.some(Boolean) : !truths.some(Boolean)
  }
  if (name.startsWith('$')) {
    const [[quantity, bound]] = Object.entries(value as Query) as [[string, number]]
    return (document.get(quantity) ?? []).some(item => inRange(Number(item), name.slice(1), bound))
  }
  const stored = document.get(name) ?? []
  if (!Array.isArray(value)) return stored.includes(value)
  return anyOf.has(name) ? value.some(item => stored.includes(item)) : value.every(item => stored.includes(item))
}

function inRange(value: number, operator: string, bound: number): boolean {
  if (operator === 'gt') return value > bound
  if (operator === 'gte') return value >= bound
  return operator === 'lt' ? value < bound : value <= bound
}

/** v1's rules, plainly, over the v1 search documents. Throws on what a v1 server ignores or refuses. */
function meansNew(index: Query, query: Query): boolean {
  const keys = Object.keys(query)
  const logical = keys.find(key => ['and', 'or', 'not'].includes(key))
  if (logical) {
    if (keys.length > 1) throw new Error('a v1 server would ignore the siblings')
    const inner = query[logical]
    if (logical === 'not') return !meansNew(index, inner as Query)
    const items = inner as Query[]
    if (items.length === 0) throw new Error('an empty list matches everything')
    return logical === 'and' ? items.every(item => meansNew(index, item)) : items.some(item => meansNew(index, item))
  }
  const names = keys.map(key => key.split(':')[0])
  if (new Set(names).size < names.length) throw new Error('a v1 server refuses a quantity that is named twice')
  return keys.every(key => criterionNew(index, key, query[key]))
}

function criterionNew(index: Query, key: string, value: unknown): boolean {
  const [name = '', suffix] = key.split(':')
  const stored = valuesAt(index, name.split('.'))
  if (suffix === 'any') return (value as unknown[]).some(item => stored.includes(item))
  if (Array.isArray(value)) return value.every(item => stored.includes(item))
  if (typeof value !== 'object') return stored.includes(value)
  return stored.some(item =>
    Object.entries(value as Query).every(([range, bound]) => inRange(Number(item), range, bound as number)),
  )
}

const valueFor = (name: string): fc.Arbitrary<unknown> => {
  const values = [...new Set(oldDocuments.flatMap(document => document.get(name) ?? []))]
  return fc.constantFrom(...values)
}
const names = places.map(([name]) => name).filter(name => name !== 'dft.xc_functional')
const criterion = fc.constantFrom(...names).chain(name => {
  const value = valueFor(name)
  return fc.oneof(value, fc.uniqueArray(value, { minLength: 1, maxLength: 3 })).map(given => ({ [name]: given }))
})
// Not 0: newer v1 servers refuse a range whose only bound it is; the client rewrites such ranges when it sends them.
const comparison = fc
  .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), fc.constantFrom(...numbers), fc.integer({ min: 1, max: 230 }))
  .map(([operator, name, bound]) => ({ [operator]: { [name]: bound } }))
const { query: anyQuery } = fc.letrec<{ query: Query }>(tie => {
  const operator = fc
    .tuple(
      fc.constantFrom('$and', '$or', '$not'),
      fc.oneof(fc.array(tie('query'), { minLength: 1, maxLength: 3 }), tie('query')),
    )
    .map(([name, operands]) => ({ [name]: operands }))
  const part = fc.oneof({ depthSize: 'small', withCrossShrink: true }, criterion, comparison, operator)
  return { query: fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => Object.assign({}, ...parts)) }
})

describe('a translated query', () => {
  it('finds what the old one finds', () => {
    fc.assert(
      fc.property(anyQuery, query => {
        const { query: translated, missing } = translateLegacy({ query })
        expect(missing).toEqual([])
        const before = entries.filter((_, index) => meansOld(oldDocuments[index] as Document, query))
        const after = entries.filter(entry => meansNew(entry.index, translated))
        expect(after.map(entry => entry.entry_id)).toEqual(before.map(entry => entry.entry_id))
      }),
      { numRuns: 400 },
    )
  })
})

describe("the embedded archive's old search", () => {
  const open = entries.map(entry => ({
    ...entry,
    parser_name: '',
    index: { ...entry.index, published: true, with_embargo: false },
  }))
  const store = new EntryStore(open.map(storeEntry))
  const nowOpen: [string, unknown[]][] = [
    ['published', [true]],
    ['with_embargo', [false]],
  ]
  const documents = entries.map(
    (entry, index) => [entry.entry_id, new Map([...(oldDocuments[index] as Document), ...nowOpen])] as const,
  )

  it('finds what a plain filter by the old rules finds', () => {
    fc.assert(
      fc.property(anyQuery, query => {
        const found = legacySearch(store, undefined, query as Record<string, Json>).map(entry => entry.entryId)
        const expected = documents.filter(([, document]) => meansOld(document, query)).map(([id]) => id)
        expect(new Set(found)).toEqual(new Set(expected))
      }),
      { numRuns: 200 },
    )
  })

  it('agrees with its new search about the translated query', () => {
    fc.assert(
      fc.property(anyQuery, query => {
        const old = legacySearch(store, undefined, query as Record<string, Json>).map(entry => entry.entryId)
        const criteria = parseQuery(translateLegacy({ query }).query as Record<string, Json>)
        const found = findEntries(store, { owner: 'visible', user: undefined, criteria }).map(entry => entry.entryId)
        expect(found).toEqual(old.sort())
      }),
      { numRuns: 200 },
    )
  })
})
