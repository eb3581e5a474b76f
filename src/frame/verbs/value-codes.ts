import { DataError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import { NumberData } from '../column/number-data.js'
import { StringData } from '../column/string-data.js'

/** A whole number for each row of a column, the same for rows with the same value. */
export interface ValueCodes {
  /** From 0; a missing value has 0. */
  readonly codes: Int32Array
  /** More than the largest of them. */
  readonly count: number
}

/**
 * Numbers the values of a column, so that rows can be compared by whole numbers. NaN equals NaN, and −0 equals 0.
 *
 * @param what what is done with the column, for the error: `grouped by`
 * @throws DataError for columns that hold lists or records
 */
export function valueCodes(column: Column, what: string): ValueCodes {
  const { data, name } = column
  if (data instanceof StringData) return { codes: data.codes.map(code => code + 1), count: data.dictionary.length + 1 }
  const codes = new Int32Array(data.length)
  const known = new Map<unknown, number>()
  const codeOf = (value: unknown) => {
    let code = known.get(value)
    if (code === undefined) {
      code = known.size + 1
      known.set(value, code)
    }
    return code
  }
  if (data instanceof NumberData && !data.validity) {
    for (let row = 0; row < codes.length; row++) codes[row] = codeOf(data.values[row])
    return { codes, count: known.size + 1 }
  }
  for (let row = 0; row < codes.length; row++) {
    const value = data.get(row)
    if (value === null) continue
    if (typeof value === 'object' && !(value instanceof Date)) {
      throw new DataError(`Rows cannot be ${what} '${name}': it holds ${data.dtype}.`)
    }
    codes[row] = codeOf(value instanceof Date ? value.getTime() : value)
  }
  return { codes, count: known.size + 1 }
}

/** Numbers the combinations of the values of several columns, from 0, in the order in which they come first. */
export function combinedCodes(
  columns: readonly ValueCodes[],
  length: number,
): { codes: Int32Array; first: Int32Array } {
  let codes: Int32Array = new Int32Array(length)
  let first = length > 0 ? [0] : []
  for (const column of columns) {
    const known = new Map<number, number>()
    const next = new Int32Array(length)
    first = []
    for (let row = 0; row < length; row++) {
      const pair = (codes[row] as number) * column.count + (column.codes[row] as number)
      let code = known.get(pair)
      if (code === undefined) {
        code = first.push(row) - 1
        known.set(pair, code)
      }
      next[row] = code
    }
    codes = next
  }
  return { codes, first: Int32Array.from(first) }
}
