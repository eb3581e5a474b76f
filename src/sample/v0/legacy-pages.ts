import { ascending } from '../ascending.js'
import { isObject, type Json } from '../json.js'
import type { StoredEntry } from '../store.js'
import { legacyError } from './legacy-error.js'

/** One page of the entries found, and its pagination in the answer. */
export interface LegacyPage {
  entries: StoredEntry[]
  /** `aggregation` or `pagination`, with its fields. */
  about: Record<string, Record<string, Json>>
}

/** The most entries that page numbers reach, as in v0's search engine. */
const maxReach = 10_000

/** Cuts a page by `aggregation` when the body has it, else by `pagination`. The entries are in the order of their ids. */
export function legacyPage(found: readonly StoredEntry[], body: Record<string, Json>): LegacyPage {
  if (isObject(body['aggregation'])) return pageByCursor(found, body['aggregation'])
  return pageByNumber(found, isObject(body['pagination']) ? body['pagination'] : {})
}

/** Returns the page after a cursor. Each page with entries has a cursor, so that the last page is an empty one without it. */
function pageByCursor(found: readonly StoredEntry[], { after, per_page = 1000 }: Record<string, Json>): LegacyPage {
  const size = wholeNumber(per_page, 'per_page')
  const [uploadId = '', entryId = ''] = typeof after === 'string' ? after.split(':') : []
  const later = (entry: StoredEntry) => (ascending(entry.uploadId, uploadId) || ascending(entry.entryId, entryId)) > 0
  const entries = found.filter(later).slice(0, size)
  const last = entries.at(-1)
  const cursor: Record<string, Json> = last ? { after: `${last.uploadId}:${last.entryId}` } : {}
  return { entries, about: { aggregation: { ...cursor, total: found.length, per_page: size } } }
}

function pageByNumber(found: readonly StoredEntry[], pagination: Record<string, Json>): LegacyPage {
  const { page, size } = pageAndSize(pagination)
  const sorted = [...found].sort((a, b) => ascending(b.uploadId, a.uploadId))
  const entries = sorted.slice((page - 1) * size, page * size)
  return { entries, about: { pagination: { total: found.length, page, per_page: size } } }
}

/** Returns `page` (default 1) and `per_page` (default 10), checked. */
export function pageAndSize({ page = 1, per_page = 10 }: Record<string, Json>): { page: number; size: number } {
  const [number, size] = [wholeNumber(page, 'page'), wholeNumber(per_page, 'per_page')]
  if (number * size > maxReach) throw legacyError(400, `invalid pagination: page numbers reach to entry ${maxReach}`)
  return { page: number, size }
}

function wholeNumber(value: Json, name: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw legacyError(400, `invalid pagination: ${name} must be a whole number above 0`)
}
