/** At most so many items of a list, characters of a text and levels of nesting are shown. */
const maxItems = 10
const maxLength = 120
const maxDepth = 3

/** Returns a short description of any value for a message. It never throws, and is fast for large values. */
export function shortValue(value: unknown): string {
  // A text is in the single quotes of messages; a text within a list or an object is in those of JSON.
  const text = typeof value === 'string' ? `'${value.slice(0, maxLength)}'` : show(value, maxDepth)
  return text.length <= maxLength ? text : `${text.slice(0, maxLength)}…`
}

function show(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, maxLength))
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    return Array.isArray(value) ? showList(value, depth) : showObject(value, depth)
  } catch {
    return 'a value that cannot be read'
  }
}

function showList(list: readonly unknown[], depth: number): string {
  if (list.length === 0) return '[]'
  if (depth === 0) return '[…]'
  const items = Array.from(list.slice(0, maxItems), item => show(item, depth - 1))
  return `[${[...items, ...(list.length > maxItems ? ['…'] : [])].join(',')}]`
}

function showObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  // Objects of another realm (a vm context, as notebooks have) have another Object.prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return `a ${classNameOf(object)}`
  const keys = Object.keys(object)
  if (keys.length === 0) return '{}'
  if (depth === 0) return '{…}'
  const items = keys.slice(0, maxItems).map(key => {
    return `${JSON.stringify(key.slice(0, maxLength))}:${show((object as Record<string, unknown>)[key], depth - 1)}`
  })
  return `{${[...items, ...(keys.length > maxItems ? ['…'] : [])].join(',')}}`
}

function classNameOf(object: object): string {
  const { constructor: made } = object as { constructor?: { name?: unknown } }
  return typeof made?.name === 'string' && made.name !== '' ? made.name.slice(0, 60) : 'value'
}
