import { QueryError } from '../../errors/index.js'
import { isPlainObject } from '../../options/index.js'
import { criterionKey, rangeNames } from './criterion-key.js'
import { normalizeModified, normalizeValue } from './normalize-criterion.js'

type Criteria = Record<string, unknown>

/** A query that servers take as it was meant. */
export interface NormalizedQuery {
  query: Criteria
  /** What was rewritten, a sentence each. */
  rewritten: string[]
}

const logical = ['and', 'or', 'not']

/**
 * A v1 query without its traps: values with units become numbers in SI; what servers would ignore in silence, refuse or
 * not find although its meaning is certain is rewritten (criteria beside `and`, `or`, `not`; `x:gt` beside `x:lt`; one value
 * where a list belongs; formulas, elements, paths and DOIs in another form than the quantity holds).
 *
 * @throws QueryError for what has no certain meaning (empty lists, `null`, `gt` with `gte`), with the right form
 */
export function normalizeQuery(query: Criteria): NormalizedQuery {
  const rewritten = new Set<string>()
  return { query: normalizeObject(query, '', rewritten), rewritten: [...rewritten] }
}

function normalizeObject(query: Criteria, section: string, rewritten: Set<string>): Criteria {
  const operators = Object.keys(query).filter(key => isOperator(key, query[key]))
  if (section !== '' && operators.length > 0) throw operatorInside(section, operators[0] as string)
  const plain = Object.entries(query).filter(([key]) => !operators.includes(key))
  const parts = operators.map(key => ({ [key]: normalizeOperands(key, query[key], rewritten) }))
  const criteria = normalizeCriteria(plain, section, rewritten)
  if (parts.length === 0 && criteria.length <= 1) return criteria[0] ?? {}
  if (parts.length === 1 && criteria.length === 0) return parts[0] as Criteria
  if (parts.length > 0) {
    rewritten.add(
      `Servers ignore what stands beside '${operators[0]}' in one object: all of it was put into one 'and'.`,
    )
  }
  return { and: [...criteria, ...parts] }
}

/** `and`, `or` and `not` are operators; as names of a section's quantities they would hold plain values. */
function isOperator(key: string, value: unknown): boolean {
  return logical.includes(key) && (typeof value === 'object' || value === undefined)
}

function normalizeOperands(operator: string, operands: unknown, rewritten: Set<string>): unknown {
  if (operator === 'not') {
    if (isPlainObject(operands) && Object.keys(operands).length > 0) return normalizeObject(operands, '', rewritten)
    throw new QueryError("'not' takes one object of criteria that is not empty.", {
      hint: 'For several: { and: [{ not: {…} }, { not: {…} }] } (none of them) or { not: { and: […] } } (not all of them).',
    })
  }
  if (!Array.isArray(operands) || !operands.every(isPlainObject)) {
    throw new QueryError(`'${operator}' takes a list of objects: { ${operator}: [{…}, {…}] }.`)
  }
  if (operands.length === 0 || operands.some(operand => Object.keys(operand).length === 0)) {
    throw new QueryError(`'${operator}' has no operands, or an empty one: servers take that for "everything".`, {
      hint: `Leave out what is empty.`,
    })
  }
  return operands.map(operand => normalizeObject(operand, '', rewritten))
}

/** The plain criteria of one object: one object, or several where a quantity stands in it twice. */
function normalizeCriteria(entries: [string, unknown][], section: string, rewritten: Set<string>): Criteria[] {
  const objects: Criteria[] = []
  for (const [key, value] of entries) {
    const { name, modifier } = criterionKey(key)
    const quantity = section === '' ? name : `${section}.${name}`
    const criterion = { name: quantity, rewritten }
    const normalized =
      modifier === undefined
        ? normalizeValue(value, criterion, inner => normalizeObject(inner, quantity, rewritten))
        : normalizeModified(value, criterion, modifier)
    if (modifier !== undefined && !rangeNames.has(modifier) && !Array.isArray(value)) {
      rewritten.add(`'${key}' takes a list: its value was put into one.`)
    }
    place(objects, { name, modifier, value: normalized }, { quantity, section, rewritten })
  }
  return objects
}

interface Placing {
  quantity: string
  section: string
  rewritten: Set<string>
}

interface PlacedCriterion {
  name: string
  modifier: string | undefined
  value: unknown
}

/** Puts a criterion into the first object: as a second bound of the same range, or where its quantity is not named yet. */
function place(objects: Criteria[], criterion: PlacedCriterion, { quantity, section, rewritten }: Placing): void {
  const { name, modifier, value } = criterion
  const isBound = modifier !== undefined && rangeNames.has(modifier)
  const first = objects[0]
  const taken = first && Object.keys(first).find(key => criterionKey(key).name === name)
  if (!first || taken === undefined) {
    // Written as an object, so that a bound of exactly 0 can be rewritten further down.
    const [key, written] = isBound && value === 0 ? [name, { [modifier]: 0 }] : [keyOf(criterion), value]
    if (first) first[key] = written
    else objects.push({ [key]: written })
    return
  }
  rewritten.add(`Servers refuse '${quantity}' twice in one object: its criteria were brought together.`)
  const range = boundsOf(criterionKey(taken).modifier, first[taken])
  const more = boundsOf(modifier, value)
  if (range && more && Object.keys(more).every(bound => !(bound in range))) {
    delete first[taken]
    first[name] = normalizeValue({ ...range, ...more }, { name: quantity, rewritten }, inner => inner)
  } else if (section === '') objects.push({ [keyOf(criterion)]: value })
  else {
    throw new QueryError(`'${quantity}' stands twice among the criteria of '${section}'.`, {
      hint: `Combine whole sections: { and: [{ '${section}': {…} }, { '${section}': {…} }] }.`,
    })
  }
}

function keyOf({ name, modifier }: PlacedCriterion): string {
  return modifier === undefined ? name : `${name}:${modifier}`
}

function boundsOf(modifier: string | undefined, value: unknown): Criteria | undefined {
  if (modifier !== undefined) return rangeNames.has(modifier) ? { [modifier]: value } : undefined
  return isPlainObject(value) && Object.keys(value).every(key => rangeNames.has(key)) ? value : undefined
}

function operatorInside(section: string, operator: string): QueryError {
  return new QueryError(`'${operator}' stands inside the section '${section}', where servers do not know it.`, {
    hint: `Put it outside: { ${operator}: [{ '${section}': {…} }, …] }.`,
  })
}
