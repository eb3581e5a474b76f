import { searchQuantity } from '../../../metainfo/index.js'
import { formulaQuantity } from '../formula/formula-quantity.js'
import type { AskedCriterion } from './asked-criteria.js'

/** Quantities that are searched by their parts under another name. */
export const byParts: Readonly<Record<string, string>> = {
  entry_name: 'entry_name.prefix',
  mainfile: 'mainfile.path',
  mainfile_key: 'mainfile_key.path',
  files: 'files.path',
  quantities: 'quantities.path',
  'authors.name': 'authors.name.text',
  'main_author.name': 'main_author.name.text',
}

/** Says of words with `*` that servers take them as they stand. Hall's symbols of space groups have stars of their own. */
export function wildcardTraps({ name, kind, values }: AskedCriterion): string[] {
  if (kind === 'range' || name === 'optimade_filter' || name.endsWith('.hall_symbol')) return []
  const word = values.find(value => typeof value === 'string' && value.includes('*'))
  const known = searchQuantity(name)
  if (word === undefined || !known?.aggregatable || known.dynamic) return []
  return [`'${word}' in '${name}' is taken as it stands: servers have no wildcards.${instead(name)}`]
}

function instead(name: string): string {
  if (Object.hasOwn(byParts, name)) return ` Search by parts: '${byParts[name]}'.`
  return formulaQuantity(name) ? " Search by elements: { 'results.material.elements': [… , …] }." : ''
}
