import { AuthError } from '../../errors/index.js'
import type { Owner } from '../dialect.js'
import { requireLoginFor } from '../owner.js'

/** @throws AuthError for an owner whose entries' archives may not be read */
export function checkArchiveOwner(owner: Owner, hasLogin: boolean): void {
  requireLoginFor(owner, hasLogin)
  if (owner !== 'all') return
  throw new AuthError("owner 'all' finds embargoed entries too, whose archives nobody gives: it only counts.", {
    hint: "Use owner: 'visible' for all archives that you may read.",
  })
}
