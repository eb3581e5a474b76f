import type { LoadedEntry } from '../dialect.js'
import type { UploadPart } from './spread-uploads.js'

/** How many lists of ids a page may cost: it is short in few uploads, or in so many that none of them matters. */
const mostLists = 10

/** A page that is shorter than it should be. */
export interface ShortPage {
  parts: readonly UploadPart[]
  entries: readonly LoadedEntry[]
  /** The ids of the matches in a part; `undefined` when the server does not tell. */
  list(part: UploadPart): Promise<string[] | undefined>
}

/** Which matches a page lacks: by their ids where the server lists them, else by the upload in which they lack. */
export async function nameGaps({ parts, entries, list }: ShortPage): Promise<{ entryId: string; uploadId: string }[]> {
  const received = new Set(entries.map(({ entryId }) => entryId))
  const total = parts.reduce((sum, { from, to }) => sum + to - from, 0) - entries.length
  const gaps: { entryId: string; uploadId: string }[] = []
  let lists = 0
  for (const part of parts) {
    const { uploadId, from, to } = part
    const lacking = to - from - entries.filter(entry => entry.uploadId === uploadId).length
    if (lacking <= 0 || gaps.length >= total) continue
    const ids = lists++ < mostLists ? await list(part) : undefined
    const named = ids?.filter(id => !received.has(id)) ?? []
    for (let index = 0; index < (ids ? named.length : lacking); index++) {
      gaps.push({ entryId: named[index] ?? '', uploadId })
    }
  }
  while (gaps.length < total) gaps.push({ entryId: '', uploadId: '' })
  return gaps.slice(0, total)
}
