import { DataError } from '../../errors/index.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Column } from '../column/column.js'
import { type DType, isDType, isNumeric, itemType } from '../column/dtype.js'

/** A frame as plain data: what each column is, and its values. NaN and infinite numbers are texts, dates ISO texts. */
export interface FrameJson {
  schema: { name: string; dtype: string; unit?: string; path?: string; note?: string }[]
  numRows: number
  /** The values column by column, in the order of the schema. */
  values: unknown[][]
}

/** Returns the plain data of columns. */
export function jsonOf(columns: readonly Column[], numRows: number): FrameJson {
  return {
    schema: columns.map(({ schema: { unit, ...rest } }) => ({ ...rest, ...(unit && { unit: unit.name }) })),
    numRows,
    values: columns.map(column => column.toArray().map(value => encoded(value, column.dtype))),
  }
}

/** Makes columns of plain data. @throws DataError when it does not have the form of `FrameJson` */
export function columnsFromJson(json: FrameJson): ColumnList {
  const set = new ColumnSet()
  if (!Array.isArray(json?.schema) || !Array.isArray(json.values) || json.schema.length !== json.values.length) {
    throw new DataError(
      'A frame as JSON is { schema: […], numRows, values: [[…], …] } with an array of values a column.',
    )
  }
  json.schema.forEach(({ name, dtype, unit, path }, index) => {
    if (!isDType(dtype)) throw new DataError(`The column '${name}' has the unknown type '${dtype}'.`)
    const column = set.column(name, { dtype, unit, path })
    for (const value of json.values[index] ?? []) column.push(decoded(value, dtype))
  })
  const { columns: built, length } = set.finish()
  const columns = built.map((column, index) => column.with({ note: column.note ?? json.schema[index]?.note }))
  return { columns, length: columns.length === 0 ? json.numRows : length }
}

function encoded(value: unknown, dtype: DType): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  const items = itemType(dtype)
  return items && Array.isArray(value) ? value.map(item => encoded(item, items)) : value
}

function decoded(value: unknown, dtype: DType): unknown {
  if (typeof value === 'string' && isNumeric(dtype)) return Number(value)
  const items = itemType(dtype)
  return items && Array.isArray(value) ? value.map(item => decoded(item, items)) : value
}
