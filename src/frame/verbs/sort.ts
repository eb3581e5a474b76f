import { DataError } from '../../errors/index.js'
import { anyText, checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { BooleanData } from '../column/boolean-data.js'
import type { Column } from '../column/column.js'
import { DateData } from '../column/date-data.js'
import { NumberData } from '../column/number-data.js'
import { StringData } from '../column/string-data.js'

/** The key of a sort: the name of a column, or a column and a direction (default `'asc'`). */
export type SortKey = string | { column: string; order?: 'asc' | 'desc' }

const rules: OptionRules<Exclude<SortKey, string>> = { column: anyText, order: oneOf('asc', 'desc') }

/** Returns the column and the direction that a key names. @throws QueryError for unknown directions and options */
export function sortKey(key: SortKey): { column: string; order: 'asc' | 'desc' } {
  if (typeof key === 'string') return { column: key, order: 'asc' }
  checkOptions('frame.sort', key, rules)
  const { column, order = 'asc' } = key
  return { column, order }
}

interface Ranking {
  /** The numbers by which the values are ordered. */
  readonly keys: ArrayLike<number>
  /** 0 for a value, 1 for NaN, 2 for a missing one. */
  readonly last: Uint8Array
  readonly sign: 1 | -1
}

/**
 * Returns the rows in the order of the columns, of which the first comes first. Equal rows keep their order. NaN and then
 * missing values come last in both directions. Texts are ordered by the codes of their characters.
 *
 * @throws DataError for columns of lists or records
 */
export function sortedRows(by: readonly { column: Column; order: 'asc' | 'desc' }[], length: number): Int32Array {
  const rankings = by.map(({ column, order }) => rankingOf(column, order))
  const [first, ...further] = rankings
  const rows = Int32Array.from({ length }, (_, row) => row)
  if (!first) return rows
  return further.length === 0 ? sortedByOne(rows, first) : rows.sort(comparator(rankings))
}

function sortedByOne(rows: Int32Array, { keys, last, sign }: Ranking): Int32Array {
  const values = rows.filter(row => last[row] === 0)
  values.sort((a, b) => {
    const one = keys[a] as number
    const two = keys[b] as number
    return one < two ? -sign : one > two ? sign : 0
  })
  const result = new Int32Array(rows.length)
  result.set(values)
  result.set(
    rows.filter(row => last[row] === 1),
    values.length,
  )
  const nulls = rows.filter(row => last[row] === 2)
  result.set(nulls, rows.length - nulls.length)
  return result
}

function comparator(rankings: readonly Ranking[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const { keys, last, sign } of rankings) {
      const missing = (last[a] as number) - (last[b] as number)
      if (missing !== 0) return missing
      const one = keys[a] as number
      const two = keys[b] as number
      if (one < two) return -sign
      if (one > two) return sign
    }
    return 0
  }
}

function rankingOf(column: Column, order: 'asc' | 'desc'): Ranking {
  const keys = keysOf(column)
  const last = new Uint8Array(column.length)
  for (let row = 0; row < last.length; row++) {
    if (column.isNull(row)) last[row] = 2
    else if (Number.isNaN(keys[row])) last[row] = 1
  }
  return { keys, last, sign: order === 'desc' ? -1 : 1 }
}

function keysOf({ name, data, nullCount }: Column): ArrayLike<number> {
  if (nullCount === data.length) return new Int32Array(data.length)
  if (data instanceof NumberData || data instanceof BooleanData || data instanceof DateData) return data.values
  if (data instanceof StringData) return textRanks(data)
  throw new DataError(`The column '${name}' holds ${data.dtype}, which has no order.`)
}

function textRanks({ codes, dictionary }: StringData): Int32Array {
  const sorted = dictionary.map((text, code) => ({ text, code })).sort((a, b) => (a.text < b.text ? -1 : 1))
  const ranks = new Int32Array(dictionary.length)
  sorted.forEach(({ code }, rank) => {
    ranks[code] = rank
  })
  return codes.map(code => (code < 0 ? -1 : (ranks[code] as number)))
}
