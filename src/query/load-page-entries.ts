import { type AbortSignalLike, UnparsedArchive, type Walk, warnOnce } from '../api/index.js'
import { DataError, type NomadError } from '../errors/index.js'
import { loadNeeded } from '../metainfo/index.js'
import type { EntrySource, OpenEntry } from './entry.js'
import { type Attempt, loadRange, type RangeResult, splitAfter } from './load-page.js'
import type { Pace } from './pace.js'
import type { Delivery, Page } from './page.js'
import type { PageSize } from './page-size.js'
import { UnopenedEntry } from './unopened-entry.js'

/** What loading pages of one query needs. */
export interface Loading<Entry> {
  walk: Walk
  source: EntrySource
  open: OpenEntry<Entry>
  raiseErrors: boolean
  size: PageSize
  pace: Pace
  /** Whether large archives are parsed when they are read, and not before. */
  unparsed: boolean
  /** True once an entry of the query has come. */
  succeeded: boolean
  /** True once the user was warned that pages are smaller than asked for. */
  warned?: boolean
}

/** Loads one page and opens its entries; the very first page does not wait for the list of ids. */
export async function loadPage<Entry>(
  loading: Loading<Entry>,
  page: Page<Entry>,
  signal: AbortSignalLike,
): Promise<Delivery<Entry>> {
  const { walk, source, open, size, pace } = loading
  const tooMany = (count: number, error: NomadError) => {
    size.limit(count >> 1)
    const reason = error.message.split('\n')[0]
    warnOfSize(
      loading,
      `asks for smaller pages from ${source.url}, which did not give ${count} entries at once. ${reason}`,
    )
  }
  const stopwatch = pace.start()
  const result = await loadResult({ walk, signal, tooMany, unparsed: loading.unparsed }, page)
  const { cached } = result
  const inMemory = result.bytes + (cached?.bytes ?? 0)
  const seconds = stopwatch.stop({ matches: page.to - page.from, bytes: inMemory, isCached: cached !== undefined })
  check(loading, result)
  const isUnparsed = result.entries.some(loaded => loaded instanceof UnparsedArchive)
  const waiting = loadNeeded(() => result.entries.map(({ archive }) => archive), source.dialect)
  if (waiting) await waiting
  const entries = result.entries.map(loaded => (isUnparsed ? undefined : open(loaded, source)))
  const unopened = isUnparsed ? result.entries.map(loaded => new UnopenedEntry(() => open(loaded, source))) : undefined
  if (result.cap !== undefined) {
    size.limit(result.cap)
    warnOfSize(loading, `asks for pages of ${result.cap} entries: ${source.url} gives no more at once.`)
  }
  if (entries.length > 0) {
    loading.succeeded = true
    size.learn(entries.length, inMemory, seconds)
  }
  const { skipped, failed, dropped, bytes } = result
  const ids = result.entries.map(({ entryId }) => entryId)
  const isCached = cached !== undefined && bytes === 0
  return { entries, unopened, ids, skipped, failed, dropped, bytes, isCached, given: false }
}

/** A query says once that its pages shrink, not for each of them. */
function warnOfSize(loading: { warned?: boolean }, what: string): void {
  if (!loading.warned) warnOnce(`This query ${what}`)
  loading.warned = true
}

async function loadResult(attempt: Attempt, { from, to }: { from: number; to: number }): Promise<RangeResult> {
  const { walk, signal, unparsed } = attempt
  if (!walk.loadFirst || from > 0 || walk.listed > 0 || walk.complete) return loadRange(attempt, { from, to })
  try {
    const { missing, ...page } = await walk.loadFirst(to, { signal, unparsed })
    return { ...page, skipped: missing, failed: [] }
  } catch (error) {
    return splitAfter(error, attempt, { from, to })
  }
}

function check<Entry>({ raiseErrors, succeeded }: Loading<Entry>, result: RangeResult): void {
  const nothingCame = result.entries.length === 0 && result.skipped.length === 0
  // A page of failures before anything worked: the request is at fault rather than each of its entries.
  if (result.error && (raiseErrors || (nothingCame && !succeeded && result.failed.length > 1))) throw result.error
  const gap = raiseErrors ? result.skipped[0] : undefined
  if (!gap) return
  throw new DataError(`Entry ${gap.entryId || '(unnamed)'} of upload ${gap.uploadId || '(unnamed)'}: ${gap.reason}.`, {
    hint: 'Without raiseErrors it is skipped and listed in query.ledger.',
  })
}
