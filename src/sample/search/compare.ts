import { apiError } from '../answer.js'
import { ascending } from '../ascending.js'
import type { Json } from '../json.js'
import type { Bounds, Scalar } from './criteria.js'
import { type DateSpan, parseDate } from './dates.js'
import { formulaKey } from './formula.js'
import type { SearchQuantity } from './quantities.js'
import { parseQueryDate } from './query-date.js'
import { textTest } from './words.js'

/** Tests one value of a document. */
export type ValueTest = (value: Json) => boolean

const normalizedFormula = /(^|\.)chemical_formula_(hill|iupac)$/

/**
 * Returns the test for "equals this value", by the quantity's type. A date of low precision equals every moment in it.
 *
 * @throws a 400 for a value that the type does not allow.
 */
export function equalTest(quantity: SearchQuantity, wanted: Scalar): ValueTest {
  switch (quantity.type) {
    case 'integer':
    case 'long':
    case 'double':
    case 'nested': {
      const number = toNumber(quantity, wanted)
      return value => value === number
    }
    case 'boolean': {
      const truth = toBoolean(quantity, wanted)
      return value => value === truth
    }
    case 'date':
      return within(quantity, { gte: wanted, lte: wanted })
    case 'text': {
      const test = textTest(quantity.name, String(wanted))
      return value => test(String(value))
    }
    default:
      return keywordTest(quantity, String(wanted))
  }
}

/** Returns the test for "equals one of these values"; a thousand identifiers cost no more than one. */
export function anyTest(quantity: SearchQuantity, wanted: readonly Scalar[]): ValueTest {
  if (quantity.type === 'keyword' && !normalizedFormula.test(quantity.path)) {
    const values = new Set(wanted.map(String))
    return value => values.has(String(value))
  }
  const tests = wanted.map(value => equalTest(quantity, value))
  return value => tests.some(test => test(value))
}

/** Returns the test for "lies between these bounds". */
export function rangeTest(quantity: SearchQuantity, bounds: Bounds): ValueTest {
  if (quantity.type === 'date') return within(quantity, bounds)
  const numeric = quantity.type === 'integer' || quantity.type === 'long' || quantity.type === 'double'
  const limit = (bound: Scalar): Scalar => {
    if (numeric) return toNumber(quantity, bound)
    return quantity.type === 'boolean' ? toBoolean(quantity, bound) : String(bound)
  }
  const { gt, gte, lt, lte } = mapBounds(bounds, limit)
  return found => {
    const value = numeric || quantity.type === 'boolean' ? (found as Scalar) : String(found)
    if (typeof value !== typeof (gt ?? gte ?? lt ?? lte)) return false
    return (
      (gt === undefined || ascending(value, gt) > 0) &&
      (gte === undefined || ascending(value, gte) >= 0) &&
      (lt === undefined || ascending(value, lt) < 0) &&
      (lte === undefined || ascending(value, lte) <= 0)
    )
  }
}

function keywordTest(quantity: SearchQuantity, wanted: string): ValueTest {
  const formula = normalizedFormula.exec(quantity.path)
  if (!formula) return value => String(value) === wanted
  const reduce = formula[2] === 'iupac'
  const key = formulaKey(wanted, reduce)
  return value => String(value) === wanted || (key !== undefined && formulaKey(String(value), reduce) === key)
}

function within(quantity: SearchQuantity, bounds: Bounds): ValueTest {
  const { gt, gte, lt, lte } = mapBounds(bounds, bound => toDate(quantity, bound))
  return value => {
    const time = parseDate(value)?.first
    if (time === undefined) return false
    return (
      (gt === undefined || time > gt.last) &&
      (gte === undefined || time >= gte.first) &&
      (lt === undefined || time < lt.first) &&
      (lte === undefined || time <= lte.last)
    )
  }
}

function mapBounds<T>(bounds: Bounds, limit: (bound: Scalar) => T): { [name in keyof Bounds]?: T } {
  return Object.fromEntries(Object.entries(bounds).map(([name, bound]) => [name, limit(bound)]))
}

function toNumber(quantity: SearchQuantity, value: Scalar): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isFinite(number)) return number
  throw wrongType(quantity, value, 'a number')
}

function toBoolean(quantity: SearchQuantity, value: Scalar): boolean {
  if (value === true || value === 'true') return true
  if (value === false || value === 'false') return false
  throw wrongType(quantity, value, 'true or false')
}

function toDate(quantity: SearchQuantity, value: Scalar): DateSpan {
  const span = parseQueryDate(value)
  if (span) return span
  throw wrongType(quantity, value, 'a date such as "2026-11-22" or "2026-11-22T08:00:00Z"')
}

function wrongType(quantity: SearchQuantity, value: Scalar, right: string) {
  const unit = quantity.unit ? `, in ${quantity.unit}` : ''
  return apiError(400, `The query cannot be run: '${quantity.name}' is ${right}${unit}, not ${JSON.stringify(value)}.`)
}
