import { isElement } from '../formula/elements.js'

/** Longer texts have too many readings to be of help. */
const longest = 24

/** The formulas that a text in wrong case may mean, those of the fewest elements first, at most three: `tio2` as `TiO2`. */
export function capitalised(text: string): string[] {
  const letters = text.toLowerCase()
  if (letters.length > longest || !/^[a-z][a-z0-9()]*$/.test(letters)) return []
  const readings: string[][] = []
  const read = (rest: string, parts: string[]): void => {
    if (readings.length > 200) return
    if (rest === '') readings.push(parts)
    const number = /^[0-9()]+/.exec(rest)?.[0]
    if (number) read(rest.slice(number.length), [...parts.slice(0, -1), `${parts.at(-1) ?? ''}${number}`])
    for (const length of number ? [] : [2, 1]) {
      const symbol = rest.slice(0, 1).toUpperCase() + rest.slice(1, length)
      if (rest.length >= length && isElement(symbol)) read(rest.slice(length), [...parts, symbol])
    }
  }
  read(letters, [])
  return readings
    .sort((a, b) => a.length - b.length)
    .slice(0, 3)
    .map(parts => parts.join(''))
}
