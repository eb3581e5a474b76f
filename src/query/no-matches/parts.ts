import type { Question } from '../../api/index.js'
import { type DialectName, indexedNames, indexedPaths, isRawObject } from '../../metainfo/index.js'

/** A part of a question that all of its matches fulfil. */
export interface Part {
  /** How it is called in a sentence: `'results.material.elements': ["mg"]`. */
  text: string
  /** The part as a query of its own. */
  query: Record<string, unknown>
}

/** The longest text of a part, in characters. */
const longest = 120

/** The parts of a question: its criteria, and the filter that `onlyWithRequired` adds. Those of its branches, where it is one `or`. */
export function partsOf(question: Question, dialect: DialectName): Part[] {
  const { query, required, onlyWithRequired } = question
  const own = partsOfQuery(query).map(part => ({ text: textOf(part), query: part }))
  if (!onlyWithRequired) return own
  const filter =
    dialect === 'v1'
      ? indexedPaths(required, dialect).map(path => ({ path, query: { quantities: path } }))
      : indexedNames(required, dialect).map(path => ({ path, query: { 'dft.quantities': [path] } }))
  return [...own, ...filter.map(({ path, query }) => ({ text: `'${path}' of required`, query }))]
}

function partsOfQuery(query: Record<string, unknown>): Record<string, unknown>[] {
  return Object.entries(query).flatMap(([key, value], _, all) => {
    const operator = key.replace(/^\$/, '')
    const operands = Array.isArray(value) ? value : [value]
    const isJoined = operator === 'and' || (operator === 'or' && all.length === 1)
    return isJoined && operands.every(isRawObject) ? operands.flatMap(partsOfQuery) : [{ [key]: value }]
  })
}

function textOf(query: Record<string, unknown>): string {
  const [[key, value] = ['', undefined]] = Object.entries(query)
  const text = `'${key}': ${JSON.stringify(value)}`
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
