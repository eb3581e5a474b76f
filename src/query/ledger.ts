import type { Gap } from '../api/index.js'
import type { Delivery } from './page.js'

/** The whereabouts of every match: `matched = delivered + skipped + failed + notAsked`. */
export interface Ledger {
  /** Entries that match; `undefined` before the first answer. */
  matched: number | undefined
  /** Entries given to the user. */
  delivered: number
  /** Entries left out, with the reason. */
  skipped: Gap[]
  /** Entries whose archive the server failed to give, with its words. */
  failed: Gap[]
  /** Matches that were not asked for, or not given out yet; `undefined` before the first answer. */
  notAsked: number | undefined
}

/** Keeps the ledger of one query. */
export class LedgerBook {
  readonly #skipped: Gap[] = []
  readonly #failed: Gap[] = []
  #delivered = 0

  /** Enters a page; a page that was entered before must not come again. */
  enter(delivery: Delivery<unknown>): void {
    this.#delivered += delivery.entries.length
    this.#skipped.push(...delivery.skipped)
    this.#failed.push(...delivery.failed)
  }

  snapshot(matched: number | undefined): Ledger {
    const settled = this.#delivered + this.#skipped.length + this.#failed.length
    // Entries may leave the server's count while a query runs: those that were dealt with were matches.
    const counted = matched === undefined ? undefined : Math.max(matched, settled)
    return {
      matched: counted,
      delivered: this.#delivered,
      skipped: [...this.#skipped],
      failed: [...this.#failed],
      notAsked: counted === undefined ? undefined : counted - settled,
    }
  }
}
