import { DataError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import { StringData } from '../column/string-data.js'
import { loadArquero } from '../exchange/arquero.js'
import { concatColumns } from './concat.js'
import { twice } from './find-column.js'

/** Which rows a join keeps: those with a partner, all of the left, of the right, or of both. */
export type JoinKind = 'inner' | 'left' | 'right' | 'outer'

/** How frames are joined. */
export interface JoinOptions {
  /** The columns that must agree: one name, several, or pairs `{ left, right }` where the names differ. */
  on: string | readonly string[] | { left: string | readonly string[]; right: string | readonly string[] }
  /** Which rows stay. Default `'inner'`. */
  how?: JoinKind
  /** What is added to the name of a right column that the left has too. Default `'_right'`. */
  suffix?: string
}

/** One side of a join: all its columns, and those that must agree. */
export interface JoinSide {
  readonly columns: readonly Column[]
  readonly keys: readonly Column[]
}

/**
 * The joined columns: keys once, in the left's unit, then the left's and the right's other columns. Arquero finds which
 * rows belong together; the values stay in their typed memory. Missing keys and NaN agree with nothing.
 *
 * @throws UnitError when the units of keys do not fit, DataError when a name would come twice
 */
export async function joinColumns(left: JoinSide, right: JoinSide, options: JoinOptions): Promise<Column[]> {
  const { how = 'inner', suffix = '_right' } = options
  const rightKeys = right.keys.map((key, index) => inUnitOf(left.keys[index] as Column, key))
  const [leftRows, rightRows] = await matches(left.keys, rightKeys, how)
  const keys = left.keys.map((key, index) => {
    const other = (rightKeys[index] as Column).with({ name: key.name })
    const both = concatColumns([listOf(key), listOf(other)]).columns[0] as Column
    return both
      .take(leftRows.map((row, at) => (row >= 0 ? row : key.length + (rightRows[at] as number))))
      .with({ note: key.note })
  })
  const ofLeft = left.columns.map(column => keys[left.keys.indexOf(column)] ?? column.take(leftRows))
  const names = new Set(ofLeft.map(column => column.name))
  const ofRight = right.columns
    .filter(column => !right.keys.includes(column))
    .map(column => column.take(rightRows).with({ name: names.has(column.name) ? column.name + suffix : column.name }))
  for (const { name } of ofRight) if (names.has(name)) throw twice(name)
  return [...ofLeft, ...ofRight]
}

/** The names of the columns that must agree, on either side. @throws DataError when their numbers differ */
export function joinNames({ on }: JoinOptions): { left: readonly string[]; right: readonly string[] } {
  const pair = typeof on === 'object' && 'left' in on ? on : { left: on, right: on }
  const left = [pair.left].flat()
  const right = [pair.right].flat()
  if (left.length > 0 && left.length === right.length) return { left, right }
  throw new DataError(
    `A join needs as many columns on the left as on the right, not ${left.length} and ${right.length}.`,
  )
}

async function matches(
  left: readonly Column[],
  right: readonly Column[],
  how: JoinKind,
): Promise<[Int32Array, Int32Array]> {
  const arquero = await loadArquero()
  const one: Record<string, Int32Array> = { leftRow: counted(left) }
  const two: Record<string, Int32Array> = { rightRow: counted(right) }
  left.forEach((column, index) => {
    const [codes, others] = commonCodes(column, right[index] as Column)
    one[`key${index}`] = codes
    two[`key${index}`] = others
  })
  const names = left.map((_, index) => `key${index}`)
  const flags = { left: how === 'left' || how === 'outer', right: how === 'right' || how === 'outer' }
  const joined = arquero.table(one).join(arquero.table(two), [names, names], [['leftRow'], ['rightRow']], flags)
  const rows = (name: string) => Int32Array.from(joined.array(name) as ArrayLike<number | undefined>, row => row ?? -1)
  return [rows('leftRow'), rows('rightRow')]
}

function counted(columns: readonly Column[]): Int32Array {
  return Int32Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row)
}

/** The same number for the same value on both sides; missing values have one that the other side does not have. */
function commonCodes(left: Column, right: Column): [Int32Array, Int32Array] {
  const known = new Map<unknown, number>()
  const codeOf = (value: unknown) => {
    const code = known.get(value) ?? known.size
    known.set(value, code)
    return code
  }
  return [codes(left, codeOf, -1), codes(right, codeOf, -2)]
}

function codes({ name, data }: Column, codeOf: (value: unknown) => number, missing: number): Int32Array {
  if (data instanceof StringData) {
    const renumbered = data.dictionary.map(codeOf)
    return data.codes.map(code => (code < 0 ? missing : (renumbered[code] as number)))
  }
  const result = new Int32Array(data.length)
  for (let row = 0; row < result.length; row++) {
    const value = data.get(row)
    const plain = value instanceof Date ? value.getTime() : value
    if (typeof plain === 'object' && plain !== null) {
      throw new DataError(`Frames cannot be joined on '${name}': it holds ${data.dtype}.`)
    }
    result[row] = plain === null || Number.isNaN(plain) ? missing : codeOf(plain)
  }
  return result
}

function inUnitOf(left: Column, right: Column): Column {
  return left.unit && right.unit ? right.to(left.unit) : right
}

function listOf(column: Column) {
  return { columns: [column], length: column.length }
}
