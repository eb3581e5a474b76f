import type { AbortSignalLike, Match } from '../../api/index.js'
import { DataError, QueryError } from '../../errors/index.js'
import { keptCitations } from '../citations/index.js'
import { describeDataset } from '../describe/index.js'
import { type FileSystem, filesOf, folderPath, type Lock, withFileErrors, withLock } from '../files/index.js'
import {
  hasManifest,
  type Manifest,
  type ManifestLedger,
  type ManifestTable,
  type PartRecord,
  readManifest,
  readPartRecord,
  replaceManifest,
  type SelectedEntry,
} from '../manifest/index.js'
import { loadParts, type MissingPart, missingParts } from './load-parts.js'
import { type OpenDataset, openPlan, partCount } from './open-plan.js'
import type { DownloadOptions, DownloadProgress } from './options.js'
import { type DownloadPlan, planOf, refuseOtherQuestion } from './question.js'
import type { DownloadSource } from './source.js'

/** What a download does. */
export interface DownloadTask {
  source: DownloadSource
  folder: string
  options: DownloadOptions
  /** The file system; for tests. */
  files?: FileSystem
  /** Returns true once the download is being stopped. */
  isEnding: () => boolean
  onProgress: (progress: DownloadProgress) => void
}

/** The outcome of a download. */
export interface DownloadOutcome {
  folder: string
  manifest: Manifest
  /** Whether the data set was complete before, so that nothing was asked for. */
  wasComplete: boolean
}

/** Downloads what is missing of a data set. */
export async function runDownload(task: DownloadTask): Promise<DownloadOutcome> {
  const { source, options, isEnding } = task
  const folder = folderPath(task.folder)
  const files = task.files ?? filesOf(folder)
  const plan = planOf(source, options)
  if (await hasManifest(folder, files)) {
    const manifest = await readManifest(folder, files)
    refuseOtherQuestion(folder, manifest, plan)
    const isDone = manifest.state === 'complete' && !(await lacksCitations({ folder, files, options }))
    if (isDone) {
      const [done, parts] = [manifest.selected, partCount(manifest)]
      task.onProgress({ done, total: done, parts: { done: parts, total: parts }, bytes: 0 })
      return { folder, manifest, wasComplete: true }
    }
  }
  await withFileErrors('made', folder, () => files.makeFolder(folder))
  return withLock(folder, lock => downloadLocked({ ...task, folder, files }, plan, lock), { files, isEnding })
}

async function downloadLocked(
  task: DownloadTask & { files: FileSystem },
  plan: DownloadPlan,
  lock: Lock,
): Promise<DownloadOutcome> {
  const { source, folder, files, options } = task
  const { signal } = options
  const dataset = await openPlan({ folder, files, plan }, () => listSelected(source, plan, signal))
  // Another process may have finished it while this one waited for the lock.
  if (dataset.manifest.state === 'complete' && dataset.parts.size === partCount(dataset.manifest)) {
    if (await lacksCitations({ folder, files, options })) {
      await describeDataset({ folder, manifest: dataset.manifest, files, source, signal })
    }
    return { folder, manifest: dataset.manifest, wasComplete: true }
  }
  const counted = new Counted(dataset, task.onProgress)
  await counted.countParts()
  await loadMissing(dataset, task, { lock, counted, plan })
  const { table } = dataset.manifest
  const changes: Partial<Manifest> = {
    state: 'complete',
    completed: new Date().toISOString(),
    ledger: counted.ledger,
    ...(table && counted.notes.length > 0 ? { table: { ...table, notes: counted.notes } } : {}),
  }
  await lock.check()
  const manifest = { ...dataset.manifest, ...changes }
  await describeDataset({ folder, manifest, files, signal, source: options.citations ? source : undefined })
  await lock.check()
  await changeManifest(dataset, changes)
  return { folder, manifest: dataset.manifest, wasComplete: false }
}

/** Whether citations are wanted that the folder does not keep. */
async function lacksCitations({
  folder,
  files,
  options,
}: {
  folder: string
  files: FileSystem
  options: DownloadOptions
}): Promise<boolean> {
  return options.citations === true && (await keptCitations(folder, files)) === undefined
}

