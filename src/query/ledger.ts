import type { Gap } from '../api/index.js'
import { append } from '../basics/append.js'
import type { Page } from './page.js'

/**
 * The account of all matches: `matched = delivered + skipped + failed + notAsked`.
 *
 * @example
 * const { matched, delivered, skipped, failed, notAsked } = query.ledger
 */
export interface Ledger {
  /** Entries that match; `undefined` before the first answer. */
  matched: number | undefined
  /** How many entries were returned to the user. */
  delivered: number
  /** Entries that were left out, each with the reason, such as a missing archive. */
  skipped: Gap[]
  /** Entries whose archive the server failed to give, each with the server's reason. */
  failed: Gap[]
  /** How many matches were not asked for, or not returned yet; `undefined` before the first answer. */
  notAsked: number | undefined
}

/** The ledger of pages, in the order of the results. A page that was loaded several times counts as it came last. */
export function ledgerOf(pages: Iterable<Page<unknown>>, matched: number | undefined): Ledger {
  const skipped: Gap[] = []
  const failed: Gap[] = []
  let delivered = 0
  for (const { given, outcome } of pages) {
    if (!given || !outcome) continue
    delivered += outcome.delivered
    append(skipped, outcome.skipped)
    append(failed, outcome.failed)
  }
  const known = delivered + skipped.length + failed.length
  // Entries may leave the server's count while a query runs: those that were dealt with were matches.
  const counted = matched === undefined ? undefined : Math.max(matched, known)
  return { matched: counted, delivered, skipped, failed, notAsked: counted === undefined ? undefined : counted - known }
}
