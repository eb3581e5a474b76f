import type { TestEntry } from './entries.js'
import type { Answer } from './faults.js'

interface Body {
  owner?: string
  query?: unknown
  required?: unknown
  pagination?: { page_size?: number; page_after_value?: string; order?: 'asc' | 'desc' }
}

/** What the misbehaving server knows: entries, and which of them have no archive. */
export interface Archive {
  entries: TestEntry[]
  missing: Set<string>
}

/** The answer of `entries/query` and `entries/archive/query`; criteria other than ids, ranges of ids and uploads are ignored. */
export function answerV1(path: string, body: Body, archive: Archive): Answer | undefined {
  if (path !== '/entries/query' && path !== '/entries/archive/query') return undefined
  const { page_size: size = 10, page_after_value: after, order } = body.pagination ?? {}
  const matches = select(archive.entries, body.query)
  const sorted = matches.sort((a, b) => (a.entryId < b.entryId ? -1 : 1))
  if (order === 'desc') sorted.reverse()
  const start = after === undefined ? 0 : sorted.findIndex(entry => entry.entryId === after) + 1
  const page = sorted.slice(start, start + size)
  const last = page.at(-1)
  const isFull = page.length === size && page.length < sorted.length && last !== undefined
  return {
    owner: body.owner ?? 'public',
    query: body.query ?? {},
    pagination: {
      page_size: size,
      total: sorted.length,
      ...(isFull ? { next_page_after_value: last.entryId } : {}),
    },
    data:
      path === '/entries/query'
        ? page.map(entry => indexed(entry, body.required))
        : page.filter(({ entryId }) => !archive.missing.has(entryId)).map(full),
  }
}

function ids({ entryId, uploadId }: TestEntry) {
  return { entry_id: entryId, upload_id: uploadId }
}

/** The search document of an entry, cut to its ids, and its results where these are asked for. */
function indexed(entry: TestEntry, required: unknown) {
  const { include = [] } = (required ?? {}) as { include?: string[] }
  const { results } = entry.archive
  const values = Object.entries(entry.index ?? {}).filter(([name]) => include.includes(name))
  const document = { ...ids(entry), ...Object.fromEntries(values) }
  return include.some(name => name.startsWith('results.')) ? { ...document, results } : document
}

function full(entry: TestEntry) {
  return { ...ids(entry), parser_name: 'parsers/test', archive: entry.archive }
}

function select(entries: TestEntry[], query: unknown): TestEntry[] {
  const criteria = (query ?? {}) as Record<string, unknown>
  const { and, entry_id: range } = criteria as { and?: unknown[]; entry_id?: { gte?: string; lt?: string } }
  if (and) return and.reduce<TestEntry[]>(select, entries)
  if (range) {
    const { gte = '', lt } = range
    return entries.filter(({ entryId }) => entryId >= gte && (lt === undefined || entryId < lt))
  }
  const ids = criteria['entry_id:any'] as string[] | undefined
  const chosen = ids && new Set(ids)
  const upload = criteria['upload_id'] as string | undefined
  return entries.filter(
    ({ entryId, uploadId }) => (!chosen || chosen.has(entryId)) && (upload === undefined || upload === uploadId),
  )
}
