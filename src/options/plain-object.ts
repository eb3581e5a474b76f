/** Returns true for objects that are neither lists nor instances of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of another realm (a vm context, as notebooks have) have another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
