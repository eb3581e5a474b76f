import type { Accounts } from '../accounts.js'
import type { Route } from '../router.js'
import type { EntryStore } from '../store.js'

/** The routes of the v0 API, below `/api`. */
export function legacyRoutes(_store: EntryStore, _accounts: Accounts): Route[] {
  return []
}
