/** What makes two values the same: dates, lists and records by their content; NaN, infinite and missing ones differ. */
export function valueIdentity(value: unknown): unknown {
  if (typeof value === 'string') return `"${value}`
  if (typeof value !== 'object' || value === null) return value
  return value instanceof Date ? `d${value.getTime()}` : `o${JSON.stringify(value, written)}`
}

/** JSON has no NaN and no infinite numbers: it would write `null`. */
function written(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return `"${value}`
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
