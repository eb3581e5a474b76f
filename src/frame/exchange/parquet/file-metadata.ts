import type { Column } from '../../column/column.js'
import { pandasMetadata } from '../typed-values/pandas-metadata.js'
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
 * Returns the metadata of a file: ours, what pandas reads, and the schema that Arrow reads.
 */
export function keyValuesOf(
  columns: readonly Column[],
  notes: readonly string[],
  metadata: Readonly<Record<string, string>>,
): KeyValue[] {
  const known = columns.map(ownColumn)
  const own: OwnMetadata = { format: ownFormat, columns: known, ...(notes.length > 0 && { notes }) }
  const pairs: [string, string][] = [
    [ownKey, JSON.stringify(own)],
    ...pandasMetadata(columns),
    ...Object.entries(metadata),
  ]
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
