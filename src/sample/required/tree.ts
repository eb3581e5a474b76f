import { isObject, type Json, type JsonObject } from '../json.js'

/** Returns the value at a path, or `undefined` when there is none. */
export function valueAtPath(root: Json, path: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = root
  for (const part of path) {
    if (Array.isArray(value)) value = typeof part === 'number' ? value[part] : undefined
    else if (isObject(value) && Object.hasOwn(value, String(part))) value = value[String(part)]
    else return undefined
  }
  return value ?? undefined
}

/**
 * Returns a tree with a value put at a path: lists are filled with null up to the index, objects made where there are none.
 * What is on the way is copied, not changed: parts of it may belong to a stored archive.
 */
export function placedAtPath(tree: Json | undefined, path: readonly (string | number)[], value: Json): Json {
  const [first, ...rest] = path
  if (first === undefined) return value
  if (typeof first === 'number') {
    const list: Json[] = Array.isArray(tree) ? [...tree] : []
    while (list.length < first) list.push(null)
    list[first] = placedAtPath(list[first] ?? undefined, rest, value)
    return list
  }
  const object: JsonObject = isObject(tree) ? { ...tree } : {}
  const inner = placedAtPath(Object.hasOwn(object, first) ? object[first] : undefined, rest, value)
  return Object.fromEntries([...Object.entries(object).filter(([name]) => name !== first), [first, inner]])
}
