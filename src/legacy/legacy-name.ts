import { withoutBrackets } from '../metainfo/index.js'
import { archivePaths } from './archive-paths.js'
import { searchNames } from './tables/search-names.js'

const oldNames = new Map<string, string>()
const newNames = new Map<string, string>([
  ['dft.quantities', 'quantities'],
  ['dft.optimade', 'optimade_filter'],
])
for (const [v0, v1] of newNames) oldNames.set(v1, v0)
for (const { v0, v1 } of searchNames) {
  if (v1.length > 0) newNames.set(v0, v1.join(' or '))
  for (const name of v1) if (!oldNames.has(name)) oldNames.set(name, v0)
}
for (const { v0, v1 } of archivePaths) {
  if (!newNames.has(v0)) newNames.set(v0, v1.join(' or '))
  for (const name of v1) if (!oldNames.has(name)) oldNames.set(name, v0)
}

/**
 * Returns the old (v0) name of a v1 search quantity or archive path: `dft.code_name` for
 * `results.method.simulation.program_name`. Returns `undefined` when the table has none.
 *
 * @param name a search quantity, or a path with dots; indices are ignored
 */
export function legacyName(name: string): string | undefined {
  return oldNames.get(withoutIndices(name))
}

/**
 * Returns the v1 name of an old (v0) search quantity or archive path: `results.method.simulation.program_name` for
 * `dft.code_name`. Several possible names are joined by " or ". Returns `undefined` when the table has none.
 *
 * @param name a search quantity, or a path with dots; indices are ignored
 */
export function modernName(name: string): string | undefined {
  return newNames.get(withoutIndices(name))
}

function withoutIndices(name: string): string {
  return withoutBrackets(name).split(':')[0] ?? name
}
