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
 * The old (v0) name of a v1 search quantity or of a v1 archive path with dots and without indices:
 * `results.method.simulation.program_name` was `dft.code_name`. `undefined` when v0 had no such thing, or when the
 * table does not know.
 */
export function legacyName(name: string): string | undefined {
  return oldNames.get(withoutIndices(name))
}

/**
 * The v1 name of an old (v0) search quantity or of an old archive path with dots: `dft.code_name` is
 * `results.method.simulation.program_name`. Several possible names are joined by " or ". `undefined` when v1 has none.
 */
export function modernName(name: string): string | undefined {
  return newNames.get(withoutIndices(name))
}

function withoutIndices(name: string): string {
  return name.replace(/\[[^\]]*\]/g, '').split(':')[0] ?? name
}
