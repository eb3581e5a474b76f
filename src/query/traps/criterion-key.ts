/** The comparisons that a quantity's name can carry behind a colon, or that can stand in an object below it. */
export const rangeNames: ReadonlySet<string> = new Set(['gt', 'gte', 'lt', 'lte'])
export const setNames: ReadonlySet<string> = new Set(['any', 'all', 'none'])

/** The key of a criterion: `results.material.elements:any`. */
export interface CriterionKey {
  /** The search quantity. */
  name: string
  /** `any`, `gte`, …; `undefined` for a bare name. */
  modifier: string | undefined
}

/** Takes a key apart; a colon within a name (`data.x#entry_id:E.Sample#float`) is none of ours. */
export function criterionKey(key: string): CriterionKey {
  const colon = key.lastIndexOf(':')
  const modifier = key.slice(colon + 1)
  const known = colon > 0 && (rangeNames.has(modifier) || setNames.has(modifier))
  return known ? { name: key.slice(0, colon), modifier } : { name: key, modifier: undefined }
}
