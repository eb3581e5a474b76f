import type { Term } from './term.js'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Returns the short form of a product of units: `J/m³`, `1/eV`, `J/(K·kg)`; an empty text for an empty product. */
export function symbolText(terms: readonly Term[], scale: number): string {
  if (terms.length === 1 && scale === 1 && terms[0]?.name === 'reciprocal_centimeter' && terms[0].exponent === 1)
    return 'cm⁻¹'
  const above = terms.filter(term => term.exponent > 0).map(write)
  const below = terms.filter(term => term.exponent < 0).map(write)
  if (scale !== 1 || (above.length === 0 && below.length > 0)) above.unshift(String(scale))
  const numerator = above.join('·')
  if (below.length === 0) return numerator
  return `${numerator}/${below.length === 1 ? below[0] : `(${below.join('·')})`}`
}

function write(term: Term): string {
  return symbolOf(term) + power(Math.abs(term.exponent))
}

/** Returns a unit's symbol with its prefix: short before a symbol, long before a unit that has none (`kilobit`). */
function symbolOf({ definition, prefix }: Term): string {
  if (!prefix) return definition.symbol
  return (definition.symbol === definition.name ? prefix.name : prefix.symbol) + definition.symbol
}

function power(exponent: number): string {
  if (exponent === 1) return ''
  if (!Number.isInteger(exponent)) return `^${exponent}`
  return String(exponent).replace(/\d/g, digit => superscripts[Number(digit)] as string)
}
