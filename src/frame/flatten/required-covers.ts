import { isRawObject } from '../../metainfo/index.js'

/**
 * The first name of a path that a `required` does not ask for; `undefined` when it asks for all of it, or for something
 * that may bring it along.
 */
export function notRequired(required: unknown, names: readonly string[]): string | undefined {
  let tree = required
  for (const name of names) {
    if (!isRawObject(tree)) return undefined
    const key = Object.keys(tree).findLast(candidate => nameOf(candidate) === name || candidate === '*')
    if (key === undefined) return name
    tree = tree[key]
  }
  return undefined
}

function nameOf(key: string): string {
  return key.replace(/\s*\[.*$/, '').trim()
}
