import { append } from '../../basics/append.js'
import type { LoadedEntry } from '../dialect.js'
import type { UploadPart, UploadRange } from './spread-uploads.js'

/** The archives of a range of matches, gathered from one page or several; a server may give some twice, or others. */
export class GatheredArchives {
  /** How many there must be. */
  readonly wanted: number
  readonly #uploads: ReadonlySet<string>
  #entries: LoadedEntry[] = []
  #received = 0

  constructor(parts: readonly UploadPart[]) {
    this.wanted = parts.reduce((sum, { from, to }) => sum + to - from, 0)
    this.#uploads = new Set(parts.map(({ uploadId }) => uploadId))
  }

  /** In the order in which they came. */
  get entries(): readonly LoadedEntry[] {
    return this.#entries
  }

  get isComplete(): boolean {
    return this.#entries.length >= this.wanted
  }

  /** How many came twice or were not asked for. */
  get dropped(): number {
    return this.#received - this.#entries.length
  }

  /** Adds the new entries of a page; true when there are any. */
  add(page: readonly LoadedEntry[]): boolean {
    const known = new Set(this.#entries.map(({ entryId }) => entryId))
    const fresh = page.filter(
      ({ entryId, uploadId }) =>
        (uploadId === '' || this.#uploads.has(uploadId)) &&
        (entryId === '' || (!known.has(entryId) && known.add(entryId))),
    )
    this.#received += page.length
    append(this.#entries, fresh)
    return fresh.length > 0
  }

  /** Drops all but the named entries; without names, those beyond the number asked for. */
  keepOnly(ids: readonly string[] | undefined): void {
    const chosen = ids && new Set(ids)
    this.#entries = this.#entries.filter(({ entryId }) => chosen?.has(entryId) ?? true).slice(0, this.wanted)
  }
}

/** Returns whether a match comes after the one that a cursor names, in the order of a worker's uploads. */
export function isBehind(
  match: { entryId: string; uploadId: string },
  cursor: string,
  { uploads }: UploadRange,
): boolean {
  const at = uploads.findIndex(({ uploadId }) => idAfter(uploadId, cursor) !== undefined)
  const place = uploads.findIndex(({ uploadId }) => uploadId === match.uploadId)
  if (at < 0) return false
  return place === at ? match.entryId > (idAfter(match.uploadId, cursor) as string) : place > at
}

/** The entry that a cursor names, if it is one of this upload. */
export function idAfter(uploadId: string, cursor: string | undefined): string | undefined {
  return cursor?.startsWith(`${uploadId}:`) ? cursor.slice(uploadId.length + 1) : undefined
}
