import { IncompleteError } from '../../errors/index.js'
import { arrowTableIn, type Cell, type ColumnBuilder, Frame, FrameBuilder } from '../../frame/index.js'
import { readValue, uniqueNames, type ValueReader } from '../../sql/values/index.js'
import { type ArrowBatch, type ArrowField, type StoredReader, storedReader } from './arrow-values.js'
import { readerOf } from './result-values.js'

/** A batch of rows as Spark sends it. */
export interface RowBatch {
  /** An Arrow IPC stream. */
  readonly data: Uint8Array
  /** How many rows Spark says that there are. */
  readonly rows: number
}

interface ResultColumn {
  readonly builder: ColumnBuilder
  readonly stored: StoredReader
  readonly reader: ValueReader<never>
}

/**
 * Makes a frame of batches, in the types of a frame that DuckDB's results have. Columns of one name get names of their own
 * (`a`, `a_2`).
 *
 * @throws IncompleteError for a batch of other rows than Spark says
 */
export async function frameOf(batches: AsyncIterable<RowBatch>): Promise<Frame> {
  const builder = new FrameBuilder()
  let columns: ResultColumn[] | undefined
  for await (const { data, rows } of batches) {
    const table = arrowTableIn(data, "Results of Spark's statements")
    if (table.numRows !== rows) {
      throw new IncompleteError(`Spark announced ${rows} rows in a batch, and ${table.numRows} came.`)
    }
    const fields = table.schema.fields as readonly ArrowField[]
    columns ??= columnsOf(builder, fields)
    columns.forEach(({ builder, stored, reader }, index) => {
      for (const batch of table['getChildAt'](index).data as readonly ArrowBatch[]) {
        for (let row = 0; row < batch.length; row++) builder.push(readValue(reader, stored(batch, row) as never))
      }
    })
  }
  const frame = builder.build()
  const noted = frame.columns.map((column, index) => {
    const note = columns?.[index]?.reader.note?.()
    return column.with({ note: note ?? (column.nullCount === column.length ? undefined : column.note) })
  })
  return new Frame(noted, frame.numRows)
}

function columnsOf(builder: FrameBuilder, fields: readonly ArrowField[]): ResultColumn[] {
  const names = uniqueNames(fields.map(({ name }) => name))
  return fields.map((field, index) => {
    const name = names[index] as string
    const reader = readerOf(name, field)
    return {
      builder: builder.column(name, { dtype: reader.dtype }),
      stored: storedReader(name, field.type as Cell),
      reader,
    }
  })
}
