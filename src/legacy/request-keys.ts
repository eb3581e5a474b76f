import { requiredName } from '../metainfo/index.js'
import { isObject } from './json-object.js'

/** Visits the keys of a query, also those inside of `and`, `$or` and other operators, and of comparisons. */
export function eachQueryKey(query: unknown, visit: (key: string, value: unknown) => void): void {
  if (Array.isArray(query)) for (const item of query) eachQueryKey(item, visit)
  if (!isObject(query)) return
  for (const [key, value] of Object.entries(query)) {
    visit(key, value)
    if (key.startsWith('$') || ['and', 'or', 'not'].includes(key)) eachQueryKey(value, visit)
  }
}

/** Visits the keys of a `required` tree without their indices, each with its path. */
export function eachRequiredKey(
  required: unknown,
  visit: (name: string, path: readonly string[]) => void,
  above: readonly string[] = [],
): void {
  if (!isObject(required)) return
  for (const [key, value] of Object.entries(required)) {
    const name = requiredName(key)
    const path = [...above, name]
    visit(name, path)
    eachRequiredKey(value, visit, path)
  }
}
