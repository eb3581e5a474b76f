/** Spellings of the center of the zone. */
const gammas = new Set(['G', 'GAMMA', 'GM', 'Γ'])

/** Returns the name of a point of reciprocal space as it is written: Γ for its many spellings; `undefined` without a name. */
export function pointLabel(stored: string | undefined): string | undefined {
  const text = stored
    ?.trim()
    .replace(/^\$(.*)\$$/, '$1')
    .replace(/^\\+/, '')
  if (!text) return undefined
  return gammas.has(text.toUpperCase()) ? 'Γ' : text
}
