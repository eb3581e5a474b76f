import type { User } from '../accounts.js'
import type { JsonObject } from '../json.js'
import type { EntryStore, StoredEntry } from '../store.js'
import type { Criteria } from './criteria.js'
import { entryOrder } from './order.js'
import { type Owner, ownedBy } from './owner.js'
import { checkPageSize, type Pagination } from './pagination.js'
import { compile } from './predicate.js'

/** One page of entries, and the pagination of the answer. */
export interface Page {
  entries: StoredEntry[]
  pagination: Pagination & { total: number; next_page_after_value?: string }
}

/** A search: the user, the owner of the entries, and the criteria. */
export interface Search {
  owner: Owner
  user: User | undefined
  criteria: Criteria
}

/** Returns all entries that match, in the order of their ids. */
export function findEntries(store: EntryStore, search: Search): StoredEntry[] {
  const owned = ownedBy(search.owner, search.user)
  const matches = compile(search.criteria)
  return store.entries.filter(entry => owned(entry) && matches(entry.index as JsonObject))
}

/**
 * Returns a page of the entries found. It has the next cursor when it is full and does not have all entries: also when it is
 * the last page and exactly full.
 */
export function cutPage(found: readonly StoredEntry[], pagination: Pagination): Page {
  checkPageSize(pagination)
  const { page_size, page, page_offset, page_after_value } = pagination
  const order = entryOrder(pagination.order_by, pagination.order)
  const sorted = [...found].sort(order.compare)
  const rest = page_after_value ? sorted.filter(order.after(page_after_value)) : sorted
  const start = page ? (page - 1) * page_size : (page_offset ?? 0)
  const entries = rest.slice(start, start + page_size)
  const last = entries.at(-1)
  const more = last !== undefined && entries.length >= page_size && entries.length < found.length
  return {
    entries,
    pagination: {
      ...pagination,
      order_by: pagination.order_by ?? 'entry_id',
      total: found.length,
      ...(more ? { next_page_after_value: order.cursor(last) } : {}),
    },
  }
}
