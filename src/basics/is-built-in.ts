/** Returns true for a date, also of another realm (jsdom's page, a frame). */
export function isDate(value: unknown): value is Date {
  if (typeof value !== 'object' || value === null) return false
  try {
    Date.prototype.getTime.call(value)
    return true
  } catch {
    return false
  }
}

/** Returns true for a typed array, also of another realm. */
export function isTypedArray(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && 'length' in value
}
