import { isPlainObject } from '../../options/index.js'

/** A reference to another entry, as text: `../uploads/<id>/archive/<id>#/…`, `/entries/<id>/archive#/…`. */
const toOtherEntry = /\/(?:uploads?|entries)\/[^"#\s]{1,4096}#/

/**
 * Returns whether an archive has nothing of other entries, which may change while it stays: servers put what references lead
 * to into the answer where `required` follows them.
 *
 * @param text the archive as JSON
 */
export function standsAlone(archive: object, text: string, required: unknown): boolean {
  const { m_ref_archives: others = {} } = archive as { m_ref_archives?: unknown }
  if (!isPlainObject(others) || Object.keys(others).length > 0) return false
  if (required === '*' || required === 'include') return true
  // Resolved in place, it cannot be told from what is the entry's own.
  if (isPlainObject(required) && required['resolve-inplace'] === true) return false
  return !toOtherEntry.test(text)
}
