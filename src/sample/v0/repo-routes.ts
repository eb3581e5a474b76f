import type { Accounts, User } from '../accounts.js'
import type { Answer } from '../answer.js'
import { ascending } from '../ascending.js'
import { readJson } from '../http/read-request.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import type { Route, SampleRequest } from '../router.js'
import { type EntryStore, isVisible, type StoredEntry } from '../store.js'
import { legacyValues } from './legacy-document.js'
import { legacyError } from './legacy-error.js'
import { legacyMetadata } from './legacy-metadata.js'
import { pageAndSize } from './legacy-pages.js'
import { legacySearch } from './legacy-search.js'
import { readLegacyUser } from './legacy-user.js'
import { isLegacyQuantity } from './search-quantities.js'

/** Returns the routes that search: entries, and the values of one quantity with the number of entries of each. */
export function legacyRepoRoutes(store: EntryStore, accounts: Accounts): Route[] {
  const user = (request: SampleRequest) => readLegacyUser(request, accounts)
  return [
    { method: 'GET', path: '/repo/quantity/:name', handle: request => quantity(request, store, user(request)) },
    { method: 'GET', path: '/repo/', handle: request => search(store, user(request), { all: fromUrl(request) }) },
    { method: 'POST', path: '/repo/', handle: request => search(store, user(request), fromBody(request)) },
    { method: 'GET', path: '/repo/:upload_id/:calc_id', handle: request => one(request, store, user(request)) },
  ]
}

/** A search: its query and its other parameters; in a URL they are not separate. */
interface LegacySearchRequest {
  all: Record<string, Json>
  query?: Record<string, Json>
}

function search(store: EntryStore, user: User | undefined, { all, query = all }: LegacySearchRequest): Answer {
  const { page, size } = pageAndSize(all)
  const { order_by: quantity = 'upload_time', order = -1, statistics = [] } = all
  const direction = Number(order) === 1 ? 1 : -1
  const by = String(quantity)
  if (!isLegacyQuantity(by)) throw legacyError(400, `there is no search quantity ${by} to order by`)
  const first = (entry: StoredEntry) => String(legacyValues(entry, by)[0] ?? '')
  const found = legacySearch(store, user, query).sort((a, b) => direction * ascending(first(a), first(b)))
  const results = found.slice((page - 1) * size, page * size).map(legacyMetadata)
  const names = (Array.isArray(statistics) ? statistics : [statistics]).map(String)
  const counted = Object.fromEntries(names.map(name => [name, countRuns(found, name)]))
  const total = { all: { code_runs: found.length } }
  const pagination = { total: found.length, page, per_page: size }
  return { status: 200, body: { results, pagination, statistics: { ...counted, total } } }
}

function countRuns(found: readonly StoredEntry[], name: string): JsonObject {
  if (!isLegacyQuantity(name)) throw legacyError(400, `there is no search quantity ${name} to count`)
  return Object.fromEntries(counts(found, name).map(([value, count]) => [value, { code_runs: count }]))
}

/** Pages through the values of a quantity: the cursor is there whenever the page has values. */
function quantity(request: SampleRequest, store: EntryStore, user: User | undefined): Answer {
  const { name = '' } = request.params
  if (!isLegacyQuantity(name)) throw legacyError(400, `there is no search quantity ${name}`)
  const { after, size = 100, ...query } = fromUrl(request)
  const limit = Number(size)
  if (!Number.isInteger(limit) || limit < 1) throw legacyError(400, 'size must be a whole number above 0')
  const later = counts(legacySearch(store, user, query), name).filter(
    ([value]) => after === undefined || value > String(after),
  )
  const page = later.slice(0, limit)
  const values = Object.fromEntries(page.map(([value, total]) => [value, { total }]))
  return { status: 200, body: { quantity: { after: page.at(-1)?.[0] ?? null, values } } }
}

/** Returns how many entries have each value, in the order of the values. */
function counts(found: readonly StoredEntry[], name: string): [value: string, entries: number][] {
  const totals = new Map<string, number>()
  for (const entry of found) {
    for (const value of new Set(legacyValues(entry, name).map(String))) totals.set(value, (totals.get(value) ?? 0) + 1)
  }
  return [...totals].sort(([a], [b]) => ascending(a, b))
}

function one(request: SampleRequest, store: EntryStore, user: User | undefined): Answer {
  const { upload_id: uploadId, calc_id: calcId = '' } = request.params
  const entry = store.get(calcId)
  if (entry?.uploadId !== uploadId || !entry) throw legacyError(404, `there is no entry ${uploadId}/${calcId}`)
  if (!isVisible(entry, user)) throw legacyError(401, `you may not see ${uploadId}/${calcId}`)
  return { status: 200, body: legacyMetadata(entry) }
}

/** Returns the parameters of a URL; one that is given several times is a list. */
function fromUrl(request: SampleRequest): Record<string, Json> {
  const names = [...new Set(request.search.keys())]
  const entries = names.map((name): [string, Json] => {
    const values = request.search.getAll(name)
    return [name, values.length > 1 ? values : (values[0] ?? '')]
  })
  return Object.fromEntries(entries)
}

function fromBody(request: SampleRequest): LegacySearchRequest {
  const body = readJson(request)
  const statistics = body['statistics_required'] ?? []
  return { all: { ...objectAt(body, 'pagination'), statistics }, query: objectAt(body, 'query') }
}

function objectAt(body: Record<string, Json>, name: string): Record<string, Json> {
  const value = body[name]
  return isObject(value) ? value : {}
}
