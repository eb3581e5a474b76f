import { invalid } from '../answer.js'
import type { Json } from '../json.js'
import type { Criteria } from './criteria.js'
import { type Owner, parseOwner } from './owner.js'
import { type Pagination, parsePagination } from './pagination.js'
import { parseQuery } from './parse-query.js'
import { requireQuantity, type SearchQuantity, searchQuantities } from './quantities.js'
import { type FieldSelection, parseSelection } from './select-fields.js'

const pageNames = ['page_size', 'order_by', 'order', 'page_after_value', 'page', 'page_offset'] as const
const operators = new Set(['gte', 'gt', 'lte', 'lt', 'any', 'all', 'none'])
const numeric = new Set(['integer', 'long', 'double'])

/** A search written as parameters of a URL. */
export interface FlatQuery {
  owner: Owner
  /** The query as JSON, for the answer to repeat. */
  query: Json
  criteria: Criteria
  pagination: Pagination
  selection: FieldSelection | undefined
}

/**
 * Reads `owner`, page, `include`, `exclude`, `json_query`, `q=name__op__value` and every search quantity as a
 * parameter (`results.material.elements=Ti`, `results.material.n_elements__gte=2`). Unknown names are ignored.
 */
export function parseFlatQuery(search: URLSearchParams): FlatQuery {
  const pages: Record<string, Json> = {}
  for (const name of pageNames) {
    const value = search.get(name)
    if (value !== null) pages[name] = value
  }
  const fields: Record<string, Json> = {}
  for (const name of ['include', 'exclude']) if (search.has(name)) fields[name] = search.getAll(name)
  const query = flatCriteria(search)
  return {
    owner: parseOwner(search.get('owner')),
    query,
    criteria: parseQuery(query),
    pagination: parsePagination(pages, 'query'),
    selection: Object.keys(fields).length > 0 ? parseSelection(fields) : undefined,
  }
}

function flatCriteria(search: URLSearchParams): Json {
  const items: Json[] = []
  for (const name of new Set(search.keys())) {
    const [quantity, operator] = splitName(name)
    if (quantity) items.push(criterion(quantity, operator, search.getAll(name)))
  }
  for (const text of search.getAll('q')) items.push(fromText(text))
  const json = search.get('json_query')
  if (json !== null) items.push(parseJson(json))
  return items.length === 1 ? (items[0] as Json) : { and: items }
}

function splitName(name: string): [SearchQuantity | undefined, string | undefined] {
  const [quantity = '', operator, ...more] = name.split('__')
  const known = operator === undefined || (operators.has(operator) && more.length === 0)
  return [known ? searchQuantities.get(quantity) : undefined, operator]
}

function fromText(text: string): Json {
  const [name = '', ...rest] = text.split('__')
  const operator = rest.length > 1 && operators.has(rest[0] as string) ? rest.shift() : undefined
  if (rest.length === 0)
    throw invalid(`q is '${text}'; it must be written name__value or name__operator__value.`, 'query', 'q')
  return criterion(requireQuantity(name), operator, [rest.join('__')])
}

/** Several values mean all of them for lists of many members such as elements, and any of them elsewhere. */
function criterion(quantity: SearchQuantity, operator: string | undefined, texts: string[]): Json {
  const values = texts.map(text =>
    numeric.has(quantity.type) && text.trim() !== '' && !Number.isNaN(+text) ? +text : text,
  )
  if (operator !== undefined && !['any', 'all', 'none'].includes(operator)) {
    return { [`${quantity.name}:${operator}`]: values[0] as Json }
  }
  const all = quantity.list && quantity.values !== undefined
  return { [`${quantity.name}:${operator ?? (all ? 'all' : 'any')}`]: values }
}

function parseJson(text: string): Json {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(`json_query is not JSON: ${(error as Error).message}`, 'query', 'json_query')
  }
}
