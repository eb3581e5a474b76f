import { type SampleEntry, type SampleOptions, type SampleServer, serveSample } from '../../src/sample/index.js'

/** A parsed answer and what came with it. */
export interface Asked {
  status: number
  headers: Headers
  body: AnswerBody
}

/** The fields that answers have, whichever it is; a test knows which ones it reads. */
export interface AnswerBody {
  detail: unknown
  data: AnswerItem[]
  pagination: { total: number; page_size: number; next_page_after_value?: string }
  aggregations: Record<string, Record<string, { data: AggregationItem[] } & Record<string, unknown>>>
  required: unknown
  version: string
  statistics: { n_entries: number }
  access_token: string
  refresh_token: string
  error: string
  search_quantities: Record<string, object>
  username: string
}

/** One entry of a page. */
export interface AnswerItem extends Record<string, unknown> {
  entry_id: string
  archive: Record<string, unknown>
}

/** One bucket of an aggregation. */
export interface AggregationItem {
  value: unknown
  count: number
  nested_count?: number
  metrics?: Record<string, number>
  entries?: AnswerItem[]
}

/** A server for one test file, and short ways to ask it. */
export interface Archive {
  server: SampleServer
  post(path: string, body: unknown, token?: string): Promise<Asked>
  get(path: string, token?: string): Promise<Asked>
  form(url: string, fields: Record<string, string>): Promise<Asked>
  login(user: string): Promise<string>
}

/** Starts a server; close it with `archive.server.close()`. */
export async function startArchive(options: SampleOptions = {}): Promise<Archive> {
  const server = await serveSample(options)
  const archive: Archive = {
    server,
    post: (path, body, token) => {
      const headers = { 'content-type': 'application/json', ...bearer(token) }
      return ask(server.url + path, { method: 'POST', body: JSON.stringify(body), headers })
    },
    get: (path, token) => ask(server.url + path, { headers: bearer(token) }),
    form: (url, fields) => ask(url, { method: 'POST', body: new URLSearchParams(fields) }),
    login: async user => {
      const fields = { grant_type: 'password', username: user, password: user }
      return (await archive.form(`${server.url}/auth/token`, fields)).body.access_token
    },
  }
  return archive
}

/** Asks and parses the answer; a body that is no JSON stays text. */
export async function ask(url: string, init: RequestInit = {}): Promise<Asked> {
  const response = await fetch(url, init)
  const text = await response.text()
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {}
  return { status: response.status, headers: response.headers, body: body as AnswerBody }
}

/** A published entry of the teacher with a small search document and archive; `index` and `archive` are merged in. */
export function makeEntry(id: string, index: object = {}, archive: object | undefined = {}): SampleEntry {
  const teacher = { user_id: '00000002-0000-0000-0000-000000000002', name: 'Tutorial Teacher' }
  return {
    entry_id: id,
    upload_id: 'upload',
    parser_name: 'parsers/test',
    index: {
      entry_id: id,
      upload_id: 'upload',
      mainfile: `${id}.out`,
      published: true,
      with_embargo: false,
      main_author: teacher,
      viewers: [teacher],
      ...index,
    },
    archive: archive && { metadata: { entry_id: id }, ...archive, m_ref_archives: {} },
  }
}

function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}
