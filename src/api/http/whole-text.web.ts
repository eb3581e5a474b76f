import type * as node from './whole-text.js'

const most = { depth: 8, properties: 1000, characters: 100_000 }

export const wholeText: typeof node.wholeText = value => texts(value, most.depth, new Set()).join('\n')

function texts(value: unknown, depth: number, seen: Set<unknown>): string[] {
  if (typeof value !== 'object' || value === null) return [String(value).slice(0, most.characters)]
  if (depth < 0 || seen.has(value)) return []
  seen.add(value)
  // Names, messages and stacks of the page's own errors stand on their prototypes.
  const { name, message, stack, cause } = value as Partial<Record<string, unknown>>
  const names = Reflect.ownKeys(value).slice(0, most.properties)
  return [name, message, stack, cause, ...names.flatMap(key => [key, own(value, key)])].flatMap(item =>
    texts(item, depth - 1, seen),
  )
}

function own(value: object, key: PropertyKey): unknown {
  try {
    return (value as Record<PropertyKey, unknown>)[key]
  } catch {
    return undefined
  }
}
