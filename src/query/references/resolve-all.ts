import { isUnresolved } from '../../metainfo/index.js'
import type { Resolver } from './resolver.js'

/** Resolves a reference, or every reference in a list (of lists); anything else stays as it is. */
export async function resolveAll(value: unknown, resolver: Resolver): Promise<unknown> {
  if (isUnresolved(value)) return (value.resolver ?? resolver).resolve(value)
  if (!Array.isArray(value)) return value
  return Promise.all(value.map(item => resolveAll(item, resolver)))
}
