import { DataError } from '../../errors/index.js'
import { anyText, anything, checkOptions, flag, type OptionRules, oneOf } from '../../options/index.js'
import type { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'
import { NumberData } from '../column/number-data.js'
import { concatColumns } from './concat.js'
import { duplicateName } from './find-column.js'
import { asReducedFormulas } from './formula-keys.js'
import { sortByCode } from './row-groups.js'
import { combinedCodes, valueCodes } from './value-codes.js'

/**
 * The rows that a join returns: those with a partner (`'inner'`); also those without one of the left frame (`'left'`), of the
 * right (`'right'`) or of both (`'outer'`); or rows of the left frame alone, with a partner (`'semi'`) or without (`'anti'`).
 */
export type JoinKind = 'inner' | 'left' | 'right' | 'outer' | 'semi' | 'anti'

/** The options of `frame.join`. */
export interface JoinOptions {
  /** The columns that must agree: one name, several, or pairs `{ left, right }` where the names differ. */
  on: string | readonly string[] | { left: string | readonly string[]; right: string | readonly string[] }
  /** Which rows the join returns. Default `'inner'`. */
  how?: JoinKind
  /** The end of the name of a column of the right frame, when the left has a column of that name too. Default `'_right'`. */
  suffix?: string
  /**
   * Whether texts of the keys are compared as chemical formulas: `TiO2`, `Ti2O4` and NOMAD's `O2Ti` then agree. The key keeps the
   * text of the left. Default false.
   */
  formulas?: boolean
}

/** One side of a join: all its columns, and those that must agree. */
export interface JoinSide {
  readonly columns: readonly Column[]
  readonly keys: readonly Column[]
}

const rules: OptionRules<JoinOptions> = {
  on: anything,
  how: oneOf('inner', 'left', 'right', 'outer', 'semi', 'anti'),
  suffix: anyText,
  formulas: flag,
}

/** A column has at most so many rows. */
const maxRows = 2 ** 31 - 1

/**
 * Joins two frames: keys once, in the unit of the left, then the other columns of the left and of the right. Rows are in the
 * order of the left (those of a `'right'` join in the order of the right), several partners in their own order; rows of the
 * right without a partner come last. Missing keys and NaN agree with nothing.
 *
 * @throws UnitError when the units of keys do not fit, DataError when their types do not or a name would come twice
 */
export function joinColumns(left: JoinSide, right: JoinSide, options: JoinOptions): Column[] {
  const { how = 'inner', suffix = '_right', formulas = false } = options
  const keys = left.keys.map((key, index) => commonKey(key, right.keys[index] as Column))
  // Where no key is a text, the first one is refused.
  const isFormula = (key: Column) => key.dtype === 'string' || keys.every(({ dtype }) => dtype !== 'string')
  const compared = formulas ? keys.map(key => (isFormula(key) ? asReducedFormulas(key) : key)) : keys
  const { leftRows, rightRows } = matches(compared, { left: lengthOf(left), right: lengthOf(right) }, how)
  if (how === 'semi' || how === 'anti') return left.columns.map(column => column.take(leftRows))
  const rows = leftRows.map((row, at) => (row >= 0 ? row : lengthOf(left) + (rightRows[at] as number)))
  const joinedKeys = keys.map((key, index) => key.take(rows).with({ note: keyNote(left.keys[index], compared[index]) }))
  const ofLeft = left.columns.map(column => joinedKeys[left.keys.indexOf(column)] ?? column.take(leftRows))
  const names = new Set(ofLeft.map(column => column.name))
  const ofRight = right.columns
    .filter(column => !right.keys.includes(column))
    .map(column => column.take(rightRows).with({ name: names.has(column.name) ? column.name + suffix : column.name }))
  for (const { name } of ofRight) if (names.has(name)) throw duplicateName(name)
  return [...ofLeft, ...ofRight]
}

/**
 * Returns the names of the columns that must agree, on either side.
 *
 * @throws DataError when there are none or their numbers differ, QueryError for unknown options
 */
export function joinNames(options: JoinOptions): { left: readonly string[]; right: readonly string[] } {
  checkOptions('frame.join', options, rules)
  const { on } = options
  if (on === undefined || on === null) {
    throw new DataError("A join needs to know which columns must agree: { on: 'entry_id' }.")
  }
  const pair = typeof on === 'object' && 'left' in on ? on : { left: on, right: on }
  const left = [pair.left].flat()
  const right = [pair.right].flat()
  if (left.length > 0 && left.length === right.length) return { left, right }
  throw new DataError(
    `A join needs as many columns on the left as on the right, not ${left.length} and ${right.length}.`,
  )
}

/** Returns the rows of both sides that are joined; -1 where one has no partner. */
function matches(
  keys: readonly Column[],
  lengths: { left: number; right: number },
  how: JoinKind,
): { leftRows: Int32Array; rightRows: Int32Array } {
  const codes = keyCodes(keys, lengths.left + lengths.right)
  const sides = { left: codes.subarray(0, lengths.left), right: codes.subarray(lengths.left) }
  if (how === 'right') {
    const { rows, partners } = pairRows(sides.right, sides.left, 'all')
    return { leftRows: partners, rightRows: rows }
  }
  if (how === 'inner' || how === 'semi' || how === 'anti') {
    const { rows, partners } = pairRows(sides.left, sides.right, how)
    return { leftRows: rows, rightRows: partners }
  }
  const { rows, partners } = pairRows(sides.left, sides.right, 'all')
  if (how === 'left') return { leftRows: rows, rightRows: partners }
  const alone = pairRows(sides.right, sides.left, 'anti').rows
  return {
    leftRows: concatenated(rows, new Int32Array(alone.length).fill(-1)),
    rightRows: concatenated(partners, alone),
  }
}

/** Pairs the rows of one side, in their order, with their partners of the other side. */
function pairRows(
  one: Int32Array,
  other: Int32Array,
  which: 'inner' | 'all' | 'semi' | 'anti',
): { rows: Int32Array; partners: Int32Array } {
  const { starts, rows: others } = sortByCode(other, greatestCode(one, other) + 1)
  const partnersOf = (code: number) => (code < 0 ? 0 : (starts[code + 1] as number) - (starts[code] as number))
  const timesOf = (count: number) => {
    if (which === 'semi') return Math.min(1, count)
    if (which === 'anti') return count === 0 ? 1 : 0
    return which === 'all' ? Math.max(1, count) : count
  }
  let length = 0
  for (const code of one) length += timesOf(partnersOf(code))
  if (length > maxRows) {
    throw new DataError(`The join would have ${length} rows: the same keys come many times on both sides.`, {
      hint: 'Join on more columns, or make one row for each key before: frame.groupBy(key, …).',
    })
  }
  const rows = new Int32Array(length)
  const partners = new Int32Array(length)
  let at = 0
  one.forEach((code, row) => {
    const count = partnersOf(code)
    for (let time = 0; time < timesOf(count); time++) {
      rows[at] = row
      partners[at++] = count === 0 ? -1 : (others[(starts[code] as number) + time] as number)
    }
  })
  return { rows, partners }
}

/** What to know about a key: of the left, and of its comparison. */
function keyNote(left: Column | undefined, compared: Column | undefined): string | undefined {
  const notes = [left?.note, compared?.note].filter(note => note !== undefined)
  return notes.length > 0 ? [...new Set(notes)].join('; ') : undefined
}

/** Numbers the rows: rows with the same keys have the same number, rows whose key is missing or NaN have -1. */
function keyCodes(keys: readonly Column[], length: number): Int32Array {
  const { codes } = combinedCodes(
    keys.map(key => valueCodes(key, 'joined on')),
    length,
  )
  const isKnown = (key: Column, row: number) =>
    !key.isNull(row) && !(key.data instanceof NumberData && Number.isNaN(key.data.values[row]))
  return codes.map((code, row) => (keys.every(key => isKnown(key, row)) ? code : -1))
}

/** Puts the keys of the right below those of the left, in one type and unit. @throws DataError when their types differ */
function commonKey(left: Column, right: Column): Column {
  const kinds = [left, right].flatMap(({ dtype, nullCount, length }) =>
    nullCount === length ? [] : [isNumeric(dtype) ? 'number' : dtype],
  )
  if (new Set(kinds).size > 1) {
    throw new DataError(
      `The column '${left.name}' holds ${left.dtype} and '${right.name}' ${right.dtype}: no rows could agree.`,
    )
  }
  const other = right.with({ name: left.name })
  return concatColumns([left, other].map(column => ({ columns: [column], length: column.length }))).columns[0] as Column
}

function lengthOf({ keys }: JoinSide): number {
  return keys[0]?.length ?? 0
}

function greatestCode(...sides: Int32Array[]): number {
  return sides.reduce((least, codes) => codes.reduce((a, b) => Math.max(a, b), least), -1)
}

function concatenated(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
