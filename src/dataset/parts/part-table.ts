import { EntryTable, type EntryTableOptions, type FlattenOptions, parquetBytes } from '../../frame/index.js'
import type { DialectName, Section } from '../../metainfo/index.js'
import { type FileSystem, NewFile } from '../files/index.js'
import type { ManifestColumn, ManifestTable } from '../manifest/index.js'
import { alignColumns, schemaOf } from './align-columns.js'
import type { PendingFile, TableWriter } from './part-writer.js'
import { partitionColumn, partitionsOf, wholePart } from './partitions.js'

/** Where the table of a part is written, and what all parts have in common. */
export interface PartTablePlace {
  folder: string
  files: FileSystem
  part: number
  /** The table as the manifest has it. */
  table: ManifestTable
  /** Returns the columns of all parts; `undefined` while there is no part. */
  schema: () => ManifestColumn[] | undefined
  /** Keeps the columns of the first part for all others. */
  onSchema: (schema: ManifestColumn[]) => Promise<void>
}

/** Makes the table of a part while its entries come, and keeps none of them. */
export class PartTable implements TableWriter {
  readonly #place: PartTablePlace
  readonly #table: EntryTable
  readonly #dialect: DialectName
  /** What is to know about the table, a sentence each. */
  notes: string[] = []

  constructor(place: PartTablePlace, reading: Pick<EntryTableOptions, 'dialect' | 'schemas' | 'signal'>) {
    this.#place = place
    this.#dialect = reading.dialect
    this.#table = new EntryTable(flattenOptionsOf(place.table), { ...reading, mayMiss: place.part > 0 })
  }

  add(entry: Section): Promise<void> {
    return this.#table.add(entry)
  }

  async end(): Promise<PendingFile[]> {
    const { part, table, onSchema } = this.#place
    const known = this.#place.schema()
    const frame = await this.#table.build()
    const schema = known ?? schemaOf(frame, this.#dialect)
    const { columns, leftOut } = alignColumns(frame, schema, part)
    if (!known) await onSchema(schema)
    this.notes = [...frame.notes]
    if (leftOut.length > 0) {
      this.notes.push(
        `Part ${part} has columns that the first part lacks, and that are left out: ${leftOut.join(', ')}.`,
      )
    }
    const partitions =
      table.partitionBy === undefined
        ? [wholePart(part)]
        : partitionsOf(partitionColumn(columns, table.partitionBy), part)
    const pending: PendingFile[] = []
    try {
      for (const { path, rows } of partitions) {
        const chosen = rows ? columns.map(column => column.take(rows)) : columns
        const count = rows?.length ?? frame.numRows
        const bytes = parquetBytes(chosen, count, { compression: table.compression, notes: this.notes })
        pending.push(await this.#write(path, bytes, count))
      }
    } catch (error) {
      for (const { file } of pending) await file.discard()
      throw error
    }
    return pending
  }

  async #write(path: string, bytes: Uint8Array, rows: number): Promise<PendingFile> {
    const file = await NewFile.create(this.#place.folder, path, this.#place.files)
    try {
      await file.write(bytes)
    } catch (error) {
      await file.discard()
      throw error
    }
    return { kind: 'table', path, rows, file }
  }
}

/** Returns the options of a table, as the manifest has them, for `toFrame`. */
export function flattenOptionsOf({ rows, columns, units }: ManifestTable): FlattenOptions {
  return {
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns: columns as NonNullable<FlattenOptions['columns']> }),
    ...(units === undefined ? {} : { units: units as NonNullable<FlattenOptions['units']> }),
  }
}
