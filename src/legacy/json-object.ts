/** A JSON object of a query, of a `required` tree or of an archive. */
export type JsonObject = { readonly [key: string]: unknown }

/** Returns true for an object that is neither a list nor `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns an own property of an object, never an inherited one such as `constructor`. */
export function own(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}
