import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { compareBytes } from '../../basics/byte-order.js'
import { inOrder } from '../../basics/in-order.js'
import { IncompleteError } from '../../errors/index.js'
import {
  codeOf,
  type FileSystem,
  isOwnFolder,
  join,
  type Lock,
  NewFile,
  removeTemporaryFiles,
  withFileErrors,
} from '../files/index.js'
import {
  type Manifest,
  type PartRecord,
  plainPath,
  recordName,
  replacePartRecord,
  type SelectedEntry,
  selectedLine,
  selectedName,
} from '../manifest/index.js'
import { readWholePart, removeFilesWithoutRecord } from '../parts/index.js'
import { harvestFolder, listName, listsFolder } from './names.js'
import { partsAtOnce } from './parts-at-once.js'
import { type HarvestPlan, planName } from './plan/index.js'
import { readShardList } from './shard-list.js'

/** How many files are removed at once: stores answer slowly, and many at once. */
const removalsAtOnce = 16

/** A harvest of which all parts are there. */
export interface WrittenHarvest {
  folder: string
  files: FileSystem
  manifest: Manifest
  plan: HarvestPlan
  lock: Lock
  /** Replaces the manifest by one with these changes. */
  change: (changes: Partial<Manifest>) => Promise<void>
}

/**
 * Makes an ordinary data set of a harvest whose parts are all there: writes the list of its entries, puts the positions right where the
 * archive changed since the plan, and removes what was left over. It may be stopped at any step and begins again then.
 */
export async function closeHarvest(harvest: WrittenHarvest): Promise<void> {
  const { folder, files, plan, lock, change } = harvest
  await lock.check()
  const { sha256, ends } = await writeSelected(harvest)
  const selected = ends.at(-1) ?? 0
  await lock.check()
  await change({
    selected,
    available: Math.max(plan.available + selected - plan.selected, selected),
    selectedSha256: sha256,
    ...(plan.shards.every(({ to }, shard) => to === ends[shard]) ? {} : { partEnds: ends }),
  })
  await removeTemporaryFiles(folder, files)
  await removeFilesWithoutRecord(
    { folder, files },
    plan.shards.map(({ shard }) => shard),
  )
  const path = join(folder, planName)
  // From here on it is a data set as one machine makes it.
  await withFileErrors('removed', path, () => files.unlink(path))
}

/** Removes what a harvest needed while it was under way. */
export async function removeHarvest(folder: string, files: FileSystem): Promise<void> {
  if (!(await isOwnFolder(folder, harvestFolder, files))) return
  const below = join(folder, harvestFolder)
  if (await isOwnFolder(below, 'selected', files)) await removeFolder(join(folder, listsFolder), files)
  await removeFolder(below, files)
}

async function removeFolder(path: string, files: FileSystem): Promise<void> {
  await withFileErrors('removed', path, async () => {
    try {
      await atMostAtOnce(removalsAtOnce, await files.list(path), name => files.unlink(join(path, name)))
      await files.removeFolder(path)
    } catch (error) {
      // A task that nobody waits for any more may remove its own file, or write another one: it is in nobody's way.
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
    }
  })
}

/** Gives a part its positions, and its files their names, where they have others. */
async function putRight({ folder, files, lock }: WrittenHarvest, record: PartRecord, from: number): Promise<void> {
  const to = from + record.to - record.from
  const moved = record.files.filter(({ path }) => path !== plainPath(path))
  if (from === record.from && moved.length === 0) return
  await lock.check()
  for (const { path } of moved) await copyTo(plainPath(path), path, { folder, files })
  const named = record.files.map(file => ({ ...file, path: plainPath(file.path) }))
  await replacePartRecord(folder, { ...record, from, to, files: named }, files)
}

/** Copies a file in place of one that no record names. The original is removed with the files that no record names. */
async function copyTo(
  name: string,
  path: string,
  { folder, files }: { folder: string; files: FileSystem },
): Promise<void> {
  const copy = await NewFile.create(folder, name, files)
  const original = join(folder, path)
  try {
    await withFileErrors('read', original, async () => {
      for await (const piece of files.readPieces(original)) await copy.write(piece)
    })
  } catch (error) {
    await copy.discard()
    throw error
  }
  await copy.replace()
}

/**
 * Writes the list of the selected entries from those of the shards, and puts the parts right, one after the other, so that no more than
 * a few are in memory.
 *
 * @returns where each part ends
 */
async function writeSelected(harvest: WrittenHarvest): Promise<{ sha256: string; ends: number[] }> {
  const { folder, files, plan, manifest } = harvest
  const file = await NewFile.create(folder, selectedName, files)
  const ends: number[] = []
  let count = 0
  try {
    let last: string | undefined
    const shards = inOrder(plan.shards, partsAtOnce(manifest), ({ shard }) => readShard(harvest, shard))
    for await (const { record, entries } of shards) {
      await putRight(harvest, record, count)
      let text = ''
      for (const entry of entries) {
        if (last !== undefined && compareBytes(entry.entry_id, last) <= 0) {
          throw await dropped(harvest, record.part, `its entry ${entry.entry_id} belongs to an earlier one`)
        }
        last = entry.entry_id
        text += `${count++ === 0 ? '[\n' : ',\n'}${selectedLine(entry)}`
      }
      if (text !== '') await file.write(Buffer.from(text))
      ends.push(count)
    }
    await file.write(Buffer.from(count === 0 ? '[]\n' : '\n]\n'))
  } catch (error) {
    await file.discard()
    throw error
  }
  const { sha256 } = await file.replace()
  return { sha256, ends }
}

/** The record of a part, and the list of its shard. */
interface ReadShard {
  record: PartRecord
  entries: SelectedEntry[]
}

/** @throws IncompleteError where they are not there, or do not fit: they are removed then, so that the shard is run again */
async function readShard(harvest: WrittenHarvest, shard: number): Promise<ReadShard> {
  const { folder, files } = harvest
  const record = await readWholePart(folder, shard, files)
  if (!record) throw await dropped(harvest, shard, 'it is not there, or is damaged')
  const entries = await readShardList(folder, shard, files)
  if (!entries) throw await dropped(harvest, shard, `${listName(shard)} is not there, or is damaged`)
  const listed = new Set(entries.map(({ entry_id }) => entry_id))
  const isListed = ({ entryId }: { entryId: string }) => listed.has(entryId)
  const isSame = [record.entries, record.skipped, record.failed].every(list => list.every(isListed))
  if (isSame && listed.size === record.to - record.from) return { record, entries }
  throw await dropped(harvest, shard, `it has other entries than ${listName(shard)}`)
}

async function dropped({ folder, files }: WrittenHarvest, shard: number, reason: string): Promise<IncompleteError> {
  for (const name of [recordName(shard), listName(shard)]) {
    const path = join(folder, name)
    await withFileErrors('removed', path, async () => {
      if (await files.facts(path)) await files.unlink(path)
    })
  }
  return new IncompleteError(`Part ${shard} of the data set '${folder}' is to be made again: ${reason}.`, {
    hint: 'Run the download again: it goes on with this part.',
  })
}
