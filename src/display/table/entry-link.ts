import { isLoopback } from '../../basics/loopback.js'
import type { Column } from '../../frame/index.js'

/** Returns the address of an entry's page, for the cells of a column of entry ids whose server is known. */
export function entryLink({ path, origin }: Column, value: unknown): string | undefined {
  if (path !== 'entry_id' || origin === undefined || typeof value !== 'string') return undefined
  const id = encodeURIComponent(value)
  // The embedded archive, and others on this machine, mostly have no pages: the link is the API's answer.
  if (URL.canParse(origin) && isLoopback(new URL(origin))) {
    return origin.endsWith('/v1') ? `${origin}/entries/${id}` : undefined
  }
  const page = /^(.*)\/api(?:\/v1)?$/.exec(origin)?.[1]
  return page === undefined ? undefined : `${page}/gui/search/entries/entry/id/${id}`
}
