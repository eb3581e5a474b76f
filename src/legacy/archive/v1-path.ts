import { isObject, own } from '../json-object.js'

/** Returns the first value at a dotted path; `''` is the node itself. Of a list it takes the first item that is not null. */
export function firstAt(node: unknown, path: string): unknown {
  let value = node
  for (const name of namesOf(path)) {
    const within = Array.isArray(value) ? value.find(item => item !== null) : value
    value = own(within, name)
  }
  return value
}

/**
 * Returns all sections at a dotted path in one list, also those inside of lists on the path.
 * When the path is one name, it keeps the gaps (`null`) of a list, so that the indices stay the same.
 */
export function sectionsAt(node: unknown, path: string): (object | null)[] {
  const names = namesOf(path)
  let values: unknown[] = [node]
  for (const name of names) values = values.flatMap(value => own(value, name) ?? [])
  return values.filter(value => isObject(value) || (value === null && names.length === 1)) as (object | null)[]
}

function namesOf(path: string): string[] {
  return path === '' ? [] : path.split('.')
}
