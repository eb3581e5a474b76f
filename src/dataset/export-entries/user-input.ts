import { isPlainObject } from '../../options/index.js'
import type { Manifest, ManifestQuestion } from '../manifest/index.js'

/** The question of an export in the form in which NOMAD's Export Entries takes it. */
export interface ExportUserInput {
  /** Who asked; empty, because a data set names nobody. */
  user_id: string
  /** Where the result goes; empty, because a data set is a folder of its own. */
  upload_id: string
  search_settings: {
    owner: string
    max_entries: number
    /** The search as JSON text. */
    query: string
    required: { type: 'include'; path: string; resolve_references: boolean }[]
  }
  export_settings: { file_format: 'parquet' | 'json'; create_zip_archive: boolean }
}

const owners: readonly string[] = ['visible', 'public', 'user', 'shared', 'staging']

/** The most entries that Export Entries takes in one export. */
const mostEntries = 100_000

/**
 * Returns the question of a data set as Export Entries writes it, or `null` where its form cannot say it: other owners, more
 * than 100 000 entries, none, or a `required` with indices or directives that it does not have.
 */
export function userInputOf({ question, selected, table }: Manifest): ExportUserInput | null {
  const required = includedPaths(question)
  const max = question.max ?? selected
  if (!required || !owners.includes(question.owner) || max < 1 || max > mostEntries) return null
  return {
    user_id: '',
    upload_id: '',
    search_settings: { owner: question.owner, max_entries: max, query: JSON.stringify(question.query), required },
    export_settings: { file_format: table ? 'parquet' : 'json', create_zip_archive: false },
  }
}

type Included = ExportUserInput['search_settings']['required']

/** Returns the paths of a `required` that includes and nothing else; an empty list for whole archives. */
function includedPaths({ required, dialect }: ManifestQuestion): Included | undefined {
  if (dialect !== 'v1') return undefined
  if (required === '*' || required === 'include') return []
  const paths: Included = []
  return collect(required, [], paths) && paths.length > 0 ? paths : undefined
}

function collect(node: unknown, names: readonly string[], paths: Included): boolean {
  if (isPlainObject(node)) {
    return Object.entries(node).every(
      ([name, below]) => /^[A-Za-z_]\w*$/.test(name) && collect(below, [...names, name], paths),
    )
  }
  if (node !== '*' && node !== 'include' && node !== 'include-resolved') return false
  paths.push({ type: 'include', path: names.join('.'), resolve_references: node === 'include-resolved' })
  return names.length > 0
}
