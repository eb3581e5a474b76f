import { commonDivisor } from '../../../math/index.js'
import { iupacPlace } from './elements.js'
import type { ElementCounts } from './parse-formula.js'

/** A way in which NOMAD writes formulas: the quantities `chemical_formula_…`, and `composition`, as in `Mg(1)O(1)`. */
export type FormulaForm = 'reduced' | 'hill' | 'iupac' | 'descriptive' | 'anonymous' | 'composition'

/** The formula as NOMAD writes it in a form; `undefined` where the form has no place for one of the elements. */
export function writeFormula(counts: ElementCounts, form: FormulaForm): string | undefined {
  switch (form) {
    case 'reduced':
      return join(alphabetical(reduce(counts)))
    case 'hill':
      return join(hillOrder(counts))
    case 'iupac':
      return iupac(counts)
    case 'descriptive':
      return descriptive(counts)
    case 'anonymous':
      return anonymous(counts)
    case 'composition':
      return alphabetical(counts)
        .map(([symbol, count]) => `${symbol}(${count})`)
        .join('')
  }
}

type Terms = readonly (readonly [symbol: string, count: number])[]

/** The smallest whole numbers in the same proportion. */
function reduce(counts: ElementCounts): ElementCounts {
  const divisor = [...counts.values()].reduce(commonDivisor)
  return new Map([...counts].map(([symbol, count]) => [symbol, count / divisor]))
}

function alphabetical(counts: ElementCounts): Terms {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** With carbon, carbon and hydrogen first; then, and without it all of them, in alphabetical order. */
function hillOrder(counts: ElementCounts): Terms {
  const first = counts.has('C') ? ['C', 'H'] : []
  const rank = (symbol: string) => (first.includes(symbol) ? first.indexOf(symbol) : first.length)
  return [...alphabetical(counts)].sort(([a], [b]) => rank(a) - rank(b))
}

function iupac(counts: ElementCounts): string | undefined {
  const placed = [...reduce(counts)].map(([symbol, count]) => ({ symbol, count, place: iupacPlace(symbol) }))
  if (placed.some(({ place }) => place === undefined)) return undefined
  placed.sort((a, b) => (a.place as number) - (b.place as number))
  return join(placed.map(({ symbol, count }) => [symbol, count]))
}

/** Hydrogen carbonates, which NOMAD writes in neither order. */
const ownOrder: Record<string, string> = { KCHO3: 'KHCO3', NaCHO3: 'NaHCO3', SrC2H2O6: 'SrH2C2O6' }

/** With carbon as Hill's, unless it is one of the compounds that NOMAD counts as inorganic; without it as IUPAC's. */
function descriptive(counts: ElementCounts): string | undefined {
  const inorganic = iupac(counts)
  if (inorganic === undefined) return undefined
  if (Object.hasOwn(ownOrder, inorganic)) return ownOrder[inorganic]
  return counts.has('C') && !inorganicCarbon.has(inorganic) ? join(hillOrder(counts)) : inorganic
}

function withEach(metals: string, rest: string): string[] {
  return metals.split(' ').map(metal => metal + rest)
}

/** The compounds of carbon that NOMAD counts as inorganic, in IUPAC's order. */
const inorganicCarbon: ReadonlySet<string> = new Set([
  ...withEach('Ba Be Ca Co Cu Mg Ni Ra Sr Zn', 'CO3'),
  ...withEach('Cs Fr Li Na Tl', '2CO3'),
  ...withEach('Ce Cf Es Gd Ho La Pm Pr Sm Tb', '2C3O9'),
  ...withEach('Mo Si Ti V W Zr', 'C'),
  ...withEach('Ca Mg Na2', 'C2'),
  ...withEach('Mo W', 'C6O6'),
  ...['Al4C3', 'B4C', 'CNH5O3', 'CsHCO3', 'Fe2C9O9', 'Fe3C12O12', 'FeC5O5', 'Na2CO4', 'PbC3O3', 'Rh6C16O16', 'Ti3SiC2'],
])

/** Letters in place of the elements, the most frequent first; more elements than letters have no such form. */
function anonymous(counts: ElementCounts): string | undefined {
  const numbers = [...reduce(counts).values()].sort((a, b) => b - a)
  if (numbers.length > 26) return undefined
  return join(numbers.map((count, index) => [String.fromCharCode(65 + index), count]))
}

function join(terms: Terms): string {
  return terms.map(([symbol, count]) => (count === 1 ? symbol : `${symbol}${count}`)).join('')
}
