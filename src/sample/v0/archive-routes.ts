import { toLegacyArchive } from '../../legacy/archive/to-legacy-archive.js'
import type { Accounts, User } from '../accounts.js'
import type { Answer } from '../answer.js'
import { readJson } from '../http/read-request.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import type { Route, SampleRequest } from '../router.js'
import { type EntryStore, isVisible, type StoredEntry } from '../store.js'
import { legacyError } from './legacy-error.js'
import { legacyPage } from './legacy-pages.js'
import { legacyRequired } from './legacy-required.js'
import { legacySearch } from './legacy-search.js'
import { readLegacyUser } from './legacy-user.js'

/** Returns the routes that give archives: many by a query, or one by its ids. */
export function legacyArchiveRoutes(store: EntryStore, accounts: Accounts): Route[] {
  return [
    { method: 'POST', path: '/archive/query', handle: request => query(request, store, accounts) },
    { method: 'GET', path: '/archive/:upload_id/:calc_id', handle: request => whole(request, store, accounts) },
  ]
}

function query(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readLegacyUser(request, accounts)
  const body = readJson(request)
  // v0.8 called it query_schema.
  const required = body['required'] ?? body['query_schema'] ?? '*'
  const found = legacySearch(store, user, isObject(body['query']) ? body['query'] : {})
  const { entries, about } = legacyPage(found, body)
  const options = { required, user, raises: body['raise_errors'] === true }
  const results = entries.flatMap(entry => result(entry, options))
  return { status: 200, body: { ...about, results } }
}

interface ResultOptions {
  required: Json
  user: User | undefined
  raises: boolean
}

/**
 * Returns an entry's result in a list. The list is empty for an entry without an archive, or one that the user may not read,
 * unless errors were asked for.
 */
function result(entry: StoredEntry, { required, user, raises }: ResultOptions): JsonObject[] {
  const archive = isVisible(entry, user) ? entry.archive() : undefined
  if (archive) {
    const part = legacyRequired(toLegacyArchive(archive) as JsonObject, required)
    return [{ calc_id: entry.entryId, parser_name: entry.parserName, archive: part }]
  }
  if (!raises) return []
  if (isVisible(entry, user)) throw legacyError(404, `the archive of ${entry.entryId} does not exist`)
  throw legacyError(401, `you may not read the archive of ${entry.entryId}`)
}

function whole(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readLegacyUser(request, accounts)
  const { upload_id: uploadId, calc_id: calcId = '' } = request.params
  const entry = store.get(calcId)
  const archive = entry?.uploadId === uploadId ? entry?.archive() : undefined
  if (!entry || !archive) throw legacyError(404, `there is no archive ${uploadId}/${calcId}`)
  if (!isVisible(entry, user)) throw legacyError(401, `you may not read ${uploadId}/${calcId}`)
  return { status: 200, body: toLegacyArchive(archive) }
}
