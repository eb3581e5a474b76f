/** Returns true for objects that are neither lists nor instances of a class. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // Objects of another realm (a vm context, as notebooks have) have another Object.prototype.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Returns a record with the members that are not `undefined`. */
export function withoutUndefined<T extends object>(record: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never
}
