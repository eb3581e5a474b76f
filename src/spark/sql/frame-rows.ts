import { requireOptional } from '../../basics/optional-package.js'
import { DataError } from '../../errors/index.js'
import {
  type ArrowForm,
  arrowTypeOf,
  type Cell,
  type Column,
  type DType,
  type Frame,
  itemType,
  recordText,
} from '../../frame/index.js'

/** Spark refuses messages of more bytes (128 MiB), and rows are one part of a message. */
const mostBytes = 100 * 2 ** 20

/**
 * Writes columns of a frame as Spark reads them, an Arrow IPC stream: texts as they are (it takes no dictionaries), times in
 * microseconds, records as JSON texts.
 *
 * @throws DataError for a frame that is too large to be sent
 */
export function arrowRows(frame: Frame, columns: readonly Column[]): Uint8Array {
  const arrow: Cell = requireOptional('@uwdata/flechette', {
    purpose: 'Frames in Spark need',
    install: 'npm install @uwdata/flechette',
  })
  const table = arrow.tableFromColumns(
    columns.map(({ name, data, dtype }) => {
      const convert = converter(dtype)
      const values = new Array<unknown>(frame.numRows)
      for (let row = 0; row < values.length; row++) {
        const value = data.validity?.isNull(row) ? null : data.get(row)
        values[row] = value === null || value === undefined ? null : convert(value)
      }
      return [wellFormed(name), arrow.columnFromArray(values, arrowTypeOf(arrow, dtype, rowForm))]
    }),
  )
  const bytes: Uint8Array = arrow.tableToIPC(table, { format: 'stream' })
  if (bytes.length <= mostBytes) return bytes
  const size = Math.round(bytes.length / 2 ** 20)
  throw new DataError(
    `The frame takes ${size} MiB, and Spark takes ${mostBytes / 2 ** 20} MiB at most with a statement.`,
    {
      hint: "Write it where the cluster reads it (frame.toParquet('/shared/rows.parquet')), and give sql.files of it.",
    },
  )
}

/** Texts as they are, and times in microseconds. */
const rowForm: ArrowForm = {
  text: arrow => arrow.utf8(),
  date: arrow => arrow.timestamp(arrow.TimeUnit.MICROSECOND, 'UTC'),
}

/** Returns what makes Arrow's value of one that is not missing. */
function converter(dtype: DType): (value: unknown) => unknown {
  const items = itemType(dtype)
  if (items) {
    const convert = converter(items)
    return list => Array.from(list as Iterable<unknown>, item => (item === null ? null : convert(item)))
  }
  if (dtype === 'object') return recordText
  return value => value
}

/** Returns a name as UTF-8 can have it. */
export function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, '\uFFFD')
}
