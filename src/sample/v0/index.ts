import type { Accounts } from '../accounts.js'
import type { Answer } from '../answer.js'
import type { Route } from '../router.js'
import type { EntryStore } from '../store.js'
import { legacyArchiveRoutes } from './archive-routes.js'
import { asLegacyError } from './legacy-error.js'
import { legacyInfoRoutes, legacyLoginRoutes } from './login-routes.js'
import { legacyRepoRoutes } from './repo-routes.js'

/**
 * Returns the v0 API over the same entries, to be mounted under `/api`: archives under their old names, the old query language,
 * the old errors.
 */
export function legacyRoutes(store: EntryStore, accounts: Accounts): Route[] {
  const routes = [
    ...legacyArchiveRoutes(store, accounts),
    ...legacyRepoRoutes(store, accounts),
    ...legacyLoginRoutes(accounts),
    ...legacyInfoRoutes(store),
  ]
  return routes.map(route => ({ ...route, handle: request => withLegacyErrors(() => route.handle(request)) }))
}

async function withLegacyErrors(handle: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await handle()
  } catch (error) {
    throw asLegacyError(error)
  }
}
