import type { Accounts } from '../accounts.js'
import { mount, type Route } from '../router.js'
import type { EntryStore } from '../store.js'
import { legacyRoutes } from '../v0/index.js'
import { archiveRoutes } from './archives.js'
import { entryRoutes } from './entries.js'
import { infoRoutes } from './info.js'
import { keycloakRoutes, loginRoutes } from './login.js'

/** Returns everything that the embedded archive answers. */
export function allRoutes(store: EntryStore, accounts: Accounts): Route[] {
  const v1 = [
    ...archiveRoutes(store, accounts),
    ...entryRoutes(store, accounts),
    ...loginRoutes(accounts),
    ...infoRoutes(store),
  ]
  return [...mount('/api/v1', v1), ...mount('/api', legacyRoutes(store, accounts)), ...keycloakRoutes(accounts)]
}
