import { append } from '../basics/append.js'
import { didYouMean, QueryError } from '../errors/index.js'
import { isObject, type JsonObject } from './json-object.js'
import type { Renamings } from './renaming.js'
import { type Criterion, type Range, translateCriterion } from './translate-criterion.js'

const ranges = new Map<string, Range>([
  ['$gt', 'gt'],
  ['$gte', 'gte'],
  ['$lt', 'lt'],
  ['$lte', 'lte'],
])
const logical = new Set(['and', 'or', 'not'])
const operators = ['$and', '$or', '$not', ...ranges.keys()]

/** The keys of a v0 query that are options beside the query in v1. */
export interface BesideQuery {
  owner?: string
}

/**
 * Translates a v0 query into a v1 query. All criteria of the object must hold.
 *
 * In v0 an operator applies to the single criteria of the objects in its list: `{ $or: [{ a: 1, b: 2 }, { c: 3 }] }` means
 * a or b or c, and `$not` means none of them.
 */
export function translateQuery(query: JsonObject, notes: Renamings, beside: BesideQuery = {}): JsonObject {
  const operands: JsonObject[] = []
  const bounds: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(query)) {
    const bound = name === 'from_time' ? 'gte' : name === 'until_time' ? 'lte' : undefined
    if (name === 'owner' && typeof value === 'string') beside.owner = value
    else if (bound) {
      bounds[bound] = value
      notes.add({ v0: name, v1: `upload_create_time: { ${bound} }`, evidence: 'certain' })
    } else append(operands, operand(name, value, notes))
  }
  if (Object.keys(bounds).length > 0) operands.push({ upload_create_time: bounds })
  return allOf(operands)
}

/** Translates a key and its value into one operand; into none when they have no counterpart. */
function operand(name: string, value: unknown, notes: Renamings): JsonObject[] {
  if (!name.startsWith('$')) return asOneOperand(translateCriterion({ name, value }, notes))
  const range = ranges.get(name)
  if (range) return asOneOperand(translateCriterion(comparison(name, value, range), notes))
  if (!operators.includes(name)) {
    throw new QueryError(`'${name}' is not an operator of the old query language.${didYouMean(name, operators)}`, {
      hint: `Its operators are ${operators.join(', ')}.`,
    })
  }
  const operands = operandObjects(name, value).flatMap(object =>
    Object.entries(object).flatMap(([key, item]) => operand(key, item, notes)),
  )
  if (name === '$and') return asOneOperand(operands)
  if (name === '$not') return asOneOperand(operands.map(not => ({ not })))
  return operands.length > 1 ? [{ or: operands }] : operands
}

function operandObjects(name: string, value: unknown): JsonObject[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  if (!list.every(isObject)) throw new QueryError(`'${name}' takes a list of objects or one object.`)
  return list
}

function comparison(name: string, value: unknown, range: Range): Criterion {
  const entries = isObject(value) ? Object.entries(value) : []
  const [entry] = entries
  if (!entry || entries.length > 1) {
    throw new QueryError(`'${name}' takes one quantity and its bound, such as { ${name}: { n_atoms: 2 } }.`, {
      hint: 'For several quantities, give $and a list with one comparison for each.',
    })
  }
  return { name: entry[0], value: entry[1], range }
}

function asOneOperand(operands: JsonObject[]): JsonObject[] {
  return operands.length > 1 ? [allOf(operands)] : operands
}

/** Returns one query for which all operands must hold: a flat object when that is equivalent, else an `and`. */
function allOf(operands: JsonObject[]): JsonObject {
  const flat: Record<string, unknown> = {}
  const seen = new Set<string>()
  for (const [name, value] of operands.flatMap(item => Object.entries(item))) {
    const quantity = name.split(':')[0] ?? name
    if (seen.has(quantity) || logical.has(name)) {
      return operands.length === 1 ? (operands[0] as JsonObject) : { and: operands.flatMap(conjuncts) }
    }
    seen.add(quantity)
    flat[name] = value
  }
  return flat
}

function conjuncts(operand: JsonObject): JsonObject[] {
  return Array.isArray(operand['and']) ? operand['and'] : [operand]
}
