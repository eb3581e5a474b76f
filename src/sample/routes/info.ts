import type { Route } from '../router.js'
import { searchQuantities } from '../search/quantities.js'
import { type EntryStore, isPublic } from '../store.js'

/** The version of NOMAD whose answers this archive gives. */
export const nomadVersion = '1.4.3'

/** Returns the answer of `info`: version, size, and the names that a query may use. */
export function infoRoutes(store: EntryStore): Route[] {
  return [{ method: 'GET', path: '/info', handle: () => ({ status: 200, body: info(store) }) }]
}

function info(store: EntryStore) {
  const open = store.entries.filter(isPublic)
  const distinct = (values: unknown[]) => new Set(values.filter(value => value !== undefined)).size
  return {
    parsers: [...new Set(open.map(entry => entry.parserName))].sort(),
    metainfo_packages: [],
    codes: [],
    normalizers: [],
    statistics: { n_entries: open.length, n_uploads: distinct(open.map(entry => entry.uploadId)) },
    search_quantities: Object.fromEntries(
      [...searchQuantities.values()].map(({ name, list }) => [name, { name, description: '', many: list }]),
    ),
    version: nomadVersion,
    deployment: 'nomad-notebook sample',
    oasis: true,
    git: {},
  }
}
