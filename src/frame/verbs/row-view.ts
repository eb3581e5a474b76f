import { DataError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'
import { unknownColumn } from './find-column.js'
import { setOwn } from './own-property.js'
import type { Row } from './rows.js'

/** The rows of a frame, as functions of the row get them. */
export interface RowViews {
  /** Returns the row at an index, which must exist. */
  at(row: number): Row
  /** The columns of numbers of which a missing value was read. The caller clears it after each row. */
  readonly missing: Set<Column>
}

/**
 * Makes records of single rows that read values from the columns on access, so that a function that reads two of a hundred
 * columns costs two. A name that no column has is an error. The proxy that throws it is at the end of the prototype chain,
 * so that names of columns never reach it.
 */
export function rowViews(columns: readonly Column[]): RowViews {
  class View {
    readonly #row: number
    constructor(row: number) {
      this.#row = row
    }
    static rowOf(view: View): number {
      return view.#row
    }
  }
  const missing = new Set<Column>()
  const prototype = View.prototype
  Object.setPrototypeOf(prototype, noSuchColumn(columns))
  Reflect.deleteProperty(prototype, 'constructor')
  Object.defineProperty(prototype, 'toJSON', {
    configurable: true,
    value(this: View) {
      return recordOf(columns, View.rowOf(this))
    },
  })
  for (const column of columns) {
    const read = readerOf(column, missing)
    const get = function (this: View) {
      return read(View.rowOf(this))
    }
    Object.defineProperty(prototype, column.name, { enumerable: true, get, set: refuseChange })
  }
  return { missing, at: row => new View(row) as unknown as Row }
}

function readerOf(column: Column, missing: Set<Column>): (row: number) => unknown {
  const { data } = column
  if (!isNumeric(column.dtype) || column.nullCount === 0) return row => data.get(row)
  return row => {
    const value = data.get(row)
    if (value === null) missing.add(column)
    return value
  }
}

function recordOf(columns: readonly Column[], row: number): Row {
  const record: Row = {}
  for (const { name, data } of columns) setOwn(record, name, data.get(row))
  return record
}

/** Throws for names that no column has. Names that JavaScript itself reads of every object are `undefined` instead. */
function noSuchColumn(columns: readonly Column[]): object {
  return new Proxy(Object.create(null) as object, {
    get(_target, name) {
      if (typeof name === 'symbol' || name === 'then' || name in Object.prototype) return undefined
      throw unknownColumn(
        name,
        columns.map(column => column.name),
      )
    },
    set: refuseChange,
  })
}

function refuseChange(): never {
  throw new DataError('A row in a function cannot be changed.', {
    hint: 'frame.derive gives a frame with new or other values: frame.derive({ double: row => row.energy * 2 }).',
  })
}
