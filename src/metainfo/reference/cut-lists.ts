import { isRawObject } from '../raw.js'

/** Where an item of the whole archive stands in an answer whose lists `required` cut. */
export type CutPath =
  | { segments: readonly string[] }
  /** The key in `required` because of which the place cannot be told, or the item is not there. */
  | { cutBy: string }

const indexed = /^(.*?)\s*\[([^\]]*)\]\s*$/

/**
 * Translates a path in the stored archive to one in the answer to `required`.
 *
 * The server packs a list that was asked for by index (`calculation[-1]`, `system[2:5]`) again from 0, but references in
 * it keep counting in the whole list: read as they are, they would lead to the wrong item. Counted from the front the
 * new place is known; counted from the end it is not.
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
    const place = placeOf(Number(index), indexed.exec(key)?.[2] ?? '')
    if (place === undefined) return { cutBy: key }
    translated[++i] = String(place)
  }
  return { segments: translated }
}

/** Of several keys for one list the last one counts, as on the server. */
function keyOf(name: string, tree: Record<string, unknown>): string | undefined {
  return Object.keys(tree).findLast(key => (indexed.exec(key)?.[1] ?? key).trim() === name)
}

function placeOf(index: number, brackets: string): number | undefined {
  const [from, to] = brackets.split(':').map(part => part.trim())
  if (from?.startsWith('-') || to?.startsWith('-')) return undefined
  const start = Number(from || 0)
  // One index, and equal bounds, mean that one item.
  const single = to === undefined ? brackets.trim() !== '' : to !== '' && Number(to) === start
  const end = single ? start + 1 : to ? Number(to) : Number.POSITIVE_INFINITY
  return index >= start && index < end ? index - start : undefined
}
