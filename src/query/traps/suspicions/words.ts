import { suggest } from '../../../errors/index.js'
import { isElement } from '../formula/elements.js'
import { formulaQuantity } from '../formula/formula-quantity.js'
import { parseFormula } from '../formula/parse-formula.js'
import type { AskedCriterion } from './asked-criteria.js'
import { capitalised } from './capitalised.js'
import { foldWord, type KnownWords, knownWords } from './known-words.js'

/** So many words are listed where none is near. */
const most = 12

/** Says of words that no entry can have them, or that only their spelling differs from one that entries have. */
export function wordTraps({ name, kind, values }: AskedCriterion): string[] {
  const trap = kind === 'range' ? undefined : trapFor(name)
  if (!trap) return []
  return [...new Set(values)].flatMap(value => (typeof value === 'string' ? (trap(value) ?? []) : []))
}

/** Returns the check of words in a search quantity; `undefined` when any word may be right. */
function trapFor(name: string): ((word: string) => string | undefined) | undefined {
  if (name === 'optimade_filter') return elementsInFilter
  if (formulaQuantity(name)) return word => formulaTrap(name, word)
  if (name.endsWith('.xc_functional_names')) return word => functionalTrap(name, word)
  const known = knownWords(name)
  return known && (word => knownWordTrap(name, word, known))
}

function knownWordTrap(name: string, word: string, { words, closed }: KnownWords): string | undefined {
  if (words.includes(word)) return undefined
  const same = words.filter(other => foldWord(other) === foldWord(word))
  if (same.length > 0) return `'${word}' in '${name}' is written ${listed(same)}: words must agree in every letter.`
  if (words.includes('Mg')) return elementTrap(name, word)
  if (!closed) return undefined
  const near = suggest(word, words)
  const right = near.length > 0 ? `Did you mean ${listed(near)}?` : `There are ${listed(words.slice(0, most), ', ')}.`
  return `'${word}' is not among the words of '${name}'. ${right}${near.length === 0 && words.length > most ? ' …' : ''}`
}

/** What does not read as a formula, but would in other letters. Numbers in between are left to those who mean them. */
function formulaTrap(name: string, word: string): string | undefined {
  const isSymbol = (symbol: string) =>
    isElement(symbol) || (symbol.length === 1 && formulaQuantity(name)?.form === 'anonymous')
  if (parseFormula(word, isSymbol) || /[*?]/.test(word)) return undefined
  const near = capitalised(word)
  return near.length === 0 ? undefined : `'${word}' in '${name}' is no formula. Did you mean ${listed(near)}?`
}

/** The elements that an OPTIMADE filter asks for. */
function elementsInFilter(filter: string): string | undefined {
  for (const [, list = ''] of filter.matchAll(/\belements\s+HAS\s+(?:(?:ANY|ALL|ONLY)\s+)?((?:"[^"]*"[\s,]*)+)/g)) {
    for (const [, word = ''] of list.matchAll(/"([^"]*)"/g)) {
      const trap = trapFor('optimade.elements')?.(word)
      if (trap) return `The 'optimade_filter': ${trap}`
    }
  }
  return undefined
}

function elementTrap(name: string, word: string): string {
  const words = word.split(/[\s,;+-]+/).filter(Boolean)
  const symbols = words.every(isElement) ? words : [...(parseFormula(word)?.keys() ?? [])]
  if (symbols.length === 0) return `'${word}' in '${name}' is no symbol of an element.`
  return `'${word}' in '${name}' is no symbol of an element. Did you mean [${listed(symbols, ', ')}]?`
}

/** Functionals as they are called, and as libxc calls their parts. */
const functionals: Readonly<Record<string, string>> = {
  pbe: 'GGA_X_PBE',
  pbesol: 'GGA_X_PBE_SOL',
  rpbe: 'GGA_X_RPBE',
  revpbe: 'GGA_X_PBE_R',
  pw91: 'GGA_X_PW91',
  blyp: 'GGA_X_B88',
  b3lyp: 'HYB_GGA_XC_B3LYP',
  pbe0: 'HYB_GGA_XC_PBEH',
  hse03: 'HYB_GGA_XC_HSE03',
  hse06: 'HYB_GGA_XC_HSE06',
  hse: 'HYB_GGA_XC_HSE06',
  scan: 'MGGA_X_SCAN',
  r2scan: 'MGGA_X_R2SCAN',
  tpss: 'MGGA_X_TPSS',
  lda: 'LDA_X',
}

function functionalTrap(name: string, word: string): string | undefined {
  if (/^(HYB_)?(LDA|GGA|MGGA)_/.test(word)) return undefined
  const folded = foldWord(word)
  const right = Object.hasOwn(functionals, folded) ? functionals[folded] : undefined
  const upper = word.toUpperCase()
  const near = right ?? (/^(HYB_)?(LDA|GGA|MGGA)_/.test(upper) ? upper : undefined)
  return near && `'${word}' in '${name}' is written '${near}': it holds libxc's names of the parts of a functional.`
}

function listed(words: readonly string[], between = ' or '): string {
  return words.map(word => `'${word}'`).join(between)
}
