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

/** What a v0 query says that is not a criterion in v1, but stands beside the query. */
export interface BesideQuery {
  owner?: string
}

/**
 * Translates a v0 query into a v1 query. All keys of the object must hold.
 *
 * In v0 an operator takes apart the objects in its list, so `{ $or: [{ a: 1, b: 2 }, { c: 3 }] }` is a or b or c,
 * and `$not` means none of them.
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
    } else operands.push(...operand(name, value, notes))
  }
  if (Object.keys(bounds).length > 0) operands.push({ upload_create_time: bounds })
  return allOf(operands)
}

/** The one operand that a key and its value stand for; none when nothing of it has a counterpart. */
function operand(name: string, value: unknown, notes: Renamings): JsonObject[] {
  if (!name.startsWith('$')) return together(translateCriterion({ name, value }, notes))
  const range = ranges.get(name)
  if (range) return together(translateCriterion(comparison(name, value, range), notes))
  if (!operators.includes(name)) {
    throw new QueryError(`'${name}' is not an operator of the old query language.${didYouMean(name, operators)}`, {
      hint: `Its operators are ${operators.join(', ')}.`,
    })
  }
  const operands = operandObjects(name, value).flatMap(object =>
    Object.entries(object).flatMap(([key, item]) => operand(key, item, notes)),
  )
  if (name === '$and') return together(operands)
  if (name === '$not') return together(operands.map(not => ({ not })))
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

function together(operands: JsonObject[]): JsonObject[] {
  return operands.length > 1 ? [allOf(operands)] : operands
}

/** One query of which all operands hold: a flat object where that says the same, else an `and`. */
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
