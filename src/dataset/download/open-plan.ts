import { DataError } from '../../errors/index.js'
import {
  type FileSystem,
  isTemporaryName,
  join,
  lockName,
  removeTemporaryFiles,
  sha256,
  withFileErrors,
} from '../files/index.js'
import { hasPlan } from '../harvest/index.js'
import {
  hasManifest,
  type Manifest,
  manifestName,
  type PartPlan,
  partNumbers,
  plannedParts,
  publishManifest,
  publishSelected,
  readManifest,
  readSelected,
  recordName,
  replaceManifest,
  type SelectedEntry,
  selectedBytes,
  selectedName,
} from '../manifest/index.js'
import { readWholePart, removeFilesWithoutRecord } from '../parts/index.js'
import { type DownloadPlan, refuseOtherQuestion } from './question.js'
import { versions } from './versions.js'

/** A data set that is being written. */
export interface WrittenDataset {
  folder: string
  files: FileSystem
  manifest: Manifest
  /** The numbers of the parts that exist. */
  parts: ReadonlySet<number>
}

/** A data set whose entries are listed. */
export interface OpenDataset extends WrittenDataset {
  selected: readonly SelectedEntry[]
}

/** The folder of a download, and what it asks for. */
export interface DownloadPlace {
  folder: string
  files: FileSystem
  plan: DownloadPlan
}

/** The contents of a download's folder that earlier calls left. */
export interface Begun {
  /** `undefined` in a folder that has nothing. */
  manifest: Manifest | undefined
  /** How its entries are known: by a list, by the plan of a harvest, or not yet. */
  by: 'list' | 'plan' | undefined
}

/** Lists the selected entries, and says how many match. */
export type ListMatches = () => Promise<{ selected: SelectedEntry[]; available: number }>

/**
 * Looks at what earlier calls left in a folder. To be called under the lock.
 *
 * @throws QueryError when the folder has the data set of another question; DataError when it has something else
 */
export async function lookInto({ folder, files, plan }: DownloadPlace): Promise<Begun> {
  const isThere = await hasManifest(folder, files)
  if (!isThere) await refuseOtherFiles(folder, files)
  const manifest = isThere ? await readManifest(folder, files) : undefined
  if (!manifest) return { manifest, by: undefined }
  refuseOtherQuestion(folder, manifest, plan)
  if (await hasPlan(folder, files)) return { manifest, by: 'plan' }
  if (await hasSelected(folder, files)) return { manifest, by: 'list' }
  if ((await partNumbers(folder, files)).length > 0) {
    throw new DataError(`The data set '${folder}' has parts, but its ${selectedName} is gone.`, {
      hint: 'Put it back, or download into another folder.',
    })
  }
  return { manifest, by: undefined }
}

/**
 * Opens the data set of a plan: the one that an earlier call began, or a new one, whose entries it lists. To be called under the
 * lock.
 */
export async function openPlan(place: DownloadPlace, begun: Begun, list: ListMatches): Promise<OpenDataset> {
  const { folder, files, plan } = place
  await removeTemporaryFiles(folder, files)
  if (begun.manifest && begun.by === 'list') return goOn({ folder, files, manifest: begun.manifest })
  const { selected, available } = await list()
  const bytes = selectedBytes(selected)
  const manifest: Manifest = {
    ...newManifest(plan, { selected: selected.length, available }),
    selectedSha256: sha256(bytes),
  }
  await beginManifest(place, begun, manifest)
  await publishSelected(folder, bytes, files)
  return { folder, files, manifest, selected, parts: new Set() }
}

/** The manifest of a data set that is begun. */
export function newManifest(plan: DownloadPlan, counts: Pick<Manifest, 'selected' | 'available'>): Manifest {
  return {
    format: 1,
    state: 'incomplete',
    created: new Date().toISOString(),
    question: plan.question,
    versions: versions(plan.question.dialect),
    entriesPerPart: plan.entriesPerPart,
    available: counts.available,
    selected: counts.selected,
    archives: plan.archives,
    ...(plan.table ? { table: plan.table } : {}),
  }
}

/** Writes the manifest first: a folder with it is known to be ours, should the next step fail. */
export async function beginManifest(
  { folder, files }: Pick<DownloadPlace, 'folder' | 'files'>,
  begun: Begun,
  manifest: Manifest,
): Promise<void> {
  await (begun.manifest ? replaceManifest : publishManifest)(folder, manifest, files)
}

/** Replaces the manifest of a data set that is being written. */
export async function changeManifest(dataset: WrittenDataset, changes: Partial<Manifest>): Promise<void> {
  const manifest = { ...dataset.manifest, ...changes }
  await replaceManifest(dataset.folder, manifest, dataset.files)
  dataset.manifest = manifest
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
  const planned = plannedParts(manifest)
  for (const part of await partNumbers(folder, files)) {
    const record = await readWholePart(folder, part, files)
    const { from, to } = planned[part] ?? {}
    if (record && record.from === from && record.to === to) parts.add(part)
    else await remove(join(folder, recordName(part)), files)
  }
  await removeFilesWithoutRecord(at, parts)
  return { ...at, selected, parts }
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
