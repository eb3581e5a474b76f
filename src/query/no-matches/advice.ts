import { suggest } from '../../errors/index.js'
import { displayUnit, parseUnit, quantity } from '../../units/index.js'
import { formulaQuantity } from '../traps/formula/formula-quantity.js'
import { parseFormula } from '../traps/formula/parse-formula.js'
import { writeFormula } from '../traps/formula/write-formula.js'
import { foldWord } from '../traps/suspicions/known-words.js'
import { askedValue } from './asked-value.js'
import type { Part } from './parts.js'
import type { Surroundings } from './surroundings.js'

/** So many words are listed where none is near. */
const most = 8

/** What is there in place of what a part asks for, a sentence each. */
export function adviceFor(part: Part, index: number, surroundings: Surroundings | undefined): string[] {
  const asked = askedValue(part)
  if (!asked) return []
  const { quantity: searched, words } = asked
  const there = surroundings?.words(index)
  return [
    ...(there ? words.flatMap(word => wordAdvice(word, there)) : []),
    ...(asked.counted === 'min_max' ? rangeAdvice(searched.unit, surroundings?.range(index)) : []),
    ...words.flatMap(word => cellAdvice(searched.name, word)),
  ]
}

function wordAdvice(word: string, { list, isAll }: { list: readonly string[]; isAll: boolean }): string[] {
  if (list.includes(word)) return []
  const same = list.filter(other => foldWord(other) === foldWord(word))
  const near = same.length > 0 ? same : suggest(word, list)
  if (near.length > 0) return [`The server has ${listed(near)}.`]
  if (!isAll) return []
  return [
    list.length === 0
      ? 'No entry has any such value.'
      : `The server has ${listed(list.slice(0, most))}${list.length > most ? ', …' : ''}.`,
  ]
}

function rangeAdvice(unit: string | undefined, range: { least: number; greatest: number } | undefined): string[] {
  if (!range) return []
  const { least, greatest } = range
  if (unit === undefined) return [`The server has values from ${least} to ${greatest}.`]
  const shown = displayUnit(parseUnit(unit), 'custom')
  const [low, high] = [least, greatest].map(value => quantity(value, unit).to(shown).magnitude.toPrecision(3))
  return [
    `The server has values from ${least} to ${greatest} ${unit} (${low} to ${high} ${shown.symbol || shown.name}).`,
  ]
}

/** Formulas that count the atoms of the cell differ from cell to cell. */
function cellAdvice(name: string, word: string): string[] {
  const form = formulaQuantity(name)?.form
  if (form !== 'hill' && form !== 'composition') return []
  const counts = parseFormula(word)
  const reduced = counts && writeFormula(counts, 'reduced')
  if (reduced === undefined) return []
  const other = name.startsWith('data.')
    ? name.replace(/(chemical_formula\.hill|composition_formula)(?=#|$)/, 'chemical_formula.reduced')
    : name.replace(/_(hill|descriptive)$/, '_reduced')
  return [`It counts the atoms of the whole cell; { '${other}': '${reduced}' } finds every cell.`]
}

function listed(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(', ')
}
