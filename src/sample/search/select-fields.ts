import { apiError } from '../answer.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import { requireQuantity } from './quantities.js'

/** The parameter `required` of a metadata search: names or patterns with `*`. */
export interface FieldSelection {
  include?: string[]
  exclude?: string[]
}

/**
 * Reads the parameter `required` of a metadata search.
 *
 * @throws a 422 for other forms and for exact names that are no search quantity; patterns may match nothing.
 */
export function parseSelection(value: unknown): FieldSelection | undefined {
  if (value === undefined || value === null) return undefined
  const refuse = (msg: string) => apiError(422, [{ msg, loc: ['body', 'required'] }])
  if (!isObject(value)) throw refuse("required must be an object with 'include' or 'exclude'.")
  const selection: FieldSelection = {}
  for (const key of ['include', 'exclude'] as const) {
    const names = value[key]
    if (names === undefined || names === null) continue
    if (!Array.isArray(names) || !names.every(name => typeof name === 'string')) {
      throw refuse(`required.${key} must be a list of names.`)
    }
    selection[key] = names as string[]
  }
  for (const name of [...(selection.include ?? []), ...(selection.exclude ?? [])]) checkName(name)
  return selection
}

/** Returns the document with only the fields that were asked for; `always` are there in any case. */
export function selectFields(
  document: JsonObject,
  selection: FieldSelection | undefined,
  ...always: string[]
): JsonObject {
  if (!selection?.include && !selection?.exclude) return document
  const include = selection.include && [...selection.include, ...always].map(pattern)
  const exclude = selection.exclude?.map(pattern) ?? []
  return filterObject(document, '', { include, exclude }, include === undefined)
}

interface Patterns {
  include: Pattern[] | undefined
  exclude: Pattern[]
}

/** The tests of one name or pattern on a path. */
interface Pattern {
  /** Returns true when it names this field, or one that this field is part of. */
  covers(path: string): boolean
  /** Returns true when it may name something below this field. */
  reaches(path: string): boolean
}

function checkName(name: string): void {
  if (!name.includes('*') && !name.startsWith('data')) requireQuantity(name, 'required')
}

function pattern(name: string): Pattern {
  const path = name.replace(/\.(text|prefix|path)$/, '')
  const form = new RegExp(`^${path.split(/\*+/).map(escapeRegExp).join('.*')}(\\.|$)`)
  const [start = ''] = path.split('*')
  const open = path.includes('*')
  return {
    covers: here => form.test(here),
    reaches: here => start.startsWith(`${here}.`) || (open && `${here}.`.startsWith(start)),
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Returns the selected fields of an object. Empty objects and lists are left out, unless they were asked for themselves. */
function filterObject(object: JsonObject, path: string, patterns: Patterns, included: boolean): JsonObject {
  const kept: [string, Json][] = []
  for (const [name, value] of Object.entries(object)) {
    const here = path === '' ? name : `${path}.${name}`
    if (patterns.exclude.some(exclude => exclude.covers(here))) continue
    const wanted = included || (patterns.include?.some(include => include.covers(here)) ?? false)
    if (!wanted && !patterns.include?.some(include => include.reaches(here))) continue
    const left = filterValue(value, here, patterns, wanted)
    if (wanted || !isEmpty(left)) kept.push([name, left ?? null])
  }
  return Object.fromEntries(kept)
}

function filterValue(value: Json, path: string, patterns: Patterns, included: boolean): Json | undefined {
  if (included && patterns.exclude.length === 0) return value
  if (Array.isArray(value)) {
    const items = value.map(item => filterValue(item, path, patterns, included))
    return items.filter((item): item is Json => item !== undefined && (included || !isEmpty(item)))
  }
  if (isObject(value)) return filterObject(value, path, patterns, included)
  return included ? value : undefined
}

function isEmpty(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined
  return Object.keys(value).length === 0
}
