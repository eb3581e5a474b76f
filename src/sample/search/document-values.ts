import type { Json, JsonObject } from '../json.js'

/** Returns the member of an object, own ones only. */
export function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.hasOwn(value, name) ? value[name] : undefined
}

/** Returns all values at a dotted path of a search document; lists on the way and at the end count with all their items. */
export function valuesAt(document: Json | undefined, path: string): Json[] {
  let values = flat(document)
  for (const name of path === '' ? [] : path.split('.')) values = values.flatMap(value => flat(member(value, name)))
  return values
}

/** Returns the elements of a nested section, as objects; `path` is relative to the document given. */
export function elementsAt(document: JsonObject, path: string): JsonObject[] {
  return valuesAt(document, path).filter((value): value is JsonObject => typeof value === 'object')
}

function flat(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.flatMap(flat) : [value]
}
