import { suggest } from '../../errors/index.js'
import type { SearchQuantity } from '../../metainfo/index.js'
import { displayUnit, parseUnit, quantity } from '../../units/index.js'
import { formulaQuantity } from '../traps/formula/formula-quantity.js'
import { parseFormula } from '../traps/formula/parse-formula.js'
import { writeFormula } from '../traps/formula/write-formula.js'
import { foldWord } from '../traps/suspicions/known-words.js'
import { byParts } from '../traps/suspicions/wildcards.js'
import { askedValues } from './asked-value.js'
import type { Part } from './parts.js'
import type { ServerCounts } from './server-counts.js'

/** So many words are listed where none is near. */
const most = 8

/** What is there in place of what a part asks for, a sentence each; nothing that is `said` already. */
export function adviceFor(
  part: Part,
  { serverCounts, said }: { serverCounts: ServerCounts | undefined; said: string },
): string[] {
  const advice = askedValues(part).flatMap(({ quantity: searched, words }) => {
    const { name } = searched
    const there = serverCounts?.words(name)
    return [
      ...(there ? words.flatMap(word => wordAdvice(word, there, said)) : []),
      ...rangeAdvice(searched, serverCounts?.range(name)),
      ...words.flatMap(word => cellAdvice(name, word)),
      ...(name !== 'quantities' && Object.hasOwn(byParts, name)
        ? [`It must agree as a whole: '${byParts[name]}' finds parts.`]
        : []),
    ]
  })
  return [...new Set(advice)]
}

function wordAdvice(
  word: string,
  { list, isAll }: { list: readonly string[]; isAll: boolean },
  said: string,
): string[] {
  if (list.includes(word)) return []
  const same = list.filter(other => foldWord(other) === foldWord(word))
  const near = same.length > 0 ? same : suggest(word, list)
  if (near.length > 0)
    return near.every(other => said.includes(`'${other}'`)) ? [] : [`The server has ${listed(near)}.`]
  if (!isAll || list.length > most || list.some(other => said.includes(`'${other}'`))) return []
  return [list.length === 0 ? 'No entry has any such value.' : `The server has ${listed(list)}.`]
}

function rangeAdvice({ type, unit }: SearchQuantity, range: { least: number; greatest: number } | undefined): string[] {
  if (!range) return []
  const { least, greatest } = range
  if (type === 'Datetime') return [`The server has dates from ${dateText(least)} to ${dateText(greatest)}.`]
  if (unit === undefined) return [`The server has values from ${least} to ${greatest}.`]
  const shown = displayUnit(parseUnit(unit), 'custom')
  const [low, high] = [least, greatest].map(value => quantity(value, unit).to(shown).magnitude.toPrecision(3))
  return [`The server has values from ${low} to ${high} ${shown.symbol || shown.name}.`]
}

function dateText(milliseconds: number): string {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString()
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
