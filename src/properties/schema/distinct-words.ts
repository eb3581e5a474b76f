/** Joins different words by ` + `; `undefined` when there are none. */
export function distinctWords(words: readonly (string | undefined)[]): string | undefined {
  const distinct = [...new Set(words.filter(Boolean))].sort()
  return distinct.length > 0 ? distinct.join(' + ') : undefined
}
