import { requiredName } from '../path/required-key.js'
import { isRawObject } from '../raw.js'

/**
 * How much of a quantity a `required` asks for: all of it, a part (a list cut by an index), or nothing.
 */
export type Asked = 'whole' | 'part' | 'nothing'

/**
 * Returns how much a `required` asks for of the quantity at a path of names.
 *
 * For a quantity in a section that `required` does not name it returns `'whole'`: the server sent that section as the
 * target of a reference, and sends targets whole.
 */
export function asked(required: unknown, names: readonly string[]): Asked {
  let tree = required
  let key: string | undefined
  for (const [depth, name] of names.entries()) {
    if (!isRawObject(tree)) break
    key = Object.keys(tree).findLast(candidate => requiredName(candidate) === name || candidate === '*')
    if (key === undefined) return depth === names.length - 1 ? 'nothing' : 'whole'
    tree = tree[key]
    if (tree === 'exclude') return 'nothing'
    if (depth < names.length - 1) key = undefined
  }
  return key?.includes('[') ? 'part' : 'whole'
}

/**
 * Returns the first name of a path that a `required` does not ask for; `undefined` when it asks for all names, or may
 * include them, as `'*'` does.
 */
export function notRequired(required: unknown, names: readonly string[]): string | undefined {
  let tree = required
  for (const name of names) {
    if (!isRawObject(tree)) return undefined
    const key = Object.keys(tree).findLast(candidate => requiredName(candidate) === name || candidate === '*')
    if (key === undefined) return name
    tree = tree[key]
  }
  return undefined
}
