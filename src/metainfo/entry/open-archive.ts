import { DataError } from '../../errors/index.js'
import type { EntryArchive, LegacyEntryArchive } from '../generated/index.js'
import { isRawObject } from '../raw.js'
import type { ReferenceResolver } from '../reference/unresolved-reference.js'
import type { DialectName } from '../schema/dialect-name.js'
import { Archive } from '../view/archive.js'
import type { LooseEntryArchive } from '../view/section.js'

/** Where an archive comes from. */
export interface OpenArchiveOptions {
  /** Which of NOMAD's schemas describes it. */
  dialect: DialectName
  /** The entry's id: `entry_id` reads as this, whatever the archive holds. */
  entryId: string
  /** The id of the entry's upload. */
  uploadId: string
  /** The parser that made the archive, where known. */
  parserName?: string
  /** The API root of the server that it came from, where known. */
  url?: string
  /**
   * What was asked for, as sent to the server; default the whole archive. References are read with it: they count in the
   * whole lists, also where `required` cut them.
   */
  required?: unknown
  /** Brings the targets of references when `reference.resolve()` asks for them; queries give it. */
  resolver?: ReferenceResolver | undefined
}

/**
 * The typed view of an archive's JSON. Nothing is converted, copied or checked until it is read.
 *
 * The archive keeps the JSON: whoever changes it afterwards changes what is read. Throws `DataError` when `raw` is not a
 * JSON object.
 */
export function openArchive(raw: object, options: OpenArchiveOptions & { dialect: 'v1' }): EntryArchive
export function openArchive(raw: object, options: OpenArchiveOptions & { dialect: 'v0' }): LegacyEntryArchive
export function openArchive(raw: object, options: OpenArchiveOptions): LooseEntryArchive
export function openArchive(raw: object, options: OpenArchiveOptions): object {
  if (!isRawObject(raw)) {
    throw new DataError(`The archive of entry ${options.entryId} is no JSON object but ${describe(raw)}.`)
  }
  return new Archive(raw, options).root
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`
}
