import { isRawObject } from '../raw.js'

/**
 * What a `required` asks for of the quantity at a path of names: all of it, a part (a list cut by an index), or nothing. A
 * section that it does not ask for came along in another way, as the target of a reference, and then it came whole.
 */
export type Asked = 'whole' | 'part' | 'nothing'

export function asked(required: unknown, names: readonly string[]): Asked {
  let tree = required
  let key: string | undefined
  for (const [depth, name] of names.entries()) {
    if (!isRawObject(tree)) break
    key = Object.keys(tree).findLast(candidate => nameOf(candidate) === name || candidate === '*')
    if (key === undefined) return depth === names.length - 1 ? 'nothing' : 'whole'
    tree = tree[key]
    if (tree === 'exclude') return 'nothing'
    if (depth < names.length - 1) key = undefined
  }
  return key?.includes('[') ? 'part' : 'whole'
}

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
