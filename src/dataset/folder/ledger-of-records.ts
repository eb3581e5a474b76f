import type { Gap } from '../../api/index.js'
import { append } from '../../basics/append.js'
import type { Ledger } from '../../query/index.js'
import type { OpenedFolder } from './opened-folder.js'

/** What became of each match of the query that a data set was made with. */
export function ledgerOfRecords({ manifest, places }: OpenedFolder): Ledger {
  const skipped: Gap[] = []
  const failed: Gap[] = []
  for (const record of places.records) {
    append(skipped, record.skipped)
    append(failed, record.failed)
  }
  const delivered = places.total
  const known = delivered + skipped.length + failed.length
  const matched = Math.max(manifest.available, known)
  return { matched, delivered, skipped, failed, notAsked: matched - known }
}
