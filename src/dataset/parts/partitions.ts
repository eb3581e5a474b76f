import { createHash } from 'node:crypto'
import { DataError, shortValue } from '../../errors/index.js'
import type { Column } from '../../frame/index.js'
import { folders, partName } from '../manifest/index.js'

/** The rows of one file of a table. */
export interface Partition {
  /** Relative to the folder of the data set. */
  path: string
  /** `undefined` for all. */
  rows: Int32Array | undefined
}

/** The most values of a column that one part is divided by: each is a file. */
const mostValues = 1000

/** The longest text of a value in the name of a folder. */
const longestText = 40

/** Returns the file of a part's table. */
export function wholePart(part: number): Partition {
  return { path: `${folders.table}/${partName(part)}.parquet`, rows: undefined }
}

/**
 * Divides the rows of a part by the values of a column, in the order in which they come first.
 *
 * @throws DataError for a column of lists or records, and for too many values
 */
export function partitionsOf(column: Column, part: number): Partition[] {
  if (column.dtype === 'object' || column.dtype.startsWith('list')) {
    throw new DataError(
      `partitionBy names the column '${column.name}', which has ${column.dtype}, not single values.`,
      {
        hint: 'Choose a column of texts, numbers or dates.',
      },
    )
  }
  const groups = new Map<string, number[]>()
  for (let row = 0; row < column.length; row++) {
    const folder = folderOf(column.at(row))
    const rows = groups.get(folder)
    if (rows) rows.push(row)
    else groups.set(folder, [row])
    if (groups.size > mostValues) {
      throw new DataError(
        `The column '${column.name}' has more than ${mostValues} values in part ${part}; each would be a file.`,
        {
          hint: 'Choose a column with fewer values for partitionBy, or leave it out.',
        },
      )
    }
  }
  return [...groups].map(([folder, rows]) => ({
    path: `${folders.table}/${folder}/${partName(part)}.parquet`,
    rows: Int32Array.from(rows),
  }))
}

/**
 * The name of a value's folder. It has no `=`, from which readers would take a column of their own, and does not begin with `.`
 * or `_`, which they skip. The hash tells apart values that look alike: `null` and `'null'`, `1` and `'1'`.
 */
function folderOf(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value)
  const key = `${value === null ? 'null' : value instanceof Date ? 'date' : typeof value}:${text}`
  const safe = text.replace(/[^A-Za-z0-9.+-]+/g, '_').slice(0, longestText)
  const readable = safe === '' ? 'empty' : /^[._]/.test(safe) ? `x${safe}` : safe
  return `${readable}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`
}

/** @throws DataError when the table lacks the column of `partitionBy` */
export function partitionColumn(columns: readonly Column[], name: string): Column {
  const found = columns.find(column => column.name === name)
  if (found) return found
  throw new DataError(`partitionBy names the column ${shortValue(name)}, which the table does not have.`, {
    hint: `Its columns are ${columns.map(column => column.name).join(', ')}.`,
  })
}
