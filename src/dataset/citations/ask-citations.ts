import type { AbortSignalLike, DialectName, Gap } from '../../api/index.js'
import { QueryError } from '../../errors/index.js'
import { isRawObject, member, type RawObject } from '../../metainfo/index.js'
import type { CallOptions } from '../../query/index.js'
import { CitationGroups, type CitationRecord } from './citation-groups.js'
import { cleanText } from './clean-text.js'
import { type CitationFacts, citationQuantities, readCitationFacts } from './entry-facts.js'

interface Page {
  readonly entries: readonly object[]
  readonly skipped: readonly Gap[]
  readonly failed: readonly Gap[]
}

/** What citations ask of a query. */
export interface CitationSource {
  readonly config: { readonly url: string; readonly dialect: DialectName }
  reading(request: {
    required: unknown
    index?: { include: readonly string[]; max: number }
    only?: readonly string[]
    isWhole?: boolean
    matches?: readonly { entryId: string; uploadId: string }[]
    raiseErrors?: boolean
  }): { ranges(call?: CallOptions): AsyncIterable<Page> }
}

/** How citations are asked for. */
export interface AskOptions {
  /** Asks for the entries with these ids. Default: all that match the query, up to the `max` that it names. */
  entries?: readonly string[] | undefined
  /** Whether to ask for licences too. Default `true`. */
  licenses?: boolean | undefined
  signal?: AbortSignalLike | undefined
  /** Called after each page of the search index. */
  onProgress?: ((state: { done: number }) => void) | undefined
}

/** How many entries one request of the search index is about. */
const entriesPerRequest = 1000

/** How many archives of an upload are tried for its licence. */
const attempts = 3

/** The parts of archives that tell the licence. */
const licenseRequired = { metadata: { license: '*' } }

/**
 * Asks the search index for what citations need of all entries of a query, 1 000 in a request. Licences are in archives alone:
 * one archive of each upload is asked for its licence.
 *
 * @throws QueryError on the old API
 */
export async function askCitations(source: CitationSource, options: AskOptions = {}): Promise<CitationRecord> {
  const { entries, licenses = true, signal, onProgress } = options
  const { url, dialect } = source.config
  if (dialect !== 'v1') {
    throw new QueryError(`${url} speaks the old API (v0), which does not give authors and data sets of many entries.`, {
      hint: "Ask the same of today's API, whose address ends in /api/v1.",
    })
  }
  const asked = new Date().toISOString()
  const found: { entryId: string; facts: CitationFacts }[] = []
  // What the server listed and then no longer had.
  const gone = new Set<string>()
  const index = { include: citationQuantities, max: Number.POSITIVE_INFINITY }
  for (const only of entries ? groupsOf(entries, entriesPerRequest) : [undefined]) {
    const request = only ? { only } : { isWhole: true }
    for await (const page of source.reading({ required: '*', index, ...request }).ranges({ signal })) {
      for (const { entryId } of [...page.skipped, ...page.failed]) gone.add(entryId)
      for (const entry of page.entries) {
        const { entryId, uploadId } = idsOf(entry)
        found.push({ entryId, facts: readCitationFacts(metadataOf(entry), uploadId) })
      }
      onProgress?.({ done: found.length })
    }
  }
  const known = licenses ? await askLicenses(source, found, signal) : new Map<string, string>()
  const groups = new CitationGroups()
  for (const { entryId, facts } of found) {
    const license = known.get(facts.uploadId)
    groups.add(entryId, license === undefined ? facts : { ...facts, license })
  }
  const listed = new Set(found.map(({ entryId }) => entryId))
  const unlisted = [...(entries ?? gone)].filter(entryId => !listed.has(entryId))
  return { url, asked, hasLicenses: licenses, groups: groups.all, unlisted }
}

function groupsOf(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, group) => ids.slice(group * size, (group + 1) * size))
}

/** Returns the licence of each upload. Where an archive does not tell it, the next one of the upload is asked. */
async function askLicenses(
  source: CitationSource,
  entries: readonly { entryId: string; facts: CitationFacts }[],
  signal: AbortSignalLike | undefined,
): Promise<Map<string, string>> {
  const byUpload = new Map<string, string[]>()
  for (const { entryId, facts } of entries) {
    const ids = byUpload.get(facts.uploadId) ?? []
    byUpload.set(facts.uploadId, ids)
    if (ids.length < attempts) ids.push(entryId)
  }
  const licenses = new Map<string, string>()
  for (let attempt = 0; attempt < attempts; attempt++) {
    const matches = [...byUpload].flatMap(([uploadId, ids]) => {
      const entryId = licenses.has(uploadId) ? undefined : ids[attempt]
      return entryId === undefined ? [] : [{ entryId, uploadId }]
    })
    if (matches.length === 0) break
    const uploads = new Map(matches.map(({ entryId, uploadId }) => [entryId, uploadId]))
    for await (const { entries: page } of source
      .reading({ required: licenseRequired, matches, raiseErrors: false })
      .ranges({ signal })) {
      for (const entry of page) {
        const uploadId = uploads.get(idsOf(entry).entryId)
        const license = cleanText(member(metadataOf(entry), 'license'))
        if (uploadId !== undefined && license !== undefined) licenses.set(uploadId, license)
      }
    }
  }
  return licenses
}

interface EntryView {
  entry_id?: unknown
  upload_id?: unknown
  m_to_dict?(): RawObject
}

function idsOf(entry: EntryView): { entryId: string; uploadId: string } {
  const { entry_id: entryId, upload_id: uploadId } = entry
  return {
    entryId: typeof entryId === 'string' ? entryId : '',
    uploadId: typeof uploadId === 'string' ? uploadId : '',
  }
}

/** Returns the metadata as stored: a section would give the schema's default where an archive has no licence. */
function metadataOf(entry: EntryView): RawObject {
  const metadata = entry.m_to_dict?.().metadata
  return isRawObject(metadata) ? metadata : {}
}
