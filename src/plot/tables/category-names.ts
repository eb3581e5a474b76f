import { plainText } from '../figure/plain-text.js'
import { typesetFormula } from '../theme/typeset.js'
import type { Column } from './column.js'

/** Longer words are cut on axes and in legends: they would leave no room for the picture. */
const longest = 36

/**
 * The words of a column as they stand on an axis or in a legend, by the words themselves and in their order: without
 * markup, formulas with lowered numbers, long ones cut. Different words keep different names.
 */
export function categoryNames(words: Iterable<string>, isFormula = false): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  // Where the next number is looked for: thousands of words may be cut to the same beginning.
  const numbers = new Map<string, number>()
  for (const word of words) {
    if (names.has(word)) continue
    const short = nameOf(word, isFormula)
    let name = short
    let number = numbers.get(short) ?? 1
    while (taken.has(name)) name = `${short} (${++number})`
    numbers.set(short, number)
    taken.add(name)
    names.set(word, name)
  }
  return names
}

function nameOf(word: string, isFormula: boolean): string {
  const letters = Array.from(word.trim())
  const cut = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')
  const name = isFormula ? typesetFormula(cut) : plainText(cut)
  if (name === '') return '(empty)'
  // Plotly looks categories up in a plain object, where `constructor` and `__proto__` would be found already.
  return name in Object.prototype ? `&#${name.charCodeAt(0)};${name.slice(1)}` : name
}

/** A value as a word: the day alone of dates at midnight. */
export function wordOf(value: number | string | null, kind: Column['kind'] = 'words'): string {
  if (value === null) return 'missing'
  if (kind === 'dates' && typeof value === 'string') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
  return String(value)
}
