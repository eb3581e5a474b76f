import { DataError } from '../../errors/index.js'
import type { EntryArchive, LegacyEntryArchive } from '../generated/index.js'
import { isRawObject } from '../raw.js'
import type { ReferenceResolver } from '../reference/unresolved-reference.js'
import type { DialectName } from '../schema/dialect-name.js'
import { Archive } from '../view/archive.js'
import type { LooseEntryArchive } from '../view/section.js'

/** The options of `openArchive`: where the archive comes from. */
export interface OpenArchiveOptions {
  /** The schema that describes it: `'v1'` of today's NOMAD, or `'v0'` of the old API. */
  dialect: DialectName
  /** The entry's id. `entry_id` has this value, whatever the archive contains. */
  entryId: string
  /** The id of the entry's upload. */
  uploadId: string
  /** The parser that wrote the archive, when known. */
  parserName?: string
  /** The API root of the server that it came from, when known. */
  url?: string
  /**
   * The `required` that was sent to the server; default: the whole archive. It is needed to follow references, because
   * their indices count in the whole lists, also when `required` cut these.
   */
  required?: unknown
  /** Loads the targets of references for `reference.resolve()`; queries set it. */
  resolver?: ReferenceResolver | undefined
}

/**
 * Returns a typed view of an archive's JSON. Nothing is converted, copied or checked until it is read.
 *
 * The view refers to the JSON, so later changes of the JSON change the view.
 *
 * @param raw the archive as parsed JSON
 * @throws DataError when `raw` is not a JSON object
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
