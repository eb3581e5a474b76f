import { DataError } from '../../errors/index.js'
import type { FileSystem } from '../files/index.js'
import {
  isOwnFolder,
  isTemporaryName,
  join,
  lockName,
  removeTemporaryFiles,
  sha256,
  withFileErrors,
} from '../files/index.js'
import {
  folders,
  hasManifest,
  type Manifest,
  manifestName,
  type PartPlan,
  partNumber,
  partNumbers,
  plannedParts,
  publishManifest,
  publishSelected,
  readManifest,
  readPartRecord,
  readSelected,
  recordName,
  replaceManifest,
  type SelectedEntry,
  selectedBytes,
  selectedName,
} from '../manifest/index.js'
import { type DownloadPlan, refuseOtherQuestion } from './question.js'
import { versions } from './versions.js'

/** A data set that is being written. */
export interface OpenDataset {
  folder: string
  files: FileSystem
  manifest: Manifest
  selected: readonly SelectedEntry[]
  /** The numbers of the parts that exist. */
  parts: ReadonlySet<number>
}

/** Lists the selected entries, and says how many match. */
export type ListMatches = () => Promise<{ selected: SelectedEntry[]; available: number }>

/**
 * Opens the data set of a plan: the one that an earlier call began, or a new one, whose entries it lists. To be called under the
 * lock.
 *
 * @throws QueryError when the folder has the data set of another question; DataError when it has something else
 */
export async function openPlan(
  { folder, files, plan }: { folder: string; files: FileSystem; plan: DownloadPlan },
  list: ListMatches,
): Promise<OpenDataset> {
  await removeTemporaryFiles(folder, files)
  const isThere = await hasManifest(folder, files)
  if (!isThere) await refuseOtherFiles(folder, files)
  const before = isThere ? await readManifest(folder, files) : undefined
  if (before) refuseOtherQuestion(folder, before, plan)
  if (before && (await hasSelected(folder, files))) return goOn({ folder, files, manifest: before })
  if (before && (await partNumbers(folder, files)).length > 0) {
    throw new DataError(`The data set '${folder}' has parts, but its ${selectedName} is gone.`, {
      hint: 'Put it back, or download into another folder.',
    })
  }
  const { selected, available } = await list()
  const bytes = selectedBytes(selected)
  const manifest: Manifest = {
    format: 1,
    state: 'incomplete',
    created: new Date().toISOString(),
    question: plan.question,
    versions: versions(plan.question.dialect),
    entriesPerPart: plan.entriesPerPart,
    available,
    selected: selected.length,
    archives: plan.archives,
    ...(plan.table ? { table: plan.table } : {}),
    selectedSha256: sha256(bytes),
  }
  // The manifest first: a folder with it is known to be ours, should the next step fail.
  await (before ? replaceManifest : publishManifest)(folder, manifest, files)
  await publishSelected(folder, bytes, files)
  return { folder, files, manifest, selected, parts: new Set() }
}

/** Returns how many parts a data set has when it is complete. */
export function partCount(manifest: PartPlan): number {
  return plannedParts(manifest).length
}

async function goOn(at: { folder: string; files: FileSystem; manifest: Manifest }): Promise<OpenDataset> {
  const { folder, files, manifest } = at
  // An update that was stopped between two files has listed more than the manifest knows.
  const selected = (await readSelected(folder, files)).slice(0, manifest.selected)
  if (sha256(selectedBytes(selected)) !== manifest.selectedSha256 || selected.length !== manifest.selected) {
    throw new DataError(`'${join(folder, selectedName)}' has changed since the download began.`, {
      hint: 'Put the file back, or download into another folder.',
    })
  }
  const parts = new Set<number>()
  for (const part of await partNumbers(folder, files)) {
    if (await isWhole(at, part)) parts.add(part)
    else await remove(join(folder, recordName(part)), files)
  }
  await removeFilesWithoutRecord(at, parts)
  return { ...at, selected, parts }
}

/** Whether a part has the files that its record names, in their sizes. `verify` compares the hashes as well. */
async function isWhole(
  { folder, files, manifest }: { folder: string; files: FileSystem; manifest: Manifest },
  part: number,
): Promise<boolean> {
  const planned = plannedParts(manifest)[part]
  if (!planned) return false
  try {
    const { from, to, files: named } = await readPartRecord(folder, part, files)
    if (from !== planned.from || to !== planned.to) return false
    for (const { path, bytes } of named) {
      if ((await files.facts(join(folder, path)))?.bytes !== bytes) return false
    }
    return true
  } catch (error) {
    // A damaged record is that of no part: the part is loaded again.
    if (error instanceof DataError && error.cause === undefined) return false
    if (error instanceof DataError && error.cause instanceof SyntaxError) return false
    throw error
  }
}

/** A part exists from its record on: files without one are left from a writer that was stopped before. */
async function removeFilesWithoutRecord(
  { folder, files }: { folder: string; files: FileSystem },
  parts: ReadonlySet<number>,
): Promise<void> {
  const named = new Set<string>()
  for (const part of parts) {
    for (const { path } of (await readPartRecord(folder, part, files)).files) named.add(path)
  }
  const isLeft = (path: string, ending: string) =>
    partNumber(path.split('/').at(-1) as string, ending) !== undefined && !named.has(path)
  for (const name of await namesIn(folder, folders.archives, files)) {
    const path = `${folders.archives}/${name}`
    if (isLeft(path, '.jsonl.gz')) await remove(join(folder, path), files)
  }
  for (const name of await namesIn(folder, folders.table, files)) {
    const path = `${folders.table}/${name}`
    if (isLeft(path, '.parquet')) await remove(join(folder, path), files)
    for (const below of await namesIn(join(folder, folders.table), name, files)) {
      if (isLeft(`${path}/${below}`, '.parquet')) await remove(join(folder, path, below), files)
    }
  }
}

/** The names in a folder below another; none where it is a link to one elsewhere, whose files are not ours to remove. */
async function namesIn(folder: string, name: string, files: FileSystem): Promise<string[]> {
  if (!(await isOwnFolder(folder, name, files))) return []
  const path = join(folder, name)
  return withFileErrors('listed', path, () => files.list(path))
}

async function remove(path: string, files: FileSystem): Promise<void> {
  await withFileErrors('removed', path, () => files.unlink(path))
}

async function hasSelected(folder: string, files: FileSystem): Promise<boolean> {
  const facts = await files.facts(join(folder, selectedName))
  // An empty file is left by a writer that was stopped on a file system without hard links.
  if (facts?.isFile && facts.bytes === 0) {
    await remove(join(folder, selectedName), files)
    return false
  }
  return facts?.isFile === true
}

/** A new data set takes a folder of its own. */
async function refuseOtherFiles(folder: string, files: FileSystem): Promise<void> {
  const names = await withFileErrors('listed', folder, () => files.list(folder))
  const others = names.filter(name => name !== lockName && !isTemporaryName(name))
  if (others.length === 0) return
  const shown = others.slice(0, 3).join(', ')
  throw new DataError(
    `The folder '${folder}' has other files (${shown}${others.length > 3 ? ' …' : ''}) and no ${manifestName}.`,
    { hint: 'A data set needs a folder of its own: name one that is empty, or not there yet.' },
  )
}
