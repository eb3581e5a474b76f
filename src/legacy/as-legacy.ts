import { type LegacyEntryArchive, openArchive, type Section } from '../metainfo/index.js'
import { toLegacyArchive } from './archive/to-legacy-archive.js'

/**
 * A v1 archive read by the old names: `asLegacy(entry).section_run[0].section_single_configuration_calculation[-1].energy_total`,
 * with units, for the quantities of the table of old and new names. What was not asked for from the server is not there.
 *
 * The archive is translated once, when this is called; long arrays are shared with it.
 */
export function asLegacy(entry: object): LegacyEntryArchive {
  const section = entry as Section
  const { entry_id: entryId, upload_id: uploadId } = section.m_root()
  return openArchive(toLegacyArchive(section.m_root().toJSON() as object), { dialect: 'v0', entryId, uploadId })
}
