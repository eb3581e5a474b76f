import { type AbortSignalLike, type Gap, type LoadedEntry, type PageFault, pageFault, type Walk } from '../api/index.js'
import { isNomadError, type NomadError } from '../errors/index.js'

/** Archives of a range, with the entries whose archives the server failed to give. */
export interface RangeResult {
  entries: LoadedEntry[]
  skipped: Gap[]
  failed: Gap[]
  dropped: number
  bytes: number
  /** How many archives the server put into one answer at most, when that was fewer than asked for. */
  cap?: number | undefined
  /** What of it came from a cache; `bytes` does not count it. */
  cached?: { entries: number; bytes: number } | undefined
  /** One of the errors that made entries fail. */
  error?: NomadError | undefined
}

interface Range {
  from: number
  to: number
}

/** One attempt to load a page. */
export interface Attempt {
  walk: Walk
  signal?: AbortSignalLike | undefined
  /** Leaves large archives unparsed until they are read. */
  unparsed?: boolean | undefined
  /** Called when so many entries together were too large or too slow. */
  tooMany?: (entries: number, error: NomadError) => void
  /** How many entries in a row the server was too slow for, or broke off at. */
  failedInARow?: number
}

/**
 * Loads a range of matches. When the server fails for the whole of it, or finds it too large, or takes too long, it is
 * split in halves until the entries that cause it stand alone; these are named as failed.
 */
export async function loadRange(attempt: Attempt, range: Range): Promise<RangeResult> {
  try {
    const { walk, signal, unparsed } = attempt
    const { missing, ...page } = await walk.load(range.from, range.to, { signal, unparsed })
    attempt.failedInARow = 0
    return { ...page, skipped: missing, failed: [] }
  } catch (error) {
    return splitAfter(error, attempt, range)
  }
}

/** Loads the halves of a range that failed as a whole, or names its one entry as failed. Throws all other errors. */
export async function splitAfter(error: unknown, attempt: Attempt, { from, to }: Range): Promise<RangeResult> {
  const { walk, signal, tooMany } = attempt
  if (!isSplittable(error)) throw error
  const fault = pageFault(error)
  await walk.list(to, { signal })
  const end = Math.min(to, walk.listed)
  if (end - from <= 1) return nameOne(error, attempt, { from, to: end })
  if (fault === 'too large' || fault === 'too slow') tooMany?.(end - from, error)
  const middle = from + Math.ceil((end - from) / 2)
  const first = await loadRange(attempt, { from, to: middle })
  const second = await loadRange(attempt, { from: middle, to: end })
  return join(first, second)
}

const nothing: RangeResult = { entries: [], skipped: [], failed: [], dropped: 0, bytes: 0 }

/** Only archives are divided: what fails for the list of matches fails for all of them. */
function isSplittable(error: unknown): error is NomadError {
  return pageFault(error) !== undefined && isNomadError(error) && /\/archive\/query$/.test(error.request?.url ?? '')
}

/** When more entries in a row than this fail even alone, the fault is the server's, not theirs. */
const maxFailedInARow: Partial<Record<PageFault, number>> = { 'too slow': 1, 'broken off': 2 }

function nameOne(error: NomadError, attempt: Attempt, { from, to }: Range): RangeResult {
  const most = maxFailedInARow[pageFault(error) as PageFault]
  if (most !== undefined) {
    attempt.failedInARow = (attempt.failedInARow ?? 0) + 1
    if (attempt.failedInARow > most) throw error
  }
  const reason = error.message.split('\n')[0] as string
  return {
    ...nothing,
    failed: attempt.walk.names(from, to).map(({ entryId, uploadId }) => ({ entryId, uploadId, reason })),
    error,
  }
}

function join(first: RangeResult, second: RangeResult): RangeResult {
  return {
    entries: [...first.entries, ...second.entries],
    skipped: [...first.skipped, ...second.skipped],
    failed: [...first.failed, ...second.failed],
    dropped: first.dropped + second.dropped,
    bytes: first.bytes + second.bytes,
    cap: first.cap ?? second.cap,
    cached: sum(first.cached, second.cached),
    error: first.error ?? second.error,
  }
}

type Cached = RangeResult['cached']

function sum(first: Cached, second: Cached): Cached {
  if (!first || !second) return first ?? second
  return { entries: first.entries + second.entries, bytes: first.bytes + second.bytes }
}