async function loadMissing(
  dataset: OpenDataset,
  { source, options: { signal } }: DownloadTask,
  { lock, counted, plan }: { lock: Lock; counted: Counted; plan: DownloadPlan },
): Promise<void> {
  const load = async (required: unknown) => {
    for (const missing of missingParts(dataset)) await loadGroup(missing, required)
  }
  const loadGroup = (missing: readonly MissingPart[], required: unknown) => {
    const matches = missing.flatMap(({ entries }) => entries.map(matchOf))
    const reading = source.reading({ required, matches, pageEnds: dataset.manifest.entriesPerPart })
    return loadParts(dataset, missing, reading.ranges({ signal }), {
      lock,
      signal,
      schemas: reading.schemas,
      onSchema: schema => changeManifest(dataset, { table: { ...(dataset.manifest.table as ManifestTable), schema } }),
      onRange: range => counted.addRange(range),
      onPart: record => counted.addPart(record),
    })
  }
  const { required } = dataset.manifest.question
  try {
    await load(required)
  } catch (error) {
    const isNarrowed = JSON.stringify(required) !== JSON.stringify(plan.wholeRequired)
    if (!isRefusal(error) || !isNarrowed || dataset.parts.size > 0 || counted.hasParts) throw error
    // A table is asked for by names that this server does not know.
    await changeManifest(dataset, { question: { ...dataset.manifest.question, required: plan.wholeRequired } })
    await load(plan.wholeRequired)
  }
}

/** Returns true when the server does not know a name in `required`: it is not in every kind of entry. */
function isRefusal(error: unknown): boolean {
  return error instanceof QueryError && (error.response?.status === 422 || error.response?.status === 400)
}

async function changeManifest(dataset: OpenDataset, changes: Partial<Manifest>): Promise<void> {
  const manifest = { ...dataset.manifest, ...changes }
  await replaceManifest(dataset.folder, manifest, dataset.files)
  dataset.manifest = manifest
}

/** The most notes of a manifest; the records of the parts have all. */
const mostNotes = 100

/** Counts what became of the entries, over all calls. */
class Counted {
  readonly #dataset: OpenDataset
  readonly #onProgress: (progress: DownloadProgress) => void
  readonly ledger: ManifestLedger
  readonly #notes = new Set<string>()
  #done = 0
  #parts = 0
  #bytes = 0

  constructor(dataset: OpenDataset, onProgress: (progress: DownloadProgress) => void) {
    this.#dataset = dataset
    this.#onProgress = onProgress
    const { table } = dataset.manifest
    this.ledger = { delivered: 0, skipped: 0, failed: 0, ...(table ? { rows: 0 } : {}) }
  }

  /** Whether any part is finished. */
  get hasParts(): boolean {
    return this.#parts > 0
  }

  /** Counts the parts that exist. */
  async countParts(): Promise<void> {
    const { folder, files, parts } = this.#dataset
    for (const part of parts) {
      const record = await readPartRecord(folder, part, files)
      this.#done += record.to - record.from
      this.#count(record)
    }
    this.#say()
  }

  addRange({ from, to, bytes }: { from: number; to: number; bytes: number }): void {
    this.#done += to - from
    this.#bytes += bytes
    this.#say()
  }

  addPart(record: PartRecord): void {
    this.#count(record)
    this.#say()
  }

  /** What is to know about the tables of all parts, without repetition. */
  get notes(): string[] {
    return [...this.#notes].slice(0, mostNotes)
  }

  #count({ entries, skipped, failed, files, notes = [] }: PartRecord): void {
    this.#parts++
    for (const note of notes) this.#notes.add(note)
    this.ledger.delivered += entries.length
    this.ledger.skipped += skipped.length
    this.ledger.failed += failed.length
    if (this.ledger.rows === undefined) return
    for (const { kind, rows } of files) if (kind === 'table') this.ledger.rows += rows
  }

  #say(): void {
    const { manifest } = this.#dataset
    this.#onProgress({
      done: this.#done,
      total: manifest.selected,
      parts: { done: this.#parts, total: partCount(manifest) },
      bytes: this.#bytes,
    })
  }
}

/** Lists the entries that are selected, each once, in the order of the results. */
async function listSelected(
  source: DownloadSource,
  { question }: DownloadPlan,
  signal: AbortSignalLike | undefined,
): Promise<{ selected: SelectedEntry[]; available: number }> {
  const { max = Number.POSITIVE_INFINITY } = question
  const selected = new Map<string, SelectedEntry>()
  let available = 0
  for await (const { items, total } of source.matches({ signal })) {
    available = total
    for (const match of items) {
      if (selected.size >= max) break
      if (!selected.has(match.entryId)) selected.set(match.entryId, entryOf(match))
    }
    if (selected.size >= max) break
  }
  return { selected: [...selected.values()], available: Math.max(available, selected.size) }
}

function entryOf({ entryId, uploadId, processed }: Match): SelectedEntry {
  return { entry_id: entryId, upload_id: uploadId, ...(processed === undefined ? {} : { processed }) }
}

function matchOf({ entry_id, upload_id, processed }: SelectedEntry): Match {
  return { entryId: entry_id, uploadId: upload_id, ...(processed === undefined ? {} : { processed }) }
}

/** Returns the error of a download that its user stopped. */
export function stopped(folder: string): DataError {
  return new DataError(`The download into '${folder}' was stopped.`, {
    hint: 'Run it again: it goes on with the first missing part.',
  })
}
