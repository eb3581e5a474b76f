/** Does something for each item, for at most `most` of them at once. Begins no more once one of them has failed. */
export async function atMostAtOnce<Item>(
  most: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]()
  let hasFailed = false
  const worker = async () => {
    try {
      for (let next = left.next(); !next.done && !hasFailed; next = left.next()) await work(next.value)
    } catch (error) {
      hasFailed = true
      throw error
    }
  }
  await Promise.all(Array.from({ length: most }, worker))
}
