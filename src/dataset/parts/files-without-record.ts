import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { type FileSystem, isOwnFolder, join, withFileErrors } from '../files/index.js'
import { folders, isPartFile, readPartRecord, readsAtOnce } from '../manifest/index.js'

/**
 * Removes the files of parts that no record names: a part exists from its record on, and such files are left from a writer that was
 * stopped before. To be called under the lock, when nobody writes parts.
 *
 * @param parts those that exist
 */
export async function removeFilesWithoutRecord(
  { folder, files }: { folder: string; files: FileSystem },
  parts: Iterable<number>,
): Promise<void> {
  const named = new Set<string>()
  await atMostAtOnce(readsAtOnce, parts, async part => {
    for (const { path } of (await readPartRecord(folder, part, files)).files) named.add(path)
  })
  const removeLeft = async (within: string, ending: string) => {
    const full = join(folder, within)
    const names = await withFileErrors('listed', full, () => files.list(full))
    for (const name of names) {
      if (!isPartFile(name, ending) || named.has(`${within}/${name}`)) continue
      await withFileErrors('removed', join(full, name), () => files.unlink(join(full, name)))
    }
  }
  // A link to a folder elsewhere has files that are not ours to remove.
  if (await isOwnFolder(folder, folders.archives, files)) await removeLeft(folders.archives, '.jsonl.gz')
  if (!(await isOwnFolder(folder, folders.table, files))) return
  await removeLeft(folders.table, '.parquet')
  const table = join(folder, folders.table)
  for (const name of await withFileErrors('listed', table, () => files.folders(table))) {
    await removeLeft(`${folders.table}/${name}`, '.parquet')
  }
}
