import { entryIdOf } from '../reference/entry-id.js'
import { parseReference } from '../reference/reference-address.js'

/** The address of a definition in another entry's schema. */
export interface SchemaAddress {
  entryId: string
  /** The section's name or its path in `definitions`. */
  section: string
}

/**
 * Returns the entry and the section that an `m_def` or a reference in a schema names: `entry_id:E.Sample`,
 * `../uploads/U/archive/E#/…`, or the path of a file in an upload. Returns `undefined` when the text names no entry.
 *
 * @param uploadId the upload of the entry that contains the text
 */
export function schemaAddress(text: string, uploadId: string): SchemaAddress | undefined {
  const at = text.indexOf('@')
  const name = at < 0 ? text : text.slice(0, at)
  const named = /^entry_id:([\w-]+)\.(.+)$/.exec(name)
  if (named) return { entryId: named[1] as string, section: named[2] as string }
  if (!name.includes('#') || name.startsWith('#')) return undefined
  const address = parseReference(name)
  if (!address || address.installation !== undefined) return undefined
  const file = address.mainfile ?? address.rawFile
  const entryId = address.entryId ?? (file === undefined ? undefined : entryIdOf(address.uploadId ?? uploadId, file))
  return entryId === undefined ? undefined : { entryId, section: address.path }
}
