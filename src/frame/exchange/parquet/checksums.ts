import { crc32 } from 'node:zlib'
import { DataError } from '../../../errors/index.js'
import type { FileBytes } from './file-bytes.js'
import type { KeyValue } from './file-metadata.js'

/** What the files say that this package wrote. */
export const ownWriter = 'nomad-notebook'

/** The key of the checksums: CRC-32 of the bytes of each column in each row group. */
const checksumsKey = 'nomad-notebook-crc32'

/** The part of a row group that says where the bytes of its columns are. */
export interface RowGroup {
  columns: { meta_data?: ColumnPlace }[]
}

interface ColumnPlace {
  path_in_schema: string[]
  data_page_offset: bigint
  dictionary_page_offset?: bigint
  total_compressed_size: bigint
}

/** The part of the metadata of a file that checksums depend on. */
export interface CheckedMetadata {
  created_by?: string
  row_groups: RowGroup[]
  key_value_metadata?: Partial<KeyValue>[]
}

/** Returns the checksums of what has been written of a file, as its metadata have them. */
export function checksumsOf(groups: readonly RowGroup[], bytes: Uint8Array): KeyValue {
  const sums = groups.map(({ columns }) =>
    columns.map(({ meta_data }) => {
      const [start, end] = placeOf(meta_data as ColumnPlace)
      return crc32(bytes.subarray(start, end))
    }),
  )
  return { key: checksumsKey, value: JSON.stringify(sums) }
}

/**
 * Checks that the bytes of a column are those that this package wrote. Other programs keep our metadata with bytes of their own:
 * their files are not checked.
 *
 * @throws DataError when a bit of them has changed
 */
export async function checkColumn(file: FileBytes, metadata: CheckedMetadata, column: string): Promise<void> {
  const { created_by, row_groups, key_value_metadata = [] } = metadata
  const text = key_value_metadata.find(({ key }) => key === checksumsKey)?.value
  if (created_by !== ownWriter || text === undefined) return
  const sums = sumsIn(text)
  for (const [group, { columns }] of row_groups.entries()) {
    for (const [index, { meta_data: place }] of columns.entries()) {
      if (place?.path_in_schema[0] !== column) continue
      const [start, end] = placeOf(place)
      const isInside = start >= 0 && end >= start && end <= file.byteLength
      const sum = isInside ? crc32(new Uint8Array(await file.slice(start, end))) : undefined
      if (sum === undefined || sum !== sums[group]?.[index]) throw damaged(column)
    }
  }
}

function placeOf({ dictionary_page_offset, data_page_offset, total_compressed_size }: ColumnPlace): [number, number] {
  const start = Number(dictionary_page_offset || data_page_offset)
  return [start, start + Number(total_compressed_size)]
}

function sumsIn(text: string): unknown[][] {
  try {
    const sums = JSON.parse(text)
    return Array.isArray(sums) && sums.every(Array.isArray) ? sums : []
  } catch {
    return []
  }
}

function damaged(column: string): DataError {
  return new DataError(
    `The column '${column}' of the Parquet file is damaged: its bytes are not those that were written.`,
    {
      hint: 'Write the file again, or take it from a copy.',
    },
  )
}
