/**
 * Returns a key that two values share when they are the same: dates, lists and records by their content. NaN, infinite and
 * missing values have different keys.
 */
export function valueIdentity(value: unknown): unknown {
  if (typeof value === 'string') return `"${value}`
  if (typeof value !== 'object' || value === null) return value
  return value instanceof Date ? `d${value.getTime()}` : `o${JSON.stringify(value, encoded)}`
}

/** JSON has no NaN and no infinite numbers: it would write `null`. */
function encoded(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return `"${value}`
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
