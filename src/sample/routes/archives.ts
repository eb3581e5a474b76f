import type { Accounts, User } from '../accounts.js'
import { type Answer, apiError } from '../answer.js'
import { readJson, readUser } from '../http/read-request.js'
import { parseRequired, type RequiredRoot } from '../required/check-required.js'
import { type FindArchive, filterArchive } from '../required/filter-archive.js'
import type { Route, SampleRequest } from '../router.js'
import { parseFlatQuery } from '../search/flat-query.js'
import { parseOwner } from '../search/owner.js'
import { parsePagination } from '../search/pagination.js'
import { parseQuery } from '../search/parse-query.js'
import { cutPage, findEntries, type Search } from '../search/search.js'
import { type EntryStore, isVisible, type StoredEntry } from '../store.js'
import { pageUrls } from './page-urls.js'

/** Returns the routes that give archives: pages of them by a query, or one by its id. */
export function archiveRoutes(store: EntryStore, accounts: Accounts): Route[] {
  const one = (request: SampleRequest, required: RequiredRoot, echo: unknown) => {
    const user = readUser(request, accounts)
    const { entry_id = '', upload_id } = request.params
    return oneArchive(store, { user, entryId: entry_id, uploadId: upload_id, required, echo })
  }
  const whole = parseRequired('*')
  const wholeEntry: Route['handle'] = request => one(request, whole, '*')
  return [
    { method: 'POST', path: '/entries/archive/query', handle: request => postQuery(request, store, accounts) },
    { method: 'GET', path: '/entries/archive', handle: request => getQuery(request, store, accounts) },
    { method: 'GET', path: '/entries/:entry_id/archive', handle: wholeEntry },
    {
      method: 'POST',
      path: '/entries/:entry_id/archive/query',
      handle: request => {
        readUser(request, accounts)
        const { required = '*' } = readJson(request)
        return one(request, parseRequired(required), required)
      },
    },
    { method: 'GET', path: '/uploads/:upload_id/archive/:entry_id', handle: wholeEntry },
  ]
}

function postQuery(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readUser(request, accounts)
  const body = readJson(request)
  const owner = parseOwner(body['owner'])
  const criteria = parseQuery(body['query'])
  const pagination = parsePagination(body['pagination'], 'body', 'pagination')
  const required = parseRequired(body['required'])
  const page = searchPage(store, { owner, user, criteria }, pagination)
  const head = {
    owner,
    query: body['query'] ?? {},
    pagination: page.pagination,
    required: body['required'] ?? '*',
  }
  return { status: 200, body: withArchives(head, page.entries, required, archiveFinder(store, user)) }
}

function getQuery(request: SampleRequest, store: EntryStore, accounts: Accounts): Answer {
  const user = readUser(request, accounts)
  const { owner, query, criteria, pagination } = parseFlatQuery(request.search)
  const page = searchPage(store, { owner, user, criteria }, pagination)
  const head = {
    owner,
    query,
    pagination: { ...page.pagination, ...pageUrls(request, page.pagination) },
    required: '*',
  }
  return { status: 200, body: withArchives(head, page.entries, parseRequired('*'), archiveFinder(store, user)) }
}

function searchPage(store: EntryStore, search: Search, pagination: Parameters<typeof cutPage>[1]) {
  if (search.owner === 'all') {
    throw apiError(403, "owner='all' finds entries whose archives you may not read; use 'visible' or 'public'.")
  }
  return cutPage(findEntries(store, search), pagination)
}

/** Returns the answer's text: entries whose archive is missing are left out silently, as on a real server. */
function withArchives(head: object, entries: StoredEntry[], required: RequiredRoot, findArchive: FindArchive): string {
  const items = entries.map(entry => archiveItem(entry, required, findArchive)).filter(item => item !== undefined)
  return `${JSON.stringify(head).slice(0, -1)},"data":[${items.join(',')}]}`
}

/** Returns an entry of the answer as JSON text. A whole archive is sent as the text that is stored, without parsing it. */
function archiveItem(entry: StoredEntry, root: RequiredRoot, findArchive: FindArchive): string | undefined {
  const text = root.required.kind === 'include' ? entry.archiveText() : filteredText(entry, root, findArchive)
  if (text === undefined) return undefined
  const head = { entry_id: entry.entryId, upload_id: entry.uploadId, parser_name: entry.parserName }
  return `${JSON.stringify(head).slice(0, -1)},"archive":${text}}`
}

function filteredText(entry: StoredEntry, root: RequiredRoot, findArchive: FindArchive): string | undefined {
  const archive = entry.archive()
  if (!archive) return undefined
  return JSON.stringify(filterArchive({ uploadId: entry.uploadId, entryId: entry.entryId, archive }, root, findArchive))
}

interface OneArchive {
  user: User | undefined
  entryId: string
  /** The upload that the entry must be in, when the path names one. */
  uploadId: string | undefined
  required: RequiredRoot
  echo: unknown
}

function oneArchive(store: EntryStore, { user, entryId, uploadId, required, echo }: OneArchive): Answer {
  const entry = store.get(entryId)
  if (uploadId !== undefined) checkUpload(store, uploadId, user)
  if (!entry || !isVisible(entry, user) || (uploadId !== undefined && entry.uploadId !== uploadId)) {
    throw apiError(404, 'There is no entry with this id, or you may not see it.')
  }
  const item = archiveItem(entry, required, archiveFinder(store, user))
  if (item === undefined) throw apiError(404, 'The entry is there, but it has no archive.')
  const head = JSON.stringify({ entry_id: entryId, required: echo }).slice(0, -1)
  return { status: 200, body: `${head},"data":${item}}` }
}

/** @throws a 404 for an unknown upload, a 401 (with a login: 403) for one of which the user may see nothing. */
function checkUpload(store: EntryStore, uploadId: string, user: User | undefined): void {
  const entries = store.entries.filter(entry => entry.uploadId === uploadId)
  if (entries.length === 0) throw apiError(404, 'There is no upload with this id.')
  if (entries.some(entry => isVisible(entry, user))) return
  if (!user) throw apiError(401, 'This upload needs a login.', { 'www-authenticate': 'Bearer' })
  throw apiError(403, 'You may not see this upload.')
}

/** Returns the function that finds the archives of references; it finds only those that the user may read. */
function archiveFinder(store: EntryStore, user: User | undefined): FindArchive {
  return ({ entryId, uploadId, mainfile }, hereUpload) => {
    const upload = uploadId ?? (mainfile === undefined ? undefined : hereUpload)
    const entry =
      entryId !== undefined
        ? store.get(entryId)
        : store.entries.find(other => other.uploadId === upload && other.index['mainfile'] === mainfile)
    if (!entry || !isVisible(entry, user) || (upload !== undefined && entry.uploadId !== upload)) return undefined
    const archive = entry.archive()
    return archive && { uploadId: entry.uploadId, entryId: entry.entryId, archive }
  }
}
