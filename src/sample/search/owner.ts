import type { User } from '../accounts.js'
import { apiError, invalid } from '../answer.js'
import type { JsonObject } from '../json.js'
import { isPublic, isViewer, isVisible, type StoredEntry } from '../store.js'

const owners = ['public', 'all', 'visible', 'shared', 'user', 'staging', 'admin'] as const

/** Whose entries are searched. */
export type Owner = (typeof owners)[number]

/** Reads the parameter `owner`; default `public`. */
export function parseOwner(value: unknown): Owner {
  if (value === undefined || value === null) return 'public'
  const owner = owners.find(name => name === value)
  if (owner) return owner
  throw invalid(`owner is ${JSON.stringify(value)}; it must be one of ${owners.join(', ')}.`, 'body', 'owner')
}

/**
 * Returns the entries among which a user searches.
 *
 * @throws a 401 when the owner needs a login, a 403 for `admin`: no account here is one.
 */
export function ownedBy(owner: Owner, user: User | undefined): (entry: StoredEntry) => boolean {
  if (owner === 'public') return isPublic
  if (owner === 'visible') return entry => isVisible(entry, user)
  if (owner === 'all') return entry => entry.index['published'] === true || isViewer(entry, user)
  if (!user) {
    throw apiError(401, `owner='${owner}' needs a login.`, { 'www-authenticate': 'Bearer' })
  }
  if (owner === 'admin') throw apiError(403, "owner='admin' is for the administrator only.")
  if (owner === 'shared') return entry => isViewer(entry, user)
  if (owner === 'staging') return entry => entry.index['published'] !== true && isViewer(entry, user)
  return entry => (entry.index['main_author'] as JsonObject | undefined)?.['user_id'] === user.user_id
}
