import { throwIfAborted } from '../../api/index.js'
import { DataError, isNomadError } from '../../errors/index.js'
import { aFunction, flag, type OptionRules, signal } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { filesOf, join, removeTemporaryFiles, replaceFile, sha256, withFileErrors, withLock } from '../files/index.js'
import type { OpenDatasetOptions } from '../folder/index.js'
import { hasPlan } from '../harvest/index.js'
import {
  type Manifest,
  type PartRecord,
  type PlannedPart,
  partNumbers,
  plannedParts,
  readManifest,
  readPartRecord,
  readSelected,
  recordName,
  replacePartRecord,
  type SelectedEntry,
  selectedBytes,
  selectedName,
} from '../manifest/index.js'
import { selectedOf } from '../parts/index.js'
import { listMatches, processedNow, queryOf } from '../update/ask-again.js'
import { completeDataset } from '../update/complete-dataset.js'
import { fetchPart, type WritingParts } from '../update/write-again.js'
import { checkFiles, checkIds, type Damage } from './check-part.js'
import { surplusFiles } from './surplus.js'
import { type RepairedPart, VerifyReport } from './verify-report.js'

/** The options of `dataset.verify`. */
export interface VerifyOptions extends CallOptions {
  /** Whether damaged and missing parts are fetched again. Default true; with false nothing is sent and nothing written. */
  repair?: boolean | undefined
  /** Called after each part that was checked, with their number. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined
}

/** What the options of `dataset.verify` take. */
export const verifyRules: OptionRules<VerifyOptions> = { repair: flag, onProgress: aFunction, signal }

/** The parts of a data set as they were found. */
interface Found {
  manifest: Manifest
  /** `undefined` where the file is damaged. */
  selected: SelectedEntry[] | undefined
  records: Map<number, PartRecord>
  missing: Damage[]
  damaged: Damage[]
  bytes: number
  files: number
}

/** Checks a data set that `query.download` wrote, and fetches again what is damaged. */
export async function verifyDataset(
  folder: string,
  connection: OpenDatasetOptions,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const { repair = true, onProgress = () => {}, ...call } = options
  const found = await examine(folder, call, onProgress)
  const facts = {
    folder,
    checked: { parts: found.records.size, files: found.files, bytes: found.bytes },
    missing: found.missing,
    damaged: found.damaged,
    surplus: await surplusFiles(folder, [...found.records.values()]),
    repaired: [] as RepairedPart[],
    unrepaired: [] as { what: string; reason: string }[],
  }
  const isWrong = found.missing.length + found.damaged.length > 0
  if (repair && isWrong && (await hasPlan(folder))) {
    facts.unrepaired.push({
      what: 'the harvest',
      reason: 'it is not finished; the same query.download goes on with it',
    })
  } else if (repair && isWrong) {
    await withLock(folder, async lock => {
      await removeTemporaryFiles(folder)
      const query = queryOf(found.manifest, connection)
      const selected = found.selected ?? (await mendSelected(folder, found, () => listMatches(query, call)))
      if (!selected) {
        const reason = 'the server lists other entries now'
        facts.unrepaired.push({ what: selectedName, reason })
        return
      }
      const writing = { folder, manifest: found.manifest, selected, query, lock, call }
      for (const planned of partsToMend(found)) {
        throwIfAborted(call.signal)
        const result = await repairPart(writing, planned, found.records.get(planned.part))
        if ('reason' in result) facts.unrepaired.push({ what: `part ${planned.part}`, reason: result.reason })
        else facts.repaired.push(result)
      }
      await completeAgain(writing)
    })
  }
  return new VerifyReport(facts, repair)
}

async function examine(
  folder: string,
  { signal }: CallOptions,
  onProgress: (progress: { done: number; total: number }) => void,
): Promise<Found> {
  const manifest = await readManifest(folder)
  const found: Found = {
    ...{ manifest, selected: undefined, records: new Map() },
    ...{ missing: [], damaged: [], bytes: 0, files: 0 },
  }
  await examineSelected(folder, found)
  const planned = plannedParts(manifest)
  const numbers = new Set(await partNumbers(folder))
  for (const [done, one] of planned.entries()) {
    throwIfAborted(signal)
    if (done > 0) onProgress({ done, total: planned.length })
    const path = recordName(one.part)
    if (!numbers.has(one.part)) {
      found.missing.push({ path, part: one.part, kind: 'missing', reason: 'the part is not there' })
      continue
    }
    const record = await readRecord(folder, one.part)
    const wrong = typeof record === 'string' ? record : found.selected && checkIds(record, one, found.selected)
    if (typeof record !== 'string') {
      found.records.set(one.part, record)
      found.files += record.files.length
      found.bytes += record.files.reduce((sum, { bytes }) => sum + bytes, 0)
    }
    if (wrong !== undefined || typeof record === 'string') {
      found.damaged.push({ path, part: one.part, kind: 'damaged', reason: wrong as string })
      continue
    }
    for (const damage of await checkFiles(folder, record, () => throwIfAborted(signal))) {
      found[damage.kind].push(damage)
    }
  }
  onProgress({ done: planned.length, total: planned.length })
  return found
}

async function examineSelected(folder: string, found: Found): Promise<void> {
  const { manifest } = found
  const damage = (kind: 'missing' | 'damaged', reason: string) =>
    found[kind].push({ path: selectedName, part: undefined, kind, reason })
  if (manifest.selectedSha256 === undefined) {
    return void damage('missing', 'it is written at the end of the harvest, which is not finished')
  }
  const path = join(folder, selectedName)
  if (!(await withFileErrors('read', path, () => filesOf(folder).facts(path))))
    return void damage('missing', 'it is missing')
  try {
    const selected = (await readSelected(folder)).slice(0, manifest.selected)
    if (selected.length < manifest.selected) {
      damage('damaged', `it has ${selected.length} entries, and the manifest says ${manifest.selected}`)
    } else if (sha256(selectedBytes(selected)) !== manifest.selectedSha256) {
      damage('damaged', 'its SHA-256 is not that of the manifest')
    } else found.selected = selected
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    damage('damaged', reasonOf(error))
  }
}

/** Returns the record of a part, or what is wrong with it. */
async function readRecord(folder: string, part: number): Promise<PartRecord | string> {
  try {
    return await readPartRecord(folder, part)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return reasonOf(error)
  }
}

function partsToMend({ manifest, missing, damaged }: Found): PlannedPart[] {
  const parts = new Set([...missing, ...damaged].map(({ part }) => part))
  return plannedParts(manifest).filter(({ part }) => parts.has(part))
}

/** Makes the list of selected entries again, from the parts or from the server, where it comes out the same. */
async function mendSelected(
  folder: string,
  { manifest, records }: Found,
  list: () => Promise<SelectedEntry[]>,
): Promise<SelectedEntry[] | undefined> {
  const isSame = (selected: readonly SelectedEntry[]) => sha256(selectedBytes(selected)) === manifest.selectedSha256
  const inParts = [...records.values()].flatMap(({ entries }) => entries.map(selectedOf))
  const selected = isSame(inParts) ? inParts : (await list()).slice(0, manifest.selected)
  if (!isSame(selected)) return undefined
  await replaceFile(folder, selectedName, selectedBytes(selected))
  return selected
}

async function repairPart(
  writing: WritingParts,
  planned: PlannedPart,
  before: PartRecord | undefined,
): Promise<RepairedPart | { reason: string }> {
  try {
    return await compare(writing, before, await fetchPart(writing, planned, before))
  } catch (error) {
    if (!isNomadError(error)) throw error
    return { reason: reasonOf(error) }
  }
}

/** Says how a part that was fetched again differs from what it was. */
async function compare(
  { folder, query, selected, manifest, call }: WritingParts,
  before: PartRecord | undefined,
  after: PartRecord,
): Promise<RepairedPart> {
  const { part } = after
  const sums = ({ files }: PartRecord) => JSON.stringify(files.map(({ path, sha256 }) => [path, sha256]).sort())
  const isSame = before && sums(before) === sums(after)
  if (isSame) return { part, isSame, changed: [], withdrawn: [] }
  const had = new Map(
    before
      ? before.entries.map(({ entryId, processed }) => [entryId, processed])
      : selected.slice(after.from, after.to).map(({ entry_id, processed }) => [entry_id, processed]),
  )
  const withdrawn = after.skipped.filter(({ entryId }) => had.has(entryId))
  const now = manifest.question.dialect === 'v1' ? await processedNow(query, [...had.keys()], call) : new Map()
  const changed = [...had].flatMap(([id, processed]) => {
    const time = now.get(id)
    return time !== undefined && processed !== undefined && time !== processed ? [id] : []
  })
  if (changed.length > 0) await replacePartRecord(folder, asNow(after, now))
  return { part, isSame, changed, withdrawn }
}

/** The record of a part with the times at which the server processed its entries now. */
function asNow(record: PartRecord, times: ReadonlyMap<string, string | undefined>): PartRecord {
  const entries = record.entries.map(entry => {
    const processed = times.get(entry.entryId)
    return processed === undefined ? entry : { ...entry, processed }
  })
  return { ...record, entries }
}

/** A data set of which all parts are there again is complete. */
async function completeAgain(writing: WritingParts): Promise<void> {
  const numbers = new Set(await partNumbers(writing.folder))
  if (plannedParts(writing.manifest).every(({ part }) => numbers.has(part))) await completeDataset(writing)
}

function reasonOf(error: Error): string {
  return (error.message.split('\n')[0] as string).replace(/\.$/, '')
}
