import { isObject, type Json } from '../json.js'
import { optimadeTest } from '../search/optimade.js'
import type { StoredEntry } from '../store.js'
import { joinSymbols, legacyValues } from './legacy-document.js'
import { legacyError } from './legacy-error.js'
import { isLegacyQuantity, legacyQuantities } from './search-quantities.js'

/** Tests whether an entry matches a query. */
export type Test = (entry: StoredEntry) => boolean

type Compare = (order: number) => boolean

const comparisons = new Map<string, Compare>([
  ['$gt', order => order > 0],
  ['$gte', order => order >= 0],
  ['$lt', order => order < 0],
  ['$lte', order => order <= 0],
])

/**
 * Reads an expression of v0's query language: `$and`, `$or`, `$not`, comparisons, criteria.
 *
 * An operator takes apart the objects in its list: each of their keys is an operand of its own.
 *
 * @throws a 400 for an unknown quantity and for an operator of the wrong form.
 */
export function expressionTest(expression: Record<string, Json>): Test {
  return every(operands(expression))
}

/** Returns the test that all of several must pass. */
export function every(tests: readonly Test[]): Test {
  return entry => tests.every(test => test(entry))
}

function operands(object: Record<string, Json>): Test[] {
  return Object.entries(object).map(([name, value]) => operand(name, value))
}

function operand(name: string, value: Json): Test {
  const compare = comparisons.get(name)
  if (compare) return comparisonTest(name, compare, value)
  if (!name.startsWith('$')) return criterionTest(name, value)
  const tests = operatorObjects(name, value).flatMap(operands)
  if (name === '$and') return every(tests)
  if (name === '$or') return entry => tests.length === 0 || tests.some(test => test(entry))
  if (name === '$not') return entry => !tests.some(test => test(entry))
  throw legacyError(400, `there is no operator ${name}; there are $and, $or, $not, $gt, $gte, $lt, $lte`)
}

function operatorObjects(name: string, value: Json): Record<string, Json>[] {
  const list = Array.isArray(value) ? value : [value]
  if (!list.every(isObject)) throw legacyError(400, `the operator ${name} needs a list of objects, or one object`)
  return list
}

function comparisonTest(name: string, compare: Compare, value: Json): Test {
  if (!isObject(value)) throw legacyError(400, `the comparison ${name} needs an object`)
  const [entry, ...more] = Object.entries(value)
  if (!entry || more.length > 0) throw legacyError(400, `the comparison ${name} needs exactly one quantity`)
  const [quantity, bound] = entry
  checkName(quantity)
  return stored => legacyValues(stored, quantity).some(item => compare(orderOf(item, bound)))
}

/** Reads one criterion: a quantity and a value, or a list of which all, or for some quantities any, must be there. */
export function criterionTest(name: string, value: Json): Test {
  if (name === 'dft.optimade') {
    const test = optimadeTest(String(value))
    return entry => test(entry.index)
  }
  checkName(name)
  if (name === 'only_atoms' && Array.isArray(value)) return criterionTest(name, joinSymbols(value.map(String)))
  const wanted = (Array.isArray(value) ? value : [value]).map(written)
  const anyOf = legacyQuantities.get(name)?.anyOf === true
  return entry => {
    const values = new Set(legacyValues(entry, name).map(written))
    return anyOf ? wanted.some(item => values.has(item)) : wanted.every(item => values.has(item))
  }
}

function checkName(name: string): void {
  if (!isLegacyQuantity(name)) throw legacyError(400, `there is no search quantity ${name}`)
}

/** Values in a URL are text, so values are compared as they are written; numbers by what they are. */
function written(value: Json): string {
  const text = String(value)
  return text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text
}

function orderOf(stored: Json, bound: Json): number {
  if (typeof stored === 'number') return stored - Number(bound)
  const [time, boundTime] = [Date.parse(String(stored)), Date.parse(String(bound))]
  if (!Number.isNaN(time) && !Number.isNaN(boundTime)) return time - boundTime
  return String(stored) < String(bound) ? -1 : Number(String(stored) !== String(bound))
}
