import { maximum } from '../../../math/index.js'
import { type DType, isNumeric, itemType } from '../../column/dtype.js'
import { jsonIn } from '../json-text.js'
import { dateIn, isBooleanText, isDateText, isMissingText, isNumberText, numberIn } from './cell-text.js'
import type { CsvCell } from './parse.js'

/** The kind of the cells of a column. */
export type CellKind = 'number' | 'boolean' | 'date' | 'list' | 'object' | 'string'

/** The values of a column's cells. */
export interface Meaning {
  readonly values: unknown[]
  readonly dtype: DType | undefined
  readonly note: string | undefined
}

/** How the texts of cells are read. */
export interface Reading {
  /** The type that the column must have, where it is named. */
  readonly dtype: DType | undefined
  /** Restores the text of a cell in which a formula was escaped. */
  readonly restore: (text: string) => string
  /** True for the only column of a file: an empty line would be no row, so that `""` is a missing value there. */
  readonly isOnly: boolean
}

const tooLong = 'whole numbers of more digits than a number has, kept as texts'

/** Reads the cells of a column, all as the one kind that fits them. */
export function meaningOf(cells: readonly CsvCell[], { dtype, restore, isOnly }: Reading): Meaning {
  const kind = dtype ? kindNamed(dtype) : kindOf(cells, isOnly)
  if (kind === undefined) return { values: cells.map(() => null), dtype, note: undefined }
  if (kind === 'string') {
    const isMissing = ({ text, quoted }: CsvCell) => text === '' && (!quoted || isOnly)
    const note = !dtype && areLongNumbers(cells) ? tooLong : undefined
    return { values: cells.map(cell => (isMissing(cell) ? null : restore(cell.text))), dtype: 'string', note }
  }
  const values = cells.map(({ text }) => (text === '' ? null : valueIn(text, kind)))
  return { values, dtype: dtype ?? dtypeOf(kind, cells), note: undefined }
}

/**
 * Finds the kind that fits all cells; `undefined` when all are empty. Numbers, booleans and dates have no quotes; among them
 * `NA` and the like are missing values.
 */
export function kindOf(cells: readonly CsvCell[], isOnly = false): CellKind | undefined {
  const there = cells.filter(({ text }) => text !== '')
  if (there.length === 0) return !isOnly && cells.some(cell => cell.quoted) ? 'string' : undefined
  if (there.every(({ text }) => text.startsWith('[')) && there.every(({ text }) => Array.isArray(jsonIn(text)))) {
    return 'list'
  }
  if (there.every(({ text }) => text.startsWith('{')) && there.every(({ text }) => jsonIn(text) !== undefined)) {
    return 'object'
  }
  const known = there.filter(({ text }) => !isMissingText(text))
  if (known.length === 0 || there.some(({ quoted }) => quoted)) return 'string'
  if (known.every(({ text }) => isNumberText(text))) return areLongNumbers(cells) ? 'string' : 'number'
  if (known.every(({ text }) => isBooleanText(text))) return 'boolean'
  return known.every(({ text }) => isDateText(text)) ? 'date' : 'string'
}

/** Returns true for whole numbers of which one would lose digits as a number: most likely they are identifiers. */
function areLongNumbers(cells: readonly CsvCell[]): boolean {
  const isWhole = ({ text, quoted }: CsvCell) => !quoted && /^[+-]?\d+$/.test(text)
  return cells.some(cell => isWhole(cell) && !Number.isSafeInteger(Number(cell.text))) && cells.every(isWholeOrMissing)
}

function isWholeOrMissing({ text, quoted }: CsvCell): boolean {
  return !quoted && (text === '' || isMissingText(text) || /^[+-]?\d+$/.test(text))
}

/** Reads a text as a kind; returns the text itself when it is of another kind than the type that the column must have. */
function valueIn(text: string, kind: CellKind): unknown {
  if (kind === 'list' || kind === 'object') return jsonIn(text) ?? text
  if (isMissingText(text)) return null
  if (kind === 'number') return isNumberText(text) ? numberIn(text) : text
  if (kind === 'boolean') return isBooleanText(text) ? text.toLowerCase() === 'true' : text
  return isDateText(text) ? dateIn(text) : text
}

/** Numbers with a point or an exponent are floats even when they are whole; those in lists too. */
function dtypeOf(kind: CellKind, cells: readonly CsvCell[]): DType | undefined {
  if (kind === 'boolean' || kind === 'date' || kind === 'object') return kind
  const isFloat = ({ text }: CsvCell) => !text.includes('"') && /[.eEnN]/.test(text.replace(/null|NA/g, ''))
  if (!cells.some(isFloat)) return undefined
  if (kind === 'number') return 'float64'
  const depth = maximum(cells.map(({ text }) => /^\[*/.exec(text)?.[0].length ?? 0))
  return `${'list<'.repeat(depth)}float64${'>'.repeat(depth)}` as DType
}

function kindNamed(dtype: DType): CellKind {
  if (isNumeric(dtype)) return 'number'
  return itemType(dtype) ? 'list' : (dtype as CellKind)
}
