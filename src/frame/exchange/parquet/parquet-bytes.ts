import { DataError } from '../../../errors/index.js'
import type { Cell } from '../../column/cell.js'
import type { Column } from '../../column/column.js'
import type { ColumnData } from '../../column/column-data.js'
import { ListData } from '../../column/list-data.js'
import { NumberData } from '../../column/number-data.js'
import { rowValues } from '../typed-values/row-values.js'
import { utf8Column } from '../typed-values/utf8-column.js'
import { checksumsOf, ownWriter } from './checksums.js'
import { codecOf, type ParquetCompression } from './compression.js'
import { keyValuesOf } from './file-metadata.js'
import { loadWriter } from './load-hyparquet.js'
import { rowGroupSizes } from './row-group-sizes.js'
import { elementsOf } from './schema-element.js'

/** What `parquetBytes` can be told. */
export interface ParquetBytesOptions {
  /** Further metadata of the file: texts by their keys. */
  metadata?: Readonly<Record<string, string>> | undefined
  /** Default `'snappy'`, which every reader knows; `'zstd'` is smaller and needs Node 22.15. */
  compression?: ParquetCompression | undefined
  /** What is known of the whole table, a sentence each. */
  notes?: readonly string[] | undefined
}

/**
 * Returns a table as the bytes of a Parquet file. They depend on the columns and options alone.
 *
 * @throws DataError when two names of columns are the same in UTF-8, or Node lacks the compression
 */
export function parquetBytes(
  columns: readonly Column[],
  numRows: number,
  { metadata = {}, compression = 'snappy', notes = [] }: ParquetBytesOptions = {},
): Uint8Array {
  const written = columns.map(utf8Column)
  checkNames(written)
  const { ByteWriter, ParquetWriter } = loadWriter()
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'schema', num_children: written.length },
      ...written.flatMap(({ name, dtype }) => elementsOf(name, dtype)),
    ],
    kvMetadata: keyValuesOf(written, notes, metadata),
    createdBy: ownWriter,
    ...codecOf(compression),
  })
  const columnData = written.map(({ name, data }) => ({
    name,
    data: rowsOf(data, numRows),
    ...(hasNegativeZero(data) && { encoding: 'PLAIN' }),
  }))
  if (written.length > 0 && numRows > 0) file.write({ columnData, rowGroupSize: rowGroupSizes(written, numRows) })
  else file.num_rows = BigInt(numRows)
  leaveOutRangesWithNaN(file.row_groups)
  file.kvMetadata.push(checksumsOf(file.row_groups, bytes.getBytes()))
  file.finish()
  return new Uint8Array(bytes.getBuffer())
}

/**
 * Leaves out the least and greatest number of row groups that have NaN. To DuckDB it is greater than all numbers, and the format
 * leaves it out of the greatest one, so that DuckDB would skip the group when it looks for NaN.
 */
function leaveOutRangesWithNaN(groups: { columns: { meta_data?: { statistics?: Statistics } }[] }[]): void {
  for (const { columns } of groups) {
    for (const { meta_data } of columns) {
      const statistics = meta_data?.statistics
      if (!statistics?.nan_count) continue
      statistics.min_value = undefined
      statistics.max_value = undefined
    }
  }
}

interface Statistics {
  min_value?: unknown
  max_value?: unknown
  nan_count?: bigint
}

/** The part of an array that the writer uses: rows are made when their row group is written. */
function rowsOf(data: ColumnData, length: number): Cell {
  return { length, slice: (start: number, end: number) => rowValues(data, start, Math.min(end, length)) }
}

/** The dictionary of the writer would make one value of 0 and −0. */
function hasNegativeZero(data: ColumnData): boolean {
  if (data instanceof ListData) return hasNegativeZero(data.items)
  return data instanceof NumberData && data.dtype === 'float64' && data.values.some(value => Object.is(value, -0))
}

function checkNames(columns: readonly Column[]): void {
  const names = new Set<string>()
  for (const { name } of columns) {
    if (names.has(name)) throw new DataError(`Two columns are called '${name}' in UTF-8, in which Parquet has names.`)
    names.add(name)
  }
}
