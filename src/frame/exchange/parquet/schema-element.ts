import { type DType, itemType } from '../../column/dtype.js'

/** An element of the schema of a Parquet file, as hyparquet reads and writes it. */
export interface SchemaElement {
  name: string
  type?: string
  type_length?: number
  repetition_type?: 'REQUIRED' | 'OPTIONAL' | 'REPEATED'
  num_children?: number
  converted_type?: string
  scale?: number
  precision?: number
  logical_type?: { type: string; unit?: string; isAdjustedToUTC?: boolean; bitWidth?: number; isSigned?: boolean }
}

/**
 * Returns the elements of a column, the column itself first. Every value may be missing, also where none is, so that the files of
 * a data set have one schema.
 */
export function elementsOf(name: string, dtype: DType): SchemaElement[] {
  const items = itemType(dtype)
  if (!items) return [{ name, repetition_type: 'OPTIONAL', ...storageOf(dtype) }]
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elementsOf('element', items),
  ]
}

function storageOf(dtype: DType): Omit<SchemaElement, 'name'> {
  switch (dtype) {
    case 'float64':
      return { type: 'DOUBLE' }
    case 'int32':
      return { type: 'INT32' }
    case 'boolean':
      return { type: 'BOOLEAN' }
    case 'date':
      return {
        type: 'INT64',
        converted_type: 'TIMESTAMP_MILLIS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      }
    default:
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }
  }
}
