/** True for objects that are no lists and no instances of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of another realm (a vm context, as notebooks have) carry another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
