/** An object of a query, of a `required` tree or of an archive, as JSON gives it. */
export type JsonObject = { readonly [key: string]: unknown }

/** True for an object that is neither a list nor `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property that the object itself holds, so that `constructor` and the like are not found in its prototype. */
export function own(object: unknown, key: string): unknown {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined
}
