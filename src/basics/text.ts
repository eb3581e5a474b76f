/** Returns a text of at most `max` characters; where it is longer, its end becomes `…`. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  // A character has up to two code units: more than these need not be looked at.
  const characters = Array.from(text.slice(0, 2 * max + 2))
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}

/** Returns a number with what it counts: `1 row`, `3 rows`. */
export function countOf(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`
}
