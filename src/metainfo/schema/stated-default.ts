/** Words by which the schema says that nobody has looked, and gaps in forms to fill in. */
const saysNothing = /^(|not processed|unavailable|unknown|<.*>)$/

/**
 * True where a default of the published schema is meant as the value of what is not stored: a flag that nobody raised, a
 * convention by its name, a list without items. A number is counted, measured or computed: where none is stored, nobody
 * did, and a default (0 elements, 0 sites, light of 100 mW/cm²) would look like data. 'not processed' and the like say as
 * much.
 */
export function isMeantAsValue(standard: unknown): boolean {
  if (typeof standard === 'boolean') return true
  if (typeof standard === 'string') return !saysNothing.test(standard)
  return Array.isArray(standard) && standard.length === 0
}
