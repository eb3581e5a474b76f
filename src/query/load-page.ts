import type { AbortSignalLike, Gap, LoadedEntry, Walk } from '../api/index.js'
import { isNomadError, type NomadError } from '../errors/index.js'

/** Archives of a range, with the entries whose archives the server failed to give. */
export interface RangeResult {
  entries: LoadedEntry[]
  skipped: Gap[]
  failed: Gap[]
  dropped: number
  bytes: number
  /** One of the errors that made entries fail. */
  error?: NomadError | undefined
}

interface Range {
  from: number
  to: number
}

/**
 * Loads a range of matches. When the server fails for the whole of it (500), or finds it too large (413, 414), it is
 * split in halves until the entries that cause it stand alone; these are named as failed.
 */
export async function loadRange(walk: Walk, range: Range, signal: AbortSignalLike): Promise<RangeResult> {
  try {
    const { missing, ...page } = await walk.load(range.from, range.to, { signal })
    return { ...page, skipped: missing, failed: [] }
  } catch (error) {
    return splitAfter(error, walk, range, signal)
  }
}

/** Goes on after the whole range failed: with its halves, or by naming its one entry. Throws what is no such failure. */
export async function splitAfter(
  error: unknown,
  walk: Walk,
  { from, to }: Range,
  signal: AbortSignalLike,
): Promise<RangeResult> {
  if (!isSplittable(error)) throw error
  await walk.list(to, { signal })
  const end = Math.min(to, walk.listed)
  if (end - from <= 1) return { ...nothing, failed: named(walk, from, end, error), error }
  const middle = from + Math.ceil((end - from) / 2)
  const first = await loadRange(walk, { from, to: middle }, signal)
  const second = await loadRange(walk, { from: middle, to: end }, signal)
  return join(first, second)
}

const nothing: RangeResult = { entries: [], skipped: [], failed: [], dropped: 0, bytes: 0 }

function isSplittable(error: unknown): error is NomadError {
  return isNomadError(error) && [500, 413, 414].includes(error.response?.status ?? 0)
}

function named(walk: Walk, from: number, to: number, error: NomadError): Gap[] {
  const reason = error.message.split('\n')[0] as string
  return walk.names(from, to).map(ids => ({ ...ids, reason }))
}

function join(first: RangeResult, second: RangeResult): RangeResult {
  return {
    entries: [...first.entries, ...second.entries],
    skipped: [...first.skipped, ...second.skipped],
    failed: [...first.failed, ...second.failed],
    dropped: first.dropped + second.dropped,
    bytes: first.bytes + second.bytes,
    error: first.error ?? second.error,
  }
}
