import { isRawObject, requiredKey } from '../../metainfo/index.js'
import type { RequiredTree } from '../../query/index.js'
import { keyOf, type NeededNode, type NeededRequired, treeOf } from './needed-tree.js'

/** A `required` from which no part can be taken without another meaning; the message is the end of a sentence. */
class Indivisible extends Error {}

/**
 * Returns the part of a user's `required` that holds all that a table reads from it. Choices of items that the user made
 * stay as they are. `'*'` with a reason where a part would give other values: references that the server has not
 * followed lead to what else `required` asks for.
 */
export function ownPart(own: unknown, needed: NeededNode, keepsIndices: boolean): NeededRequired {
  try {
    const part = partOf(own, needed, keepsIndices, isRawObject(own) && own['resolve-inplace'] === true)
    const isEmpty = isRawObject(part) && Object.keys(part).every(key => key === 'resolve-inplace')
    return { required: (isEmpty ? { metadata: { entry_id: '*' } } : part) as RequiredTree }
  } catch (error) {
    if (error instanceof Indivisible) return { required: '*', reason: error.message }
    throw error
  }
}

const notFollowed = 'its columns lead through references, which the required of the query does not follow in place'

function partOf(own: unknown, node: NeededNode, keepsIndices: boolean, inPlace: boolean): unknown {
  if (node.isReference && !(inPlace && isRawObject(own))) throw new Indivisible(notFollowed)
  if (node.isWhole || node.children.size === 0) return own
  if (!isRawObject(own) && hasReference(node)) throw new Indivisible(notFollowed)
  if (own === '*' || own === 'include') return treeOf(node, keepsIndices)
  if (!isRawObject(own)) return own
  const part: Record<string, unknown> = Object.create(null)
  const names = new Set<string>()
  for (const [key, below] of Object.entries(own)) {
    if (key === 'resolve-inplace') {
      part[key] = below
      continue
    }
    const { name, index } = requiredKey(key)
    if (key === '*' || below === 'exclude' || names.has(name)) {
      throw new Indivisible(`the required of the query has '${key}', which depends on what is beside it`)
    }
    names.add(name)
    const child = node.children.get(name)
    if (!child) continue
    part[index === undefined ? keyOf(name, child, keepsIndices) : key] = partOf(below, child, keepsIndices, inPlace)
  }
  return { ...part }
}

function hasReference({ children }: NeededNode): boolean {
  return [...children.values()].some(child => child.isReference || hasReference(child))
}
