/** Orders values as the search engine does: numbers by size, texts by their code units. */
export function ascending<T extends string | number | boolean>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}
