import type { TestEntry } from './entries.js'
import type { Fault, SeenRequest } from './faults.js'

interface Body {
  query?: { upload_id?: string[] }
  required?: unknown
  raise_errors?: boolean
  aggregation?: { per_page?: number; after?: string }
}

/** Answers the old API over entries: give it as a server's `route`. Criteria are ignored, ids in `missing` have no archive. */
export function legacyRoute(entries: TestEntry[], missing: string[] = []): (request: SeenRequest) => Fault | undefined {
  return request => {
    const listed = /^\/repo\/quantity\/(upload|calc)_id$/.exec(request.path)?.[1]
    if (listed) return { body: values(entries, request, listed === 'calc' ? 'entryId' : 'uploadId') }
    if (request.path !== '/archive/query') return undefined
    return page(entries, missing, request.body as Body)
  }
}

function values(entries: TestEntry[], request: SeenRequest, name: 'uploadId' | 'entryId'): object {
  const search = new URL(request.url, 'http://x').searchParams
  const totals = new Map<string, number>()
  const wanted = search.get('upload_id')
  for (const entry of entries) {
    if (wanted === null || wanted === entry.uploadId) totals.set(entry[name], (totals.get(entry[name]) ?? 0) + 1)
  }
  const after = search.get('after') ?? ''
  const size = Number(search.get('size') ?? 100)
  const listed = [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([id]) => id > after)
    .slice(0, size)
  const counts = Object.fromEntries(listed.map(([id, total]) => [id, { total }]))
  return { quantity: { after: listed.at(-1)?.[0] ?? null, values: counts } }
}

function page(entries: TestEntry[], missing: string[], { query, required, aggregation, raise_errors }: Body): Fault {
  const key = ({ uploadId, entryId }: TestEntry) => `${uploadId}:${entryId}`
  const chosen = entries
    .filter(({ uploadId }) => query?.upload_id?.includes(uploadId) ?? true)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const { per_page: size = 1000, after } = aggregation ?? {}
  const start = after === undefined ? 0 : chosen.findIndex(entry => key(entry) === after) + 1
  const part = chosen.slice(start, start + size)
  const gone = part.find(({ entryId }) => missing.includes(entryId))
  if (gone && raise_errors) {
    return {
      status: 404,
      body: { code: 404, name: 'Not Found', description: 'generic', message: `no archive ${gone.entryId}` },
    }
  }
  const results = part
    .filter(({ entryId }) => !missing.includes(entryId))
    .map(entry => ({ calc_id: entry.entryId, parser_name: 'parsers/test', archive: archiveOf(entry, required) }))
  const last = part.at(-1)
  return { body: { aggregation: { per_page: size, total: chosen.length, after: last ? key(last) : null }, results } }
}

/** Only what every request needs: whole top-level sections, and the ids when they are asked for. */
function archiveOf({ archive, entryId, uploadId }: TestEntry, required: unknown): Record<string, unknown> {
  const full: Record<string, unknown> = { ...archive, section_metadata: { calc_id: entryId, upload_id: uploadId } }
  if (typeof required !== 'object' || required === null) return full
  return Object.fromEntries(Object.entries(full).filter(([name]) => Object.hasOwn(required, name)))
}
