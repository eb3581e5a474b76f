import { searchNames } from '../../legacy/tables/search-names.js'

/** What a v0 query may name, and whether a list of its values means "any of them". */
export const legacyQuantities: ReadonlyMap<string, { readonly anyOf: boolean }> = new Map([
  ...searchNames.map(row => [row.v0, { anyOf: row.anyOf === true }] as const),
  ['dft.quantities', { anyOf: false }],
])

/** Returns true for a name that a v0 query may use; OPTIMADE's properties count in both of their spellings. */
export function isLegacyQuantity(name: string): boolean {
  return legacyQuantities.has(name) || /^(dft\.)?optimade\.\w+$/.test(name)
}
