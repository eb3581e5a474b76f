/** Defaults that mean "no value": texts such as 'not processed', and placeholders such as `<name>`. */
const noValue = /^(|not processed|unavailable|unknown|<.*>)$/

/**
 * Returns true when a default of the published schema is the value of a quantity that is not stored: a flag, the name of a
 * convention, or an empty list.
 *
 * It is false for numbers. When no number is stored, none was counted, measured or computed, and a default (0 elements,
 * 0 sites, light of 100 mW/cm²) would look like data. It is false also for texts such as 'not processed'.
 */
export function isMeantAsValue(defaultValue: unknown): boolean {
  if (typeof defaultValue === 'boolean') return true
  if (typeof defaultValue === 'string') return !noValue.test(defaultValue)
  return Array.isArray(defaultValue) && defaultValue.length === 0
}
