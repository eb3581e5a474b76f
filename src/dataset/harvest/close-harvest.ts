import { compareBytes } from '../../basics/byte-order.js'
import { DataError } from '../../errors/index.js'
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
  readEntryList,
  replacePartRecord,
  selectedLine,
  selectedName,
} from '../manifest/index.js'
import { readWholePart, removeFilesWithoutRecord } from '../parts/index.js'
import { harvestFolder, listName, listsFolder } from './names.js'
import { type HarvestPlan, planName } from './plan/index.js'

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
  const ends: number[] = []
  let position = 0
  for (const { shard } of plan.shards) {
    const record = await wholeRecord(harvest, shard)
    await putRight(harvest, record, position)
    position += record.to - record.from
    ends.push(position)
  }
  const { sha256, count } = await writeSelected(harvest)
  if (count !== position) {
    throw new DataError(
      `The parts of the data set '${folder}' have ${position} entries, and its shards list ${count}.`,
      {
        hint: 'A file of the harvest was changed: remove the folder, and run the download again.',
      },
    )
  }
  await lock.check()
  await change({
    selected: count,
    available: Math.max(plan.available + count - plan.selected, count),
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
      for (const name of await files.list(path)) await files.unlink(join(path, name))
      await files.removeFolder(path)
    } catch (error) {
      // A task that nobody waits for any more may remove its own file, or write another one: it is in nobody's way.
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
    }
  })
}

async function wholeRecord({ folder, files }: WrittenHarvest, shard: number): Promise<PartRecord> {
  const record = await readWholePart(folder, shard, files)
  if (record) return record
  throw new DataError(`Part ${shard} of the data set '${folder}' is not there, or is damaged.`, {
    hint: 'Run the download again: it goes on with this part.',
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

/** Writes the list of the selected entries from those of the shards, one after the other, so that no more than one is in memory. */
async function writeSelected({ folder, files, plan }: WrittenHarvest): Promise<{ sha256: string; count: number }> {
  const file = await NewFile.create(folder, selectedName, files)
  let count = 0
  try {
    let last: string | undefined
    for (const { shard } of plan.shards) {
      const entries = await readEntryList(folder, listName(shard), files)
      let text = ''
      for (const entry of entries) {
        if (last !== undefined && compareBytes(entry.entry_id, last) <= 0)
          throw outOfOrder(folder, shard, entry.entry_id)
        last = entry.entry_id
        text += `${count++ === 0 ? '[\n' : ',\n'}${selectedLine(entry)}`
      }
      if (text !== '') await file.write(Buffer.from(text))
    }
    await file.write(Buffer.from(count === 0 ? '[]\n' : '\n]\n'))
  } catch (error) {
    await file.discard()
    throw error
  }
  const { sha256 } = await file.replace()
  return { sha256, count }
}

function outOfOrder(folder: string, shard: number, id: string): DataError {
  return new DataError(
    `The list of shard ${shard} of '${folder}' has the entry ${id}, which belongs to an earlier one.`,
    {
      hint: 'A file of the harvest was changed: remove the folder, and run the download again.',
    },
  )
}
