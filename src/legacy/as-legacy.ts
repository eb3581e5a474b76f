import { QueryError, shortValue } from '../errors/index.js'
import { type LegacyEntryArchive, openArchive, type Section } from '../metainfo/index.js'
import { toLegacyArchive } from './archive/to-legacy-archive.js'

/**
 * Returns a view of a v1 archive with the old names, such as `section_run`, and with units. It has the quantities of the
 * table of old and new names, as far as `required` asked for them.
 *
 * The archive is translated once, at the call. Arrays are shared with it.
 *
 * @param entry an entry, or any section of it
 * @throws QueryError when `entry` is neither
 * @example
 * asLegacy(entry).section_run[0].section_single_configuration_calculation[0].energy_total
 */
export function asLegacy(entry: object): LegacyEntryArchive {
  const section = entry as Section
  if (typeof section?.m_root !== 'function') {
    throw new QueryError(
      `What is to be read by the old names is ${shortValue(entry)}; it must be an entry or a section.`,
    )
  }
  const { entry_id: entryId, upload_id: uploadId } = section.m_root()
  return openArchive(toLegacyArchive(section.m_root().toJSON() as object), { dialect: 'v0', entryId, uploadId })
}
