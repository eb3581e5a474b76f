import { setTimeout } from 'node:timers/promises'
import type { AbortSignalLike } from '../../api/index.js'
import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { compareBytes } from '../../basics/byte-order.js'
import { DataError, shortValue } from '../../errors/index.js'
import { type FileSystem, join, publishUnlessTaken, withFileErrors } from '../files/index.js'
import { isDamage, partName, readEntryList, readsAtOnce, type SelectedEntry, selectedBytes } from '../manifest/index.js'
import { listSelected } from '../parts/index.js'
import type { DownloadSource } from '../parts/source.js'
import { listName, listsFolder } from './names.js'
import { type Shard, withinShard } from './plan/index.js'

/** How often a file is looked at that has a name and no content yet, and after how many milliseconds again. */
const looks = { most: 40, pause: 50 }

/**
 * Returns the entries of a shard. The first attempt lists those that its range has now, and publishes the list; all others read it, so
 * that every attempt writes the same part.
 */
export async function entriesOfShard(
  { folder, files, shard }: { folder: string; files: FileSystem; shard: Shard },
  source: Pick<DownloadSource, 'matchesWithin'>,
  signal: AbortSignalLike | undefined,
): Promise<SelectedEntry[]> {
  const name = listName(shard.shard)
  const path = join(folder, name)
  if (await hasContent(path, files)) return readEntryList(folder, name, files)
  const { selected } = await listSelected(source.matchesWithin({ criterion: withinShard({}, shard) }, { signal }))
  refuseOthers(selected, shard)
  if (await publishUnlessTaken(folder, name, selectedBytes(selected), files)) return selected
  await hasContent(path, files)
  return readEntryList(folder, name, files)
}

/** Returns the entries that a shard lists; `undefined` where the list is not there, or is damaged. */
export async function readShardList(
  folder: string,
  shard: number,
  files: FileSystem,
): Promise<SelectedEntry[] | undefined> {
  try {
    return await readEntryList(folder, listName(shard), files)
  } catch (error) {
    if (isDamage(error)) return undefined
    throw error
  }
}

/**
 * Removes the lists of shards that are damaged, or that are those of another plan, so that their entries are listed again.
 *
 * @param shards those that have no part
 */
export async function removeDamagedLists(
  { folder, files }: { folder: string; files: FileSystem },
  shards: readonly Shard[],
): Promise<void> {
  const within = join(folder, listsFolder)
  const names = await withFileErrors('listed', within, async () =>
    (await files.facts(within))?.isFolder ? new Set(await files.list(within)) : new Set<string>(),
  )
  const listed = shards.filter(({ shard }) => names.has(`${partName(shard)}.json`))
  await atMostAtOnce(readsAtOnce, listed, async shard => {
    const entries = await readShardList(folder, shard.shard, files)
    if (entries && misplaced(entries, shard) === undefined) return
    const path = join(folder, listName(shard.shard))
    await withFileErrors('removed', path, () => files.unlink(path))
  })
}

/**
 * Whether a file is there. On a file system without hard links a name is there a moment before its content: this waits for it, and
 * gives up where its writer has died.
 */
export async function hasContent(path: string, files: FileSystem): Promise<boolean> {
  for (let look = 1; ; look++) {
    const facts = await withFileErrors('read', path, () => files.facts(path))
    if (facts === undefined || facts.bytes > 0) return facts !== undefined
    if (look === looks.most) {
      throw new DataError(`'${path}' is empty: its writer has stopped.`, {
        hint: 'Run the download again: it removes the file.',
      })
    }
    await setTimeout(looks.pause)
  }
}

/** Entries outside of the range, or in another order, would be there twice, or in another order than on one machine. */
function refuseOthers(selected: readonly SelectedEntry[], shard: Shard): void {
  const what = misplaced(selected, shard)
  if (what === undefined) return
  throw new DataError(`The server lists ${what} for shard ${shard.shard}.`, {
    hint: 'Download without an engine: a harvest needs a server that selects ranges of entry ids.',
  })
}

/** Says which of the entries is not in the range of a shard, or not in the order of ids; `undefined` where all are. */
function misplaced(selected: readonly SelectedEntry[], { fromId, toId }: Shard): string | undefined {
  let last: string | undefined
  for (const { entry_id: id } of selected) {
    const isWithin =
      (fromId === undefined || compareBytes(id, fromId) >= 0) && (toId === undefined || compareBytes(id, toId) < 0)
    if (!isWithin) return `the entry ${shortValue(id)}, which is not in its range of ids,`
    if (last !== undefined && compareBytes(id, last) <= 0) {
      return `the entry ${shortValue(id)} after ${shortValue(last)}, which is not the order of ids,`
    }
    last = id
  }
  return undefined
}
