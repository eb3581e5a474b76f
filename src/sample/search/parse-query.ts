import { invalid } from '../answer.js'
import { isObject, type Json } from '../json.js'
import { type Bounds, type Criteria, everything, isScalar, type Scalar } from './criteria.js'
import { nestedSections } from './quantities.js'

const listOperators = new Set(['any', 'all', 'none'])
const boundNames = new Set(['gt', 'gte', 'lt', 'lte'])

/**
 * Reads a v1 query into criteria: logical objects, criteria objects, operators as suffix or as object.
 *
 * @throws a 422 for what no form of a query allows.
 */
export function parseQuery(query: Json | undefined): Criteria {
  return query === undefined || query === null ? everything : parseObject(query, '')
}

/**
 * `and`, `or` and `not` win over their siblings, in this order, as the server has it; an empty one is no operator
 * there, and matches everything.
 */
function parseObject(query: Json, prefix: string): Criteria {
  if (!isObject(query)) throw refuse(`A query is a JSON object, not ${describe(query)}.`)
  const { and, or, not } = ownOperators(query)
  if (Array.isArray(and) && and.length > 0) return { kind: 'and', items: and.map(item => parseObject(item, prefix)) }
  if (Array.isArray(or) && or.length > 0) return { kind: 'or', items: or.map(item => parseObject(item, prefix)) }
  if (isObject(not) && Object.keys(not).length > 0) return { kind: 'not', item: parseObject(not, prefix) }
  const section = query['prefix']
  if (typeof section === 'string' && isObject(query['query'])) {
    return { kind: 'nested', section: prefix + section, item: parseObject(query['query'], `${prefix}${section}.`) }
  }
  const { name, value, ...others } = query
  if (typeof name === 'string' && value !== undefined && Object.keys(others).length === 0) {
    return parseCriterion(prefix + name, value)
  }
  return parseMembers(query, prefix)
}

function ownOperators(query: Record<string, Json>): { and?: Json; or?: Json; not?: Json } {
  const found: { and?: Json; or?: Json; not?: Json } = {}
  for (const name of ['and', 'or', 'not'] as const) if (Object.hasOwn(query, name)) found[name] = query[name] as Json
  return found
}

function parseMembers(query: Record<string, Json>, prefix: string): Criteria {
  const seen = new Set<string>()
  const items: Criteria[] = []
  for (const [key, value] of Object.entries(query)) {
    const { name, operator } = splitOperator(key)
    if (seen.has(name)) {
      throw refuse(
        `'${name}' stands twice in one object, but a quantity can only appear once: ` +
          `write {"${name}": {"gt": …, "lt": …}}, or put both into one "and" list.`,
      )
    }
    seen.add(name)
    items.push(parseCriterion(prefix + name, operator ? { [operator]: value } : value))
  }
  return items.length === 1 ? (items[0] as Criteria) : { kind: 'and', items }
}

/** `n_elements:gte` is the quantity `n_elements` and the operator `gte`; an unknown operator is part of the name. */
function splitOperator(key: string): { name: string; operator?: string } {
  const colon = key.lastIndexOf(':')
  const operator = key.slice(colon + 1)
  if (colon <= 0 || !(listOperators.has(operator) || boundNames.has(operator))) return { name: key }
  return { name: key.slice(0, colon), operator }
}

function parseCriterion(quantity: string, value: Json): Criteria {
  if (quantity === 'optimade_filter' && typeof value === 'string') return { kind: 'optimade', filter: value }
  if (isScalar(value)) return { kind: 'equal', quantity, value }
  if (Array.isArray(value)) return parseList(quantity, 'all', value)
  if (!isObject(value)) throw refuse(`The value of '${quantity}' is null; leave the criterion out to match everything.`)
  const keys = Object.keys(value)
  const [operator] = keys
  if (keys.length === 1 && operator !== undefined && listOperators.has(operator)) {
    return parseList(quantity, operator, value[operator] as Json)
  }
  const bounds = parseBounds(value)
  if (bounds) return { kind: 'range', quantity, bounds }
  const item = parseObject(value, `${quantity}.`)
  return nestedSections.has(quantity) ? { kind: 'nested', section: quantity, item } : item
}

function parseList(quantity: string, operator: string, values: Json): Criteria {
  if (!Array.isArray(values) || !values.every(isScalar)) {
    throw refuse(`'${quantity}:${operator}' needs a list of texts, numbers or booleans, not ${describe(values)}.`)
  }
  const any: Criteria = { kind: 'any', quantity, values: values as Scalar[] }
  if (operator === 'any') return any
  if (operator === 'none') return { kind: 'not', item: any }
  return { kind: 'and', items: any.values.map(value => ({ kind: 'equal', quantity, value })) }
}

/**
 * Returns bounds, or nothing when the object is none. As on the server, bounds that are all 0 are not taken for bounds
 * (`{"gte": 0}` ends in an unknown quantity `….gte`), nor are two lower or two upper ones.
 */
function parseBounds(value: Record<string, Json>): Bounds | undefined {
  const entries = Object.entries(value).filter(([, bound]) => bound !== null)
  if (!entries.every(([name, bound]) => boundNames.has(name) && isScalar(bound))) return undefined
  if (!entries.some(([, bound]) => Boolean(bound))) return undefined
  const bounds = Object.fromEntries(entries) as Bounds
  const clash =
    (bounds.gt !== undefined && bounds.gte !== undefined) || (bounds.lt !== undefined && bounds.lte !== undefined)
  return clash ? undefined : bounds
}

function refuse(message: string) {
  return invalid(message, 'body', 'query')
}

function describe(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${JSON.stringify(value)}`
}
