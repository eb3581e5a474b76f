import { atomicNumber, elementSymbols } from '../../basics/elements.js'

/** Stands for a particle that is no atom of a known element. */
export const unknownElement = 'X'

/** The element of an atom, and what has to be said about how it was found. */
export interface FoundElement {
  /** The symbol; `X` when it is not known. */
  readonly symbol: string
  /** What was decided, as part of a sentence after the label; `undefined` when the label is clear. */
  readonly remark?: string
}

/** Words by which programs mark particles without a nucleus: ghost atoms, dummy atoms, virtual sites. */
const ghost = /^(x|xx|vc|va|vac|bq|gh|ghost|du|dummy|ep|lp)$|ghost|^bq|^gh[-_(:]|^@/i

/** Letters for isotopes that have a symbol of their own. */
const isotopes = new Map([
  ['D', 'deuterium'],
  ['T', 'tritium'],
])

/** Elements that force fields mark with a further letter: `OW`, `HC`, `CT`. */
const inForceFields = new Set(['H', 'C', 'N', 'O', 'S', 'P'])

/**
 * Returns the element of an atom, by the atomic number that the archive stores, else by its label: `Fe`, `Fe1`, `O2-`,
 * `Si_pv`, `CL`, `fe`, `D`. A label that begins with an element's letters but is another word (`Uue`) is no element.
 *
 * @param label the name of the atom in the archive
 * @param number the stored atomic number; zero and below, it says nothing
 */
export function elementOf(label: string, number?: number): FoundElement {
  const byLabel = elementOfLabel(label.trim())
  const stored = number === undefined ? undefined : elementSymbols[number - 1]
  if (stored === undefined) {
    const isNumberUnknown = number !== undefined && number > 0
    return isNumberUnknown ? { ...byLabel, remark: `has the atomic number ${number}, which is no element's` } : byLabel
  }
  if (byLabel.isGhost) return byLabel
  if (byLabel.symbol === stored) return byLabel.isotope ? byLabel : { symbol: stored }
  const remark = `is ${stored} by the stored atomic number ${number}`
  return { symbol: stored, remark }
}

interface Parsed extends FoundElement {
  isGhost?: boolean
  isotope?: boolean
}

function elementOfLabel(label: string): Parsed {
  if (atomicNumber(label) !== undefined) return { symbol: label }
  // The mass number of an isotope may stand before the symbol: 13C, 2H.
  const [, mass = '', word = '', rest = ''] = /^(\d*)([A-Za-z]*)(.*)$/s.exec(label) ?? []
  if (ghost.test(label) || ghost.test(word)) return { symbol: unknownElement, isGhost: true, remark: 'is no atom' }
  const isMixed = /\d*\.\d+[A-Z]/.test(rest)
  const found = isMixed ? undefined : elementOfWord(word)
  if (!found) return { symbol: unknownElement, remark: 'is no known element' }
  if (mass !== '') return { ...found, isotope: true, remark: `is an isotope of ${found.symbol}` }
  return found
}

function elementOfWord(word: string): Parsed | undefined {
  if (atomicNumber(word) !== undefined) return { symbol: word }
  const isotope = isotopes.get(word)
  if (isotope) return { symbol: 'H', isotope: true, remark: `is ${isotope}, drawn and counted as H` }
  const usual = word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
  if (word.length > 0 && word.length <= 2 && atomicNumber(usual) !== undefined) {
    return { symbol: usual, remark: `is read as ${usual}` }
  }
  const first = word.slice(0, 1)
  return word.length === 2 && inForceFields.has(first) ? { symbol: first, remark: `is read as ${first}` } : undefined
}
