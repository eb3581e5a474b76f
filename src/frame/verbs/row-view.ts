import { DataError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import { isNumeric } from '../column/dtype.js'
import { unknownColumn } from './find-column.js'
import { setOwn } from './own-property.js'
import type { Row } from './rows.js'

/** The rows of a frame as functions get them. */
export interface RowViews {
  /** The row at an index, which must exist. */
  at(row: number): Row
  /** The columns of numbers of which a missing value was read; whoever asks takes them away again. */
  readonly missing: Set<Column>
}

/**
 * Makes light records of single rows: values are read from the columns when asked for, so that a function that looks at
 * two of a hundred columns costs two. A name that no column has is an error; as what refuses it stands at the end of the
 * prototype chain, names that are there never pass it.
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

/** Answers for names that are no column's. What JavaScript itself asks of every object is not there, and no error. */
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
