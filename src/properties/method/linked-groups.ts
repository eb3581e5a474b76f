import { minimum } from '../../math/index.js'
import type { MethodComparison } from './same-method.js'

/** Items that belong together. */
export interface LinkedGroup<Item> {
  readonly members: readonly Item[]
  /** The comparisons of each further member with the first. */
  readonly comparisons: readonly MethodComparison[]
  /** True when its first member would also belong to other groups, because its settings are not fully known. */
  readonly isAmbiguous: boolean
}

/**
 * Groups items so that each is the same as all others of its group. What is not known on one side does not separate: such an
 * item joins the one group that it fits, and is alone when it fits several. Groups are in the order of their first items.
 *
 * @param compare compares two items; each pair is compared once
 */
export function linkGroups<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => MethodComparison,
): LinkedGroup<Item>[] {
  const groups: { members: Item[]; comparisons: MethodComparison[]; isAmbiguous: boolean }[] = []
  const unknown = new Map(items.map(item => [item, compare(item, item).unknown.length]))
  const byKnowledge = [...items].sort((a, b) => (unknown.get(a) as number) - (unknown.get(b) as number))
  for (const item of byKnowledge) {
    const fitting = groups.filter(({ members }) => members.every(one => compare(one, item).same))
    const [only] = fitting
    if (only && fitting.length === 1) {
      only.comparisons.push(compare(only.members[0] as Item, item))
      only.members.push(item)
    } else {
      groups.push({ members: [item], comparisons: [], isAmbiguous: fitting.length > 1 })
    }
  }
  const places = new Map(items.map((item, index) => [item, index]))
  const place = ({ members }: LinkedGroup<Item>) => minimum(members.map(one => places.get(one) as number))
  return groups.sort((a, b) => place(a) - place(b))
}
