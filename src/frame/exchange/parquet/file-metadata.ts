import type { Column } from '../../column/column.js'
import { type ArrowField, arrowSchemaText } from './arrow-schema.js'

/** The key of what this package says of the columns, in the metadata of a Parquet file. */
export const ownKey = 'nomad-notebook'

/** The version of what stands under that key. */
export const ownFormat = 1

/** What this package says of a table in the metadata of a Parquet file, as JSON. */
export interface OwnMetadata {
  format: typeof ownFormat
  columns: OwnColumn[]
  /** What is known of the whole table, a sentence each. */
  notes?: readonly string[]
}

/** A column of it. */
export interface OwnColumn {
  name: string
  dtype: string
  /** The name of the unit. */
  unit?: string
  path?: string
  note?: string
}

/** A key of the metadata of a file, with its value. */
export interface KeyValue {
  key: string
  value: string
}

/**
 * Returns the metadata of a file: ours, what pandas reads (`df.attrs` with the units, and types for integers and booleans of
 * which some are missing), and the schema that Arrow reads.
 */
export function keyValuesOf(
  columns: readonly Column[],
  notes: readonly string[],
  metadata: Readonly<Record<string, string>>,
): KeyValue[] {
  const known = columns.map(ownColumn)
  const own: OwnMetadata = { format: ownFormat, columns: known, ...(notes.length > 0 && { notes }) }
  const units = Object.fromEntries(known.flatMap(({ name, unit }) => (unit ? [[name, unit]] : [])))
  const pandas = pandasText(columns)
  const pairs: [string, string][] = [[ownKey, JSON.stringify(own)]]
  if (pandas) pairs.push(['pandas', pandas])
  if (Object.keys(units).length > 0) pairs.push(['PANDAS_ATTRS', JSON.stringify({ units })])
  pairs.push(...Object.entries(metadata))
  pairs.push(['ARROW:schema', arrowSchemaText(columns.map(arrowField), pairs)])
  return pairs.map(([key, value]) => ({ key, value }))
}

function ownColumn({ schema: { unit, ...rest } }: Column): OwnColumn {
  return { ...rest, ...(unit && { unit: unit.name }) }
}

function arrowField({ name, dtype, unit, path, note }: Column): ArrowField {
  return {
    name,
    dtype,
    facts: { ...(unit && { unit: unit.name }), ...(path && { path }), ...(note && { note }), dtype },
  }
}

/** pandas would make floating-point numbers of integers, and objects of booleans, where one is missing. */
function pandasText(columns: readonly Column[]): string | undefined {
  const nullable: Partial<Record<string, string>> = { int32: 'Int32', boolean: 'boolean' }
  const described = columns.flatMap(({ name, dtype, nullCount }) =>
    nullCount > 0 && nullable[dtype]
      ? [
          {
            name,
            field_name: name,
            pandas_type: dtype === 'int32' ? 'int32' : 'bool',
            numpy_type: nullable[dtype],
            metadata: null,
          },
        ]
      : [],
  )
  if (described.length === 0) return undefined
  return JSON.stringify({ index_columns: [], column_indexes: [], columns: described, pandas_version: '2.0.0' })
}
