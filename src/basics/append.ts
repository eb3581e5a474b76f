/** Adds items to the end of a list. `list.push(...items)` ends in a RangeError for about 100 000 items. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
