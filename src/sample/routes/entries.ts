import type { Accounts } from '../accounts.js'
import { aggregate, parseAggregations } from '../aggregation/index.js'
import { type Answer, apiError, serverError } from '../answer.js'
import { readJson, readUser } from '../http/read-request.js'
import type { Json, JsonObject } from '../json.js'
import type { Route, SampleRequest } from '../router.js'
import { parseFlatQuery } from '../search/flat-query.js'
import { parseOwner } from '../search/owner.js'
import { type Pagination, parsePagination } from '../search/pagination.js'
import { parseQuery } from '../search/parse-query.js'
import { cutPage, findEntries, type Search } from '../search/search.js'
import { type FieldSelection, parseSelection, selectFields } from '../search/select-fields.js'
import { type EntryStore, isVisible } from '../store.js'
import { pageUrls } from './page-urls.js'

/** Returns the routes that give search documents: many by a query, or one by its id. */
export function entryRoutes(store: EntryStore, accounts: Accounts): Route[] {
  return [
    { method: 'POST', path: '/entries/query', handle: request => postQuery(request, store, accounts) },
    { method: 'GET', path: '/entries', handle: request => getQuery(request, store, accounts) },
    { method: 'GET', path: '/entries/:entry_id', handle: request => getEntry(request, store, accounts) },
  ]
}

/** What of a metadata search is the same for both methods. */
export interface MetadataSearch extends Search {
  pagination: Pagination
  selection: FieldSelection | undefined
}

function postQuery(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readUser(request, accounts)
  const body = readJson(request)
  const search: MetadataSearch = {
    user,
    owner: parseOwner(body['owner']),
    criteria: parseQuery(body['query']),
    pagination: parsePagination(body['pagination'], 'body', 'pagination'),
    selection: parseSelection(body['required']),
  }
  const aggregations = parseAggregations(body['aggregations'])
  const { pagination, data, found } = searchPage(store, search)
  const aggregated = aggregate(aggregations, { store, search, found, query: body['query'] })
  return {
    status: 200,
    body: {
      owner: search.owner,
      query: body['query'] ?? {},
      pagination,
      ...(search.selection ? { required: search.selection } : {}),
      ...(aggregated ? { aggregations: aggregated } : {}),
      data,
    },
  }
}

function getQuery(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readUser(request, accounts)
  const flat = parseFlatQuery(request.search)
  const { pagination, data } = searchPage(store, { user, ...flat })
  const body = {
    owner: flat.owner,
    query: flat.query,
    pagination: { ...pagination, ...pageUrls(request, pagination) },
    data,
  }
  return { status: 200, body: flat.selection ? { ...body, required: flat.selection } : body }
}

function searchPage(store: EntryStore, search: MetadataSearch) {
  const found = findEntries(store, search)
  const { entries, pagination } = cutPage(found, search.pagination)
  const always = ['entry_id', ...(search.pagination.order_by ? [search.pagination.order_by] : [])]
  const data = entries.map(entry => selectFields(entry.index as JsonObject, search.selection, ...always))
  // A real server needs the id itself and fails where it was left out.
  if (data.some(item => !('entry_id' in item))) throw serverError('entry_id cannot be left out of the answer.')
  return { found, pagination, data }
}

function getEntry(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readUser(request, accounts)
  const names = (key: string) => request.search.getAll(key)
  const given: Record<string, Json> = {}
  if (names('include').length > 0) given['include'] = names('include')
  if (names('exclude').length > 0) given['exclude'] = names('exclude')
  const selection = parseSelection(given)
  const entry = store.get(request.params['entry_id'] as string)
  // Metadata of published entries can be read even under embargo, as with owner 'all'.
  if (!entry || !(entry.index['published'] === true || isVisible(entry, user))) {
    throw apiError(404, 'There is no entry with this id, or you may not see it.')
  }
  const data = selectFields(entry.index, selection, 'entry_id')
  return { status: 200, body: { entry_id: entry.entryId, required: selection ?? {}, data } }
}
