/**
 * Gives the results of some work on each item, in the order of the items, while the work on the next ones is under way.
 *
 * @param most on how many items at once
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const underWay: Promise<Result>[] = []
  try {
    for (const item of items) {
      const begun = work(item)
      // An error is thrown when it is this item's turn.
      begun.catch(() => {})
      underWay.push(begun)
      if (underWay.length >= most) yield await (underWay.shift() as Promise<Result>)
    }
    for (let first = underWay.shift(); first; first = underWay.shift()) yield await first
  } finally {
    await Promise.allSettled(underWay)
  }
}
