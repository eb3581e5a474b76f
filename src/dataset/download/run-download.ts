import { DataError, QueryError } from '../../errors/index.js'
import { keptCitations } from '../citations/index.js'
import { describeDataset } from '../describe/index.js'
import { type FileSystem, filesOf, folderPath, type Lock, withFileErrors, withLock } from '../files/index.js'
import { removeHarvest } from '../harvest/index.js'
import { hasManifest, type Manifest, type ManifestTable, readManifest } from '../manifest/index.js'
import { listSelected, matchOf } from '../parts/index.js'
import { Counted } from './counted.js'
import { loadParts, type MissingPart, missingParts } from './load-parts.js'
import { changeManifest, lookInto, type OpenDataset, openPlan, partCount, type WrittenDataset } from './open-plan.js'
import type { DownloadOptions } from './options.js'
import { type DownloadPlan, planOf, refuseOtherQuestion } from './question.js'
import { runHarvest } from './run-harvest.js'
import type { DownloadTask } from './task.js'
import { withWholeRequired } from './whole-required.js'

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
  const place = { folder, files, plan }
  const begun = await lookInto(place)
  if (begun.by === 'plan' || (begun.by === undefined && options.engine)) {
    const dataset = await runHarvest(task, { place, begun, lock })
    return complete(task, dataset, { lock, counted: await counting(dataset, task) })
  }
  const dataset = await openPlan(place, begun, () => listSelected(source.matches({ signal }), plan.question.max))
  const isWhole = dataset.parts.size === partCount(dataset.manifest)
  // Another process may have finished it while this one waited for the lock.
  if (dataset.manifest.state === 'complete' && isWhole) {
    if (await lacksCitations({ folder, files, options })) {
      await describeDataset({ folder, manifest: dataset.manifest, files, source, signal })
    }
    return { folder, manifest: dataset.manifest, wasComplete: true }
  }
  if (options.engine && !isWhole) throw begunWithoutEngine(folder)
  const counted = await counting(dataset, task)
  await loadMissing(dataset, task, { lock, counted, plan })
  return complete(task, dataset, { lock, counted })
}

/** Counts the parts that exist. */
async function counting(dataset: WrittenDataset, { onProgress }: DownloadTask): Promise<Counted> {
  const counted = new Counted(dataset, onProgress)
  await counted.countParts()
  return counted
}

/** Describes a data set of which all parts are there, and says that it is complete. */
async function complete(
  { source, options }: DownloadTask,
  dataset: WrittenDataset,
  { lock, counted }: { lock: Lock; counted: Counted },
): Promise<DownloadOutcome> {
  const { folder, files } = dataset
  const { table } = dataset.manifest
  const changes: Partial<Manifest> = {
    state: 'complete',
    completed: new Date().toISOString(),
    ledger: counted.ledger,
    ...(table && counted.notes.length > 0 ? { table: { ...table, notes: counted.notes } } : {}),
  }
  await lock.check()
  await removeHarvest(folder, files)
  const manifest = { ...dataset.manifest, ...changes }
  await describeDataset({
    folder,
    manifest,
    files,
    signal: options.signal,
    source: options.citations ? source : undefined,
  })
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
  await withWholeRequired(dataset, plan, { load, isFirst: () => dataset.parts.size === 0 && !counted.hasParts })
}

function begunWithoutEngine(folder: string): QueryError {
  return new QueryError(`The download into '${folder}' was begun without an engine.`, {
    hint: 'Leave engine out to go on with it, or choose another folder.',
  })
}

/** Returns the error of a download that its user stopped. */
export function stopped(folder: string): DataError {
  return new DataError(`The download into '${folder}' was stopped.`, {
    hint: 'Run it again: it goes on with the first missing part.',
  })
}
