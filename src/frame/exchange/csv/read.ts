import { DataError } from '../../../errors/index.js'
import { checkOptions } from '../../../options/index.js'
import type { Unit } from '../../../units/index.js'
import { ColumnBuilder } from '../../builder/column-builder.js'
import type { ColumnList } from '../../builder/column-set.js'
import type { Column } from '../../column/column.js'
import { checkColumnNames } from '../../verbs/find-column.js'
import { type FromOptions, fromRules } from '../../verbs/rows.js'
import { unescapeFormula } from './formulas.js'
import { nameAndUnit, unitIn } from './header.js'
import { kindOf, meaningOf } from './meaning.js'
import { csvRules, type UnitsIn } from './options.js'
import { type CsvCell, parseCsv } from './parse.js'

/** The options of `Frame.fromCsv`. */
export interface CsvReadOptions extends FromOptions {
  /**
   * Where the units of columns are: `'header'`, in round or square brackets after the names; `'row'`, in a row below the
   * names; `'none'`. Default: as found. A row is one of units when its texts are units and numbers are below them.
   */
  unitsIn?: UnitsIn
  /** The character between cells. Default: that of `,`, `;`, `|` and tab which occurs most often in the first line. */
  separator?: string
  /** Removes the `'` that `toCsv` puts in front of texts that look like formulas. Default true. */
  escapeFormulas?: boolean
}

/**
 * Makes columns of a CSV text, each of the type that fits all its cells: numbers, booleans, dates in ISO form, lists and
 * records in JSON, else texts. A cell in quotes is a text, unless all are in quotes.
 *
 * @throws DataError for lines of different lengths, two columns of one name, and unknown options
 */
export function columnsFromCsv(text: string, options: CsvReadOptions): ColumnList {
  checkOptions<CsvReadOptions>('Frame.fromCsv', options, { ...fromRules, ...csvRules })
  const { separator, unitsIn, escapeFormulas = true } = options
  const { lines, allQuoted } = parseCsv(text, separator)
  const [header = [], ...below] = lines
  for (const [index, cells] of below.entries()) refuseOtherLength(cells, header, index)
  const cellsOf = (rows: readonly CsvCell[][], column: number) =>
    rows.map(cells => withoutQuotes(cells[column] as CsvCell, allQuoted))
  const hasUnitRow = unitsIn === 'row' || (unitsIn === undefined && looksLikeUnits(below, allQuoted))
  const rows = hasUnitRow ? below.slice(1) : below
  const titles = header.map(cell => (escapeFormulas ? unescapeFormula(cell.text) : cell.text))
  const raw = titles.map((_, column) => cellsOf(rows, column))
  const facts = titles.map((title, column) => {
    if (hasUnitRow) return { name: title, unit: unitOf(below[0]?.[column]?.text ?? '', title) }
    const found = unitsIn === 'none' ? undefined : nameAndUnit(title)
    const isFitting = !found?.unit || mayHaveUnit(raw[column] as CsvCell[])
    return found && isFitting ? found : { name: title, unit: undefined }
  })
  const names = uniqueNames(facts, titles)
  checkColumnNames('dtypes', Object.keys(options.dtypes ?? {}), names)
  checkColumnNames('units', Object.keys(options.units ?? {}), names)
  const columns = facts.map(({ unit }, index) =>
    columnOf({ name: names[index] as string, unit, isOnly: names.length === 1 }, raw[index] as CsvCell[], options),
  )
  return { columns, length: rows.length }
}

function columnOf(
  { name, unit, isOnly }: { name: string; unit: Unit | undefined; isOnly: boolean },
  cells: readonly CsvCell[],
  { units = {}, dtypes = {}, strict, escapeFormulas = true }: CsvReadOptions,
): Column {
  const asked = Object.hasOwn(units, name) ? units[name] : undefined
  const named = Object.hasOwn(dtypes, name) ? dtypes[name] : undefined
  const reading = { dtype: named, restore: (text: string) => (escapeFormulas ? unescapeFormula(text) : text), isOnly }
  const { values, dtype, note } = meaningOf(cells, reading)
  const builder = new ColumnBuilder(name, { unit: unit ?? asked, dtype, strict }, { count: 0 })
  for (const value of values) builder.push(value)
  const built = builder.build(cells.length)
  const column = note ? built.with({ note: built.note ? `${built.note}; ${note}` : note }) : built
  return unit && asked !== undefined ? column.to(asked) : column
}

/** Columns that would have the same name without their units keep them in the name. */
function uniqueNames(facts: readonly { name: string }[], titles: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const { name } of facts) counts.set(name, (counts.get(name) ?? 0) + 1)
  return facts.map(({ name }, index) => ((counts.get(name) ?? 0) > 1 ? (titles[index] as string) : name))
}

/** Returns true for numbers, lists and records of them, and for empty cells alone. */
function mayHaveUnit(cells: readonly CsvCell[]): boolean {
  const kind = kindOf(cells)
  if (kind === 'list') return !cells.some(({ text }) => text.includes('"'))
  return kind === undefined || kind === 'number' || kind === 'object'
}

/** Returns true when the first line below the names has units: numbers, or empty cells, are below each of them. */
function looksLikeUnits([first = [], ...rows]: readonly CsvCell[][], allQuoted: boolean): boolean {
  let ofNumbers = 0
  for (const [column, { text }] of first.entries()) {
    if (text === '') continue
    const below = rows.map(cells => withoutQuotes(cells[column] as CsvCell, allQuoted))
    if (!unitIn(text) || !mayHaveUnit(below)) return false
    if (kindOf(below)) ofNumbers++
  }
  return ofNumbers > 0
}

function unitOf(text: string, title: string): Unit | undefined {
  if (text === '') return undefined
  const unit = unitIn(text)
  if (unit) return unit
  throw new DataError(`The row of units has '${text}' for the column '${title}', which is no unit.`)
}

function withoutQuotes(cell: CsvCell, allQuoted: boolean): CsvCell {
  return allQuoted ? { text: cell.text, quoted: false } : cell
}

function refuseOtherLength(cells: readonly CsvCell[], header: readonly CsvCell[], index: number): void {
  if (cells.length === header.length) return
  throw new DataError(`Row ${index + 1} below the names has ${cells.length} cells, the names are ${header.length}.`, {
    hint: "Is another character between cells? { separator: ';' }.",
  })
}
