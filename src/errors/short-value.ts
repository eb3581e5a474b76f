/** How much of a list, of an object and of a text is shown. */
const mostItems = 10
const longest = 120
const deepest = 3

/** What a value is, in a few words for a message; whatever it is, showing it neither fails nor takes long. */
export function shortValue(value: unknown): string {
  // A text by itself stands in the quotation marks that messages have; inside of a list or an object, as JSON has it.
  const text = typeof value === 'string' ? `'${value.slice(0, longest)}'` : show(value, deepest)
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

function show(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longest))
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
  const items = Array.from(list.slice(0, mostItems), item => show(item, depth - 1))
  return `[${[...items, ...(list.length > mostItems ? ['…'] : [])].join(',')}]`
}

function showObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  // Objects of another realm (a vm context, as notebooks have) carry another Object.prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return `a ${nameOf(object)}`
  const keys = Object.keys(object)
  if (keys.length === 0) return '{}'
  if (depth === 0) return '{…}'
  const items = keys.slice(0, mostItems).map(key => {
    return `${JSON.stringify(key.slice(0, longest))}:${show((object as Record<string, unknown>)[key], depth - 1)}`
  })
  return `{${[...items, ...(keys.length > mostItems ? ['…'] : [])].join(',')}}`
}

function nameOf(object: object): string {
  const { constructor: made } = object as { constructor?: { name?: unknown } }
  return typeof made?.name === 'string' && made.name !== '' ? made.name.slice(0, 60) : 'value'
}
