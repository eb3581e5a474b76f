import { QueryError } from '../../errors/index.js'
import { isUnresolved } from '../../metainfo/index.js'
import type { Resolver } from './resolver.js'

/** Arrays of references have no more dimensions. */
const deepest = 32
/** So many are asked for in one moment; V8 waits for two million promises at once, and no more. */
const atOnce = 100_000

/** Resolves a reference, or every reference in a list (of lists); anything else stays as it is. */
export async function resolveAll(value: unknown, resolver: Resolver, depth = 0): Promise<unknown> {
  if (isUnresolved(value)) return (value.resolver ?? resolver).resolve(value)
  if (!Array.isArray(value)) return value
  if (depth >= deepest)
    throw new QueryError(`The lists of references stand in one another in more than ${deepest} levels.`)
  const resolved: unknown[] = value.slice()
  const places = [...value.keys()].filter(place => isUnresolved(value[place]) || Array.isArray(value[place]))
  for (let from = 0; from < places.length; from += atOnce) {
    const asked = places.slice(from, from + atOnce)
    const targets = await Promise.all(asked.map(place => resolveAll(value[place], resolver, depth + 1)))
    for (const [index, target] of targets.entries()) resolved[asked[index] as number] = target
  }
  return resolved
}
