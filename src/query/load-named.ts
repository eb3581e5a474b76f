import type { ArchiveCall, Dialect, LoadedPage, Match, Question } from '../api/index.js'

/** Loads the archives of matches by their ids, in this order. Entries and gaps have the upload of their match. */
export async function loadNamed(
  dialect: Dialect,
  question: Question,
  matches: readonly Match[],
  call: ArchiveCall,
): Promise<LoadedPage> {
  const page = await dialect.archives(
    matches.map(({ entryId }) => entryId),
    question,
    call,
  )
  const uploads = new Map(matches.map(({ entryId, uploadId }) => [entryId, uploadId]))
  const named = <Ids extends { entryId: string; uploadId: string }>(ids: Ids): Ids =>
    ids.uploadId === '' ? { ...ids, uploadId: uploads.get(ids.entryId) ?? '' } : ids
  return { ...page, entries: page.entries.map(named), missing: page.missing.map(named) }
}
