import { plainText } from '../figure/plain-text.js'
import { typesetFormula } from '../theme/typeset.js'
import type { Column } from './column.js'

/** Longer names are cut on axes and in legends, so that they leave space for the data. In characters. */
const longest = 36

/**
 * Returns the names to show on an axis or in a legend, by category and in the same order. Markup is escaped, formulas have
 * subscripts, and long names are cut. Different categories keep different names.
 */
export function categoryNames(categories: Iterable<string>, isFormula = false): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  // The last number given to each cut name: thousands of categories may begin with the same characters.
  const numbers = new Map<string, number>()
  for (const category of categories) {
    if (names.has(category)) continue
    const short = nameOf(category, isFormula)
    let name = short
    let number = numbers.get(short) ?? 1
    while (taken.has(name)) name = `${short} (${++number})`
    numbers.set(short, number)
    taken.add(name)
    names.set(category, name)
  }
  return names
}

function nameOf(category: string, isFormula: boolean): string {
  const letters = Array.from(category.trim())
  const cut = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')
  const name = isFormula ? typesetFormula(cut) : plainText(cut)
  if (name === '') return '(empty)'
  // Plotly looks up categories in a plain object, which already has members such as `constructor` and `__proto__`.
  return name in Object.prototype ? `&#${name.charCodeAt(0)};${name.slice(1)}` : name
}

/** Returns a value as the text of its category. A date at midnight is shown without its time. */
export function categoryText(value: number | string | null, kind: Column['kind'] = 'words'): string {
  if (value === null) return 'missing'
  if (kind === 'dates' && typeof value === 'string') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
  return String(value)
}
