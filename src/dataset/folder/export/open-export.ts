import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DataError } from '../../../errors/index.js'
import { isRawObject, member } from '../../../metainfo/index.js'
import { sumOfFile } from '../../files/index.js'
import {
  datasetFormat,
  hasManifest,
  type Manifest,
  type PartFile,
  type PartRecord,
  readSelected,
  type SelectedEntry,
} from '../../manifest/index.js'
import type { OpenedFolder } from '../opened-folder.js'
import { PartPlaces } from '../part-places.js'
import { ExportArchives } from './export-archives.js'
import { ExportTable } from './export-table.js'

const noneSelected = 'selected_entries.json'

/** Returns true for a folder that NOMAD's action "Export Entries" wrote. */
export async function isExport(folder: string): Promise<boolean> {
  return (
    !(await hasManifest(folder)) &&
    (await exists(join(folder, noneSelected))) &&
    (await exists(join(folder, 'metadata.json')))
  )
}

/** Opens a folder that NOMAD's action "Export Entries" wrote: `data.parquet/`, `data.csv` or `data.json`. */
export async function openExport(folder: string): Promise<OpenedFolder> {
  const selected = await readSelected(folder)
  const facts = await exportFacts(folder)
  const table = await openTable(folder)
  const json = table ? undefined : await openArchives(folder)
  if (!table && !json) {
    throw new DataError(`The export '${folder}' has no data: neither data.parquet, nor data.csv, nor data.json.`, {
      hint: 'Unpack all of its ZIP archive into one folder.',
    })
  }
  const entries = json ? json.entries : await (table as ExportTable).entries()
  const there = new Set(entries.map(({ entryId }) => entryId))
  const skipped = selected
    .filter(({ entry_id }) => !there.has(entry_id))
    .map(({ entry_id, upload_id }) => ({
      entryId: entry_id,
      uploadId: upload_id,
      reason: 'Export Entries left it out, and does not say why',
    }))
  const files = await filesOf(folder, table, entries.length)
  const record: PartRecord = {
    part: 0,
    from: 0,
    to: selected.length,
    files,
    entries: [...entries],
    skipped,
    failed: [],
  }
  return {
    folder,
    writer: 'Export Entries',
    manifest: manifestOf(facts, { selected, table, hasArchives: json !== undefined }),
    selected,
    places: new PartPlaces([record]),
    plannedParts: 1,
    archives: json,
    table,
    notes: [...facts.notes, ...(table?.notes ?? [])],
  }
}

interface ExportFacts {
  data: Record<string, unknown>
  notes: string[]
}

async function exportFacts(folder: string): Promise<ExportFacts> {
  const path = join(folder, 'metadata.json')
  let read: unknown
  try {
    read = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new DataError(`'${path}' cannot be read: ${(cause as Error).message}`, { cause })
  }
  const data = isRawObject(read) ? member(read, 'data') : undefined
  if (!isRawObject(data)) throw new DataError(`'${path}' is not what Export Entries writes: it has no object 'data'.`)
  const error = data.error_info
  const notes = ["NOMAD's Export Entries wrote this data set; it says no sizes and no hashes, so verify() only counts."]
  if (typeof error === 'string' && error !== '') notes.push(`The export ended with an error: ${error.slice(0, 500)}`)
  if (data.reached_max_entries_limit === true) {
    notes.push(
      `It has the first ${Number(data.num_entries_selected)} of ${Number(data.num_entries_available)} entries that matched.`,
    )
  }
  return { data, notes }
}

function manifestOf(
  { data }: ExportFacts,
  {
    selected,
    table,
    hasArchives,
  }: { selected: readonly SelectedEntry[]; table: ExportTable | undefined; hasArchives: boolean },
): Manifest {
  const text = (name: string) => (typeof data[name] === 'string' ? (data[name] as string) : '')
  const count = (name: string) => (Number.isSafeInteger(data[name]) ? (data[name] as number) : selected.length)
  const input = isRawObject(data.user_input) ? data.user_input : {}
  const search = isRawObject(input.search_settings) ? input.search_settings : {}
  const completed = text('search_end_time')
  const version = text('nomad_version')
  return {
    format: datasetFormat,
    state: 'complete',
    created: text('search_start_time'),
    ...(completed === '' ? {} : { completed }),
    question: {
      url: apiOf(text('nomad_deployment_api_host')),
      dialect: 'v1',
      owner: 'visible',
      query: queryOf(search.query),
      // References were resolved, and sections may be left out: what is there is all that is known.
      required: '*',
    },
    versions: {
      package: `nomad-ml-workflows ${text('nomad_ml_workflows_version')}`.trim(),
      schema: version,
      ...(version === '' ? {} : { server: version }),
    },
    entriesPerPart: Math.max(1, selected.length),
    available: count('num_entries_available'),
    selected: selected.length,
    archives: hasArchives,
    ...(table ? { table: { compression: 'zstd' as const, notes: [] } } : {}),
    selectedSha256: '',
  }
}

function apiOf(host: string): string {
  return host === '' || host.includes('://') ? host : `https://${host}`
}

function queryOf(text: unknown): Record<string, unknown> {
  try {
    const query: unknown = JSON.parse(String(text).replaceAll("'", '"'))
    return isRawObject(query) ? query : {}
  } catch {
    return {}
  }
}

async function openTable(folder: string): Promise<ExportTable | undefined> {
  const parquet = join(folder, 'data.parquet')
  if (await exists(parquet)) {
    const facts = await stat(parquet)
    if (facts.isFile()) return ExportTable.open([parquet])
    const names = (await readdir(parquet)).filter(name => /^part-\d+\.parquet$/.test(name)).sort()
    if (names.length > 0) return ExportTable.open(names.map(name => join(parquet, name)))
  }
  const csv = join(folder, 'data.csv')
  return (await exists(csv)) ? ExportTable.open([csv]) : undefined
}

async function openArchives(folder: string): Promise<ExportArchives | undefined> {
  const path = join(folder, 'data.json')
  return (await exists(path)) ? ExportArchives.open(path) : undefined
}

async function filesOf(folder: string, table: ExportTable | undefined, rows: number): Promise<PartFile[]> {
  const kind = table ? 'table' : 'archives'
  const paths = table ? table.files : [join(folder, 'data.json')]
  const files: PartFile[] = []
  for (const [index, path] of paths.entries()) {
    const name = path.slice(folder.length + 1).replaceAll('\\', '/')
    files.push({ kind, path: name, ...(await sumOfFile(path)), rows: table?.rowsOfFile(index) ?? rows })
  }
  return files
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
