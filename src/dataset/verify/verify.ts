import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { throwIfAborted } from '../../api/index.js'
import { DataError, isNomadError } from '../../errors/index.js'
import { checkOptions, flag, type OptionRules, signal } from '../../options/index.js'
import type { CallOptions } from '../../query/index.js'
import { describeDataset } from '../describe/index.js'
import { nodeFiles, removeTemporaryFiles, replaceFile, sha256, withLock } from '../files/index.js'
import type { OpenDatasetOptions } from '../folder/index.js'
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
  replaceManifest,
  type SelectedEntry,
  selectedBytes,
  selectedName,
} from '../manifest/index.js'
import { listMatches, processedNow, queryOf, selectedOf } from '../update/ask-again.js'
import { ledgerOf } from '../update/ledger-of.js'
import { fetchPart, type WritingParts } from '../update/write-again.js'
import { checkFiles, checkIds, type Damage } from './check-part.js'
import { surplusFiles } from './surplus.js'
import { type RepairedPart, VerifyReport } from './verify-report.js'

/** How `verify` works. */
export interface VerifyOptions extends CallOptions {
  /** Whether damaged and missing parts are fetched again. Default true; with false nothing is sent and nothing written. */
  repair?: boolean | undefined
}

const rules: OptionRules<VerifyOptions> = { repair: flag, signal }

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
  checkOptions('dataset.verify', options, rules)
  const { repair = true, ...call } = options
  const found = await examine(folder, call)
  const facts = {
    folder,
    checked: { parts: found.records.size, files: found.files, bytes: found.bytes },
    missing: found.missing,
    damaged: found.damaged,
    surplus: await surplusFiles(folder, [...found.records.values()]),
    repaired: [] as RepairedPart[],
    unrepaired: [] as { what: string; reason: string }[],
  }
  if (repair && found.missing.length + found.damaged.length > 0) {
    await withLock(folder, async lock => {
      await removeTemporaryFiles(folder, nodeFiles)
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
      await completeManifest(folder, found.manifest)
      // Parts that were fetched again may have other checksums.
      if (facts.unrepaired.length === 0) await describeDataset({ folder, manifest: await readManifest(folder) })
    })
  }
  return new VerifyReport(facts, repair)
}

async function examine(folder: string, { signal }: CallOptions): Promise<Found> {
  const manifest = await readManifest(folder)
  const found: Found = {
    ...{ manifest, selected: undefined, records: new Map() },
    ...{ missing: [], damaged: [], bytes: 0, files: 0 },
  }
  await examineSelected(folder, found)
  const planned = plannedParts(manifest)
  const numbers = new Set(await partNumbers(folder))
  for (const one of planned) {
    throwIfAborted(signal)
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
  return found
}

async function examineSelected(folder: string, found: Found): Promise<void> {
  const { manifest } = found
  const damage = (kind: 'missing' | 'damaged', reason: string) =>
    found[kind].push({ path: selectedName, part: undefined, kind, reason })
  const isThere = await stat(join(folder, selectedName)).then(
    () => true,
    () => false,
  )
  if (!isThere) return void damage('missing', 'it is missing')
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
  { query, selected, manifest, call }: WritingParts,
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
  return { part, isSame, changed, withdrawn }
}

/** A data set of which all parts are there again is complete. */
async function completeManifest(folder: string, manifest: Manifest): Promise<void> {
  const numbers = new Set(await partNumbers(folder))
  if (!plannedParts(manifest).every(({ part }) => numbers.has(part))) return
  const ledger = await ledgerOf(folder, manifest)
  const completed = manifest.completed ?? new Date().toISOString()
  await replaceManifest(folder, { ...(await readManifest(folder)), state: 'complete', completed, ledger })
}

function reasonOf(error: Error): string {
  return (error.message.split('\n')[0] as string).replace(/\.$/, '')
}
