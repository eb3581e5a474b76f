import { type FileSystem, isOwnFolder, join, withFileErrors } from '../files/index.js'
import { folders, isPartFile, readPartRecord } from '../manifest/index.js'

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
  for (const part of parts) {
    for (const { path } of (await readPartRecord(folder, part, files)).files) named.add(path)
  }
  const isLeft = (path: string, ending: string) =>
    isPartFile(path.split('/').at(-1) as string, ending) && !named.has(path)
  const remove = (path: string) => {
    const full = join(folder, path)
    return withFileErrors('removed', full, () => files.unlink(full))
  }
  for (const name of await namesIn(folder, folders.archives, files)) {
    const path = `${folders.archives}/${name}`
    if (isLeft(path, '.jsonl.gz')) await remove(path)
  }
  for (const name of await namesIn(folder, folders.table, files)) {
    const path = `${folders.table}/${name}`
    if (isLeft(path, '.parquet')) await remove(path)
    for (const below of await namesIn(join(folder, folders.table), name, files)) {
      if (isLeft(`${path}/${below}`, '.parquet')) await remove(`${path}/${below}`)
    }
  }
}

/** The names in a folder below another; none where it is a link to one elsewhere, whose files are not ours to remove. */
async function namesIn(folder: string, name: string, files: FileSystem): Promise<string[]> {
  if (!(await isOwnFolder(folder, name, files))) return []
  const path = join(folder, name)
  return withFileErrors('listed', path, () => files.list(path))
}
