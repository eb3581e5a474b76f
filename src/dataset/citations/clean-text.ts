/** The longest text that a citation keeps. */
const mostCharacters = 1000

// Characters that end lines, are invisible, or turn the direction of writing.
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu

/**
 * Returns a text of the archive in one line, without characters that cannot be seen, and not endless; `undefined` for what
 * is no text or has nothing in it.
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const start = value.slice(0, 4 * mostCharacters)
  // A half of a pair of surrogates is no character.
  const text = start
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC')
    .replace(invisible, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...text]
  const short = characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : text
  return short === '' ? undefined : short
}
