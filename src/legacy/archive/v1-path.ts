import { isObject, own } from '../json-object.js'

/** The first value at a dotted path: of a list on the way, its first item that is not a gap. `''` is the node itself. */
export function firstAt(node: unknown, path: string): unknown {
  let value = node
  for (const name of namesOf(path)) {
    const within = Array.isArray(value) ? value.find(item => item !== null) : value
    value = own(within, name)
  }
  return value
}

/**
 * All sections at a dotted path, as a list: what lies in lists on the way comes one after the other.
 * The gaps (`null`) of a list are kept when the path is one name, because positions matter then.
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
