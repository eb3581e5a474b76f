import { isPlainObject } from '../../options/index.js'

/** Where servers put archives of other entries, and how it looks without any. */
const [others, without] = ['"m_ref_archives"', /^\s*:\s*\{\s*\}/] as const
/** What is looked at behind the name. */
const lookAt = 100
/** A reference to another entry, as text: `../uploads/<id>/archive/<id>#/…`, `/entries/<id>/archive#/…`. */
const toOtherEntry = /\/(?:uploads?|entries)\/[^"#\s]{1,4096}#/

/**
 * Returns whether an archive has nothing of other entries, which may change while it stays: servers put what references lead
 * to into the answer where `required` follows them.
 *
 * @param archive its JSON
 */
export function standsAlone(archive: Uint8Array, required: unknown): boolean {
  const json = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = json.indexOf(others); at >= 0; at = json.indexOf(others, at + 1)) {
    const end = at + others.length
    if (!without.test(json.toString('utf8', end, end + lookAt))) return false
  }
  if (required === '*' || required === 'include') return true
  // Resolved in place, it cannot be told from what is the entry's own.
  if (isPlainObject(required) && required['resolve-inplace'] === true) return false
  return !toOtherEntry.test(json.toString('utf8'))
}
