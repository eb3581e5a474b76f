import { throwIfAborted } from '../../api/index.js'
import { append } from '../../basics/append.js'
import { DataError } from '../../errors/index.js'
import { aFunction, type OptionRules, signal } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { removeTemporaryFiles, replaceFile, sha256, withLock } from '../files/index.js'
import type { OpenDatasetOptions } from '../folder/index.js'
import { hasPlan } from '../harvest/index.js'
import {
  type Manifest,
  type PartRecord,
  plannedParts,
  readManifest,
  readPartRecords,
  readSelected,
  replaceManifest,
  type SelectedEntry,
  selectedBytes,
  selectedName,
} from '../manifest/index.js'
import { listMatches, queryOf } from './ask-again.js'
import { completeDataset } from './complete-dataset.js'
import { retryFailed } from './retry-failed.js'
import { type ChangedEntry, type UpdateFacts, UpdateReport } from './update-report.js'
import { fetchPart, type WritingParts } from './write-again.js'

/** The progress of `verify` or `update`. */
export interface PartsProgress {
  /** How many parts were dealt with, and how many will be. */
  done: number
  total: number
}

/** The options of `dataset.update`. */
export interface UpdateOptions extends CallOptions {
  /** Called after each part that is fetched. */
  onProgress?: ((progress: PartsProgress) => void) | undefined
}

/** What the options of `dataset.update` take. */
export const updateRules: OptionRules<UpdateOptions> = { onProgress: aFunction, signal }

/** Adds what the server gained to a data set that `query.download` wrote, and says what else has changed there. */
export async function updateDataset(
  folder: string,
  connection: OpenDatasetOptions,
  { onProgress = () => {}, ...call }: UpdateOptions,
): Promise<UpdateReport> {
  return withLock(folder, async lock => {
    if (await hasPlan(folder)) {
      throw new DataError(`The harvest of the data set '${folder}' is not finished.`, {
        hint: 'The same query.download goes on where it ended; update it then.',
      })
    }
    await removeTemporaryFiles(folder)
    const manifest = await readManifest(folder)
    const selected = (await readSelected(folder)).slice(0, manifest.selected)
    const query = queryOf(manifest, connection)
    const writing: WritingParts = { folder, manifest, selected, query, lock, call }
    // Parts that an earlier download or update did not come to.
    await addParts(writing, await readPartRecords(folder), onProgress)
    const records = await readPartRecords(folder)
    const listed = await listMatches(query, call)
    const facts = compare({ folder, selected, records, listed })
    const gained = listed.filter(({ entry_id }) => !facts.known.has(entry_id))
    const added = gained.slice(0, roomFor(manifest))
    facts.report.notAdded = gained.length - added.length
    const grown = await grow(writing, added, Math.max(listed.length, selected.length + added.length))
    const after = { ...writing, ...grown }
    const retried = await retryFailed(after, records, facts.times)
    facts.report.retried = retried
    append(facts.report.notes, retried.notes)
    for (const record of await addParts(after, records, onProgress)) {
      facts.report.added.delivered += record.entries.length
      append(facts.report.added.skipped, record.skipped)
      append(facts.report.added.failed, record.failed)
    }
    await completeDataset(after, { updated: new Date().toISOString(), available: grown.manifest.available })
    return new UpdateReport(facts.report)
  })
}

function compare({
  folder,
  selected,
  records,
  listed,
}: {
  folder: string
  selected: readonly SelectedEntry[]
  records: readonly PartRecord[]
  listed: readonly SelectedEntry[]
}) {
  const times = new Map(listed.map(({ entry_id, processed }) => [entry_id, processed]))
  const here = new Map(selected.map(({ entry_id, processed }) => [entry_id, processed]))
  for (const { entries } of records) {
    for (const { entryId, processed } of entries) if (processed !== undefined) here.set(entryId, processed)
  }
  const changed: ChangedEntry[] = []
  const withdrawn: string[] = []
  let compared = 0
  for (const [entryId, processed] of here) {
    if (!times.has(entryId)) {
      withdrawn.push(entryId)
      continue
    }
    const there = times.get(entryId)
    if (processed === undefined || there === undefined) continue
    compared++
    if (processed !== there) changed.push({ entryId, here: processed, there })
  }
  const isCompared = compared > 0 || here.size === withdrawn.length
  const report: UpdateFacts = {
    folder,
    matched: listed.length,
    same: here.size - withdrawn.length - changed.length,
    changed,
    withdrawn,
    added: { delivered: 0, skipped: [], failed: [] },
    retried: { delivered: 0, failed: [] },
    notAdded: 0,
    isCompared,
    notes: isCompared
      ? []
      : ['The server, or the data set, does not say when entries were processed: changed ones are not known.'],
  }
  return { report, times, known: here }
}

/** A data set whose query had a `max` does not grow beyond it. */
function roomFor({ question: { max }, selected, available }: Manifest): number {
  if (max === undefined) return Number.POSITIVE_INFINITY
  return available > selected ? 0 : Math.max(0, max - selected)
}

/** Adds entries to those that are selected. The list goes first: a manifest that knows fewer of them is still right. */
async function grow(
  { folder, manifest, selected, lock }: WritingParts,
  added: readonly SelectedEntry[],
  available: number,
): Promise<Pick<WritingParts, 'manifest' | 'selected'>> {
  if (added.length === 0) {
    const same: Manifest = { ...(await readManifest(folder)), available }
    return { manifest: same, selected }
  }
  const all = [...selected, ...added]
  const bytes = selectedBytes(all)
  const grown: Manifest = {
    ...(await readManifest(folder)),
    state: 'incomplete',
    begins: [...(manifest.begins ?? []), ...(selected.length > 0 ? [selected.length] : [])],
    available,
    selected: all.length,
    selectedSha256: sha256(bytes),
  }
  await lock.check()
  await replaceFile(folder, selectedName, bytes)
  await replaceManifest(folder, grown)
  return { manifest: grown, selected: all }
}

/** Fetches the parts that are planned and not there. */
async function addParts(
  writing: WritingParts,
  records: readonly PartRecord[],
  onProgress: (progress: PartsProgress) => void,
): Promise<PartRecord[]> {
  const there = new Set(records.map(({ part }) => part))
  const added: PartRecord[] = []
  const missing = plannedParts(writing.manifest).filter(({ part }) => !there.has(part))
  for (const planned of missing) {
    throwIfAborted(writing.call.signal)
    added.push(await fetchPart(writing, planned))
    onProgress({ done: added.length, total: missing.length })
  }
  return added
}
