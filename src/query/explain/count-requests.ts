import type { DialectName } from '../../api/index.js'
import { PageSize } from '../page-size.js'

/** Ids that one request lists. */
export const idsPerRequest = 1000

/**
 * Returns how many requests load so many entries: the lists of ids, and the pages of archives, which grow by the size of the
 * entries unless `perPage` fixes them. On the old API, where pages end with each upload, it is the least; so it is for a server
 * that takes seconds for a page, which gets smaller ones.
 */
export function countRequests(
  entries: number,
  { dialect, perPage, bytesPerEntry }: { dialect: DialectName; perPage: number | undefined; bytesPerEntry: number },
): number {
  const lists = dialect === 'v1' ? countLists(entries) : 1
  if (perPage !== undefined) return lists + Math.ceil(entries / perPage)
  const size = new PageSize()
  let pages = 0
  for (let left = entries; left > 0; pages++) {
    const page = Math.min(left, size.next())
    size.learn(page, page * bytesPerEntry)
    left -= page
  }
  return lists + pages
}

/** Returns how many requests list so many entries, with what the search index has of them. */
export function countLists(entries: number): number {
  return Math.max(1, Math.ceil(entries / idsPerRequest))
}
