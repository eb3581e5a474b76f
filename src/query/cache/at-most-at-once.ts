/** Does something for each item, for at most `most` of them at once. Begins no more once one of them has failed. */
export async function atMostAtOnce<Item>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < items.length) await work(items[next++] as Item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
}
