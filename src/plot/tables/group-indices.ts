/** Groups items by a key: returns the indices of the items of each key, with the keys in order of first appearance. */
export function groupIndices<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, number[]> {
  const groups = new Map<K, number[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index)
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
    index++
  }
  return groups
}
