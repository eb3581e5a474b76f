import { isList } from '../../basics/is-list.js'
import { boundsOf, type Selector } from '../../metainfo/index.js'
import { itemAt } from './property.js'

/** Gives each item that a selector chooses of a list, with its place in the list; one index gives an item, or a gap. */
export function eachSelected(
  items: ArrayLike<unknown>,
  selector: Selector,
  give: (item: unknown, index: number) => void,
): void {
  if (typeof selector === 'number') {
    give(itemAt(items, selector), selector < 0 ? items.length + selector : selector)
    return
  }
  const [from, to] = boundsOf(selector, items.length)
  for (let index = from; index < to; index++) give(items[index], index)
}

/**
 * Returns what selectors choose of an array, one for each of its dimensions: an index takes one item, a range a part, `all`
 * everything. `undefined` where the array has no such item, or not so many dimensions.
 */
export function selectedOf(value: unknown, selectors: readonly Selector[], dimension = 0): unknown {
  const selector = selectors[dimension]
  if (selector === undefined) return value
  if (!isList(value)) return undefined
  if (typeof selector === 'number') return selectedOf(itemAt(value, selector), selectors, dimension + 1)
  const part = selector === 'all' ? value : partOf(value, boundsOf(selector, value.length))
  if (dimension === selectors.length - 1) return part
  return Array.from(part, item => selectedOf(item, selectors, dimension + 1) ?? null)
}

function partOf(list: ArrayLike<unknown>, [from, to]: [number, number]): ArrayLike<unknown> {
  return (list as unknown as { slice(from: number, to: number): ArrayLike<unknown> }).slice(from, to)
}
