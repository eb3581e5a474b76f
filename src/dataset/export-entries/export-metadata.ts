import { hostOf } from '../citations/index.js'
import type { Manifest, PartRecord } from '../manifest/index.js'
import { exportMetadataSchema } from './metadata-schema.js'
import { type ExportUserInput, userInputOf } from './user-input.js'

/** What NOMAD's Export Entries says of an export. */
export interface ExportMetadata {
  num_entries_exported: number
  num_entries_available: number
  num_entries_selected: number
  reached_max_entries_limit: boolean
  /** ISO texts; empty where they are not known. */
  search_start_time: string
  search_end_time: string
  nomad_deployment_api_host: string
  /** Empty where the server does not say. */
  nomad_version: string
  /** Empty: another program made the export. */
  nomad_ml_workflows_version: string
  user_input: ExportUserInput | null
  error_info: string | null
}

/** The file `metadata.json`. */
export interface ExportMetadataFile {
  note: string
  data: ExportMetadata
  /** The JSON Schema of `data`. */
  schema: object
}

/**
 * Returns the content of `metadata.json` of a data set, in the form that NOMAD's action Export Entries writes, so that what
 * reads its exports reads ours.
 *
 * @param records of all parts
 * @param searchEnded when all ids were listed; an ISO text
 */
export function exportMetadataOf(
  manifest: Manifest,
  records: readonly PartRecord[],
  { searchEnded = '' }: { searchEnded?: string | undefined } = {},
): ExportMetadataFile {
  const exported = records.reduce((sum, { entries }) => sum + entries.length, 0)
  return {
    note:
      `Metadata of a data set that nomad-notebook ${manifest.versions.package} downloaded, in the form of NOMAD's Export Entries. ` +
      "'data' has the values and 'schema' describes them. manifest.json says more: the whole question, the parts and their checksums.",
    data: {
      num_entries_exported: exported,
      num_entries_available: manifest.available,
      num_entries_selected: manifest.selected,
      reached_max_entries_limit: manifest.available > manifest.selected,
      search_start_time: manifest.created,
      search_end_time: searchEnded,
      nomad_deployment_api_host: hostOf(manifest.question.url),
      nomad_version: manifest.versions.server ?? '',
      nomad_ml_workflows_version: '',
      user_input: userInputOf(manifest),
      error_info: whatIsMissing(manifest, records, exported),
    },
    schema: exportMetadataSchema,
  }
}

/** Returns a sentence on the selected entries that the data set lacks; `null` when it has all of them. */
function whatIsMissing({ selected }: Manifest, records: readonly PartRecord[], exported: number): string | null {
  if (exported === selected) return null
  const count = (list: 'skipped' | 'failed') => records.reduce((sum, record) => sum + record[list].length, 0)
  const [skipped, failed] = [count('skipped'), count('failed')]
  const unread = selected - exported - skipped - failed
  const parts = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(unread > 0 ? [`${unread} not read`] : []),
  ]
  return `${selected - exported} of ${selected} selected entries are missing: ${parts.join(', ')}. The files in parts/ name them.`
}
