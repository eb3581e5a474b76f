import { requiredKey, requiredName } from '../path/required-key.js'
import { isRawObject } from '../raw.js'

/** The path of an item of the whole archive in a response whose lists `required` cut. */
export type CutPath =
  | { segments: readonly string[] }
  /** The key in `required` that left the item out, or because of which its index is unknown. */
  | { cutBy: string }

/**
 * Translates a path in the stored archive into a path in the response to `required`.
 *
 * When `required` selects items by index (`calculation[-1]`, `system[2:5]`), the server numbers them from 0 again.
 * References still use the indices of the whole list, so without translation they would lead to the wrong item. The new
 * index is known when `required` counts from the front, but not when it counts from the end.
 */
export function cutPath(segments: readonly string[], required: unknown): CutPath {
  const translated = [...segments]
  let tree = required
  for (let i = 0; i < segments.length && isRawObject(tree); i++) {
    const key = keyOf(segments[i] as string, tree)
    if (key === undefined) break
    tree = tree[key]
    const index = segments[i + 1]
    if (index === undefined || !/^\d+$/.test(index)) continue
    const cutIndex = newIndex(Number(index), requiredKey(key).index ?? '')
    if (cutIndex === undefined) return { cutBy: key }
    translated[++i] = String(cutIndex)
  }
  return { segments: translated }
}

/** Returns the key for a name. When several keys name the same list, the last one applies, as on the server. */
function keyOf(name: string, tree: Record<string, unknown>): string | undefined {
  return Object.keys(tree).findLast(key => requiredName(key) === name)
}

function newIndex(index: number, brackets: string): number | undefined {
  const [from, to] = brackets.split(':').map(part => part.trim())
  if (from?.startsWith('-') || to?.startsWith('-')) return undefined
  const start = Number(from || 0)
  // A single index, and a range with equal bounds, select one item.
  const single = to === undefined ? brackets.trim() !== '' : to !== '' && Number(to) === start
  const end = single ? start + 1 : to ? Number(to) : Number.POSITIVE_INFINITY
  return index >= start && index < end ? index - start : undefined
}
