/** Returns a text of at most `max` characters; the end of a longer one is replaced by `…`. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  // A character has at most two code units, so that the text after these cannot matter.
  const characters = Array.from(text.slice(0, 2 * max + 2))
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}

/**
 * Returns a number with what it counts: `1 row`, `3 rows`, `3 entries`.
 *
 * @param several the word for more than one. Default: `what` with an s
 */
export function countOf(count: number, what: string, several = `${what}s`): string {
  return `${count} ${count === 1 ? what : several}`
}

/** Returns a number in words with a few digits, with a true minus sign. */
export function numberText(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits))).replace('-', '−')
}
