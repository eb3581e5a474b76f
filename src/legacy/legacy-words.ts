import { archivePathsByName } from './archive-paths.js'
import { customRoots, newPathNames, oldSearchNames, rootsOfV0, type WrongWord } from './dialect-words.js'
import { modernName } from './legacy-name.js'
import { eachQueryKey, eachRequiredKey } from './request-keys.js'
import { searchNames } from './tables/search-names.js'

/** Old search names that v1 has too: `calc_id`, which its servers accept, and `authors`, which are objects now. */
const searchNamesInBoth = new Set(['calc_id', 'authors'])
/** Old archive names that v1 has too, at other paths. */
const archiveNamesInBoth = new Set([
  'calc_id',
  'formula',
  'atom_labels',
  'scf_threshold_energy_change',
  'van_der_Waals_method',
  'smearing_kind',
  'smearing_width',
  'ensemble_type',
  'prototype_aflow_id',
  'total_charge',
  'gw_type',
])

/** Why old search names have no counterpart. */
const whyDropped = new Map<string, string>(
  searchNames.flatMap(({ v0, v1, note }) => (v1.length === 0 && note ? [[v0, note] as const] : [])),
)

/**
 * Returns the v0 names and operators in a query and a `required` for a v1 server: `$and`, `dft.code_name`,
 * `section_run`, … Each occurs once, in the order of the request.
 */
export function legacyWords(query: unknown, required: unknown): WrongWord[] {
  const found = new Map<string, WrongWord>()
  eachQueryKey(query, key => {
    if (key.startsWith('$')) found.set(key, { word: key, right: rightOperator(key) })
    const name = key.split(':')[0] ?? key
    const old = oldSearchNames.has(name) || /^(dft|ems|encyclopedia)\./.test(name)
    if (old && !searchNamesInBoth.has(name))
      found.set(name, { word: name, right: modernName(name), why: whyDropped.get(name) })
  })
  eachRequiredKey(required, (name, path) => {
    if (customRoots.has(path[0] ?? '')) return
    if (rootsOfV0.has(path[0] ?? '') || (path.length > 1 && isOldArchiveName(name))) {
      const word = path.join('.')
      found.set(word, { word, right: modernName(word) ?? pathsWithName(name) })
    }
  })
  return [...found.values()]
}

function isOldArchiveName(name: string): boolean {
  return archivePathsByName.has(name) && !newPathNames.has(name) && !archiveNamesInBoth.has(name)
}

function rightOperator(key: string): string | undefined {
  const name = key.slice(1)
  if (['and', 'or', 'not'].includes(name)) return name
  return ['gt', 'gte', 'lt', 'lte'].includes(name) ? `{ quantity: { ${name}: bound } }` : undefined
}

function pathsWithName(name: string): string | undefined {
  const paths = archivePathsByName.get(name)?.flatMap(place => place.v1)
  return paths && paths.length > 0 ? [...new Set(paths)].join(' or ') : undefined
}
