import { compareBytes } from '../../../basics/byte-order.js'

/** The letters of ids, which are hashes in base64url, in the order of the search engine. */
const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

/** As many letters as a double has exactly: 48 of its 53 bits. */
const digits = 8

/**
 * Returns a text that comes after one id and before another, at a part of the way as ids of evenly spread letters have it. Ids with
 * other letters are no error: the place is then a rougher guess.
 *
 * @param part from 0 to 1
 * @returns `undefined` where no text of these letters is between them
 */
export function idBetween(low: string | undefined, high: string | undefined, part: number): string | undefined {
  const shared = low === undefined || high === undefined ? 0 : sharedLength(low, high)
  const from = low === undefined ? 0 : fraction(low, shared)
  const to = high === undefined ? 1 : fraction(high, shared)
  const id = (low ?? '').slice(0, shared) + lettersOf(from + (to - from) * part)
  const isBetween =
    (low === undefined || compareBytes(low, id) < 0) && (high === undefined || compareBytes(id, high) < 0) && id !== ''
  return isBetween ? id : undefined
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  // Half a character is none.
  return length > 0 && /[\ud800-\udbff]/.test(one[length - 1] as string) ? length - 1 : length
}

/** The place of an id, from 0 to 1, by its letters from a position on: never smaller for a later id. */
function fraction(id: string, start: number): number {
  let sum = 0
  for (let digit = 0; digit < digits && start + digit < id.length; digit++) {
    const letter = id[start + digit] as string
    const value = letters.indexOf(letter)
    // Other letters come between two of these, or before or after all of them.
    if (value < 0) return sum + lettersBefore(letter) / letters.length ** (digit + 1)
    sum += value / letters.length ** (digit + 1)
  }
  return sum
}

function lettersBefore(other: string): number {
  let before = 0
  while (before < letters.length && (letters[before] as string) < other) before++
  return before
}

function lettersOf(fraction: number): string {
  let rest = fraction
  let text = ''
  for (let digit = 0; digit < digits; digit++) {
    rest *= letters.length
    const value = Math.min(Math.floor(rest), letters.length - 1)
    text += letters[value]
    rest -= value
  }
  return text.replace(/-+$/, '')
}
