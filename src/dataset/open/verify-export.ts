import { type OpenedFolder, statisticsOf } from '../folder/index.js'
import { VerifyReport } from '../verify/index.js'

/**
 * Says whether the entries of an export add up. Export Entries writes neither sizes nor hashes: a file that can be read counts as
 * whole.
 */
export function verifyExport(opened: OpenedFolder): VerifyReport {
  const { folder, places, selected } = opened
  const { files, bytes } = statisticsOf(opened)
  const known = new Set(selected.map(({ entry_id }) => entry_id))
  const other = [...places.entries()].filter(({ entryId }) => !known.has(entryId))
  const facts = {
    folder,
    checked: { parts: files, files, bytes },
    missing: [],
    damaged: other.map(({ entryId }) => ({
      path: 'selected_entries.json',
      kind: 'damaged' as const,
      part: undefined,
      reason: `it does not list the entry ${entryId}, which the data have`,
    })),
    surplus: [],
    repaired: [],
    unrepaired: [],
  }
  return new VerifyReport(facts, false)
}
