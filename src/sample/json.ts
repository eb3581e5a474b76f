/** Parsed JSON. */
export type Json = null | boolean | number | string | Json[] | JsonObject

/** A parsed JSON object. */
export interface JsonObject {
  [name: string]: Json
}

/** Returns true for a JSON object; a list is none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
