import { append } from '../../basics/append.js'
import { type FileSystem, filesOf, isTemporaryName, join, withFileErrors } from '../files/index.js'
import { harvestFolder, hasPlan } from '../harvest/index.js'
import { folders, type PartRecord, recordName } from '../manifest/index.js'

/** Returns the files in the folders of a data set that belong to no part, relative to the folder. */
export async function surplusFiles(folder: string, records: readonly PartRecord[]): Promise<string[]> {
  const files = filesOf(folder)
  const known = new Set(records.flatMap(({ part, files }) => [recordName(part), ...files.map(({ path }) => path)]))
  const found: string[] = []
  // A task of a harvest that went on after its end may have left a list.
  const left = (await hasPlan(folder, files)) ? [] : [harvestFolder]
  for (const name of [...Object.values(folders), ...left]) {
    for (const path of await filesBelow(join(folder, name), name, files)) if (!known.has(path)) found.push(path)
  }
  const names = await withFileErrors('listed', folder, () => files.list(folder))
  return [...found, ...names.filter(isTemporaryName)].sort()
}

/** @param name of the folder, relative to that of the data set */
async function filesBelow(folder: string, name: string, files: FileSystem): Promise<string[]> {
  if (!(await files.facts(folder))?.isFolder) return []
  const [names, below] = [await files.list(folder), new Set(await files.folders(folder))]
  const found: string[] = []
  for (const one of names) {
    const path = `${name}/${one}`
    if (below.has(one)) append(found, await filesBelow(join(folder, one), path, files))
    else found.push(path)
  }
  return found
}
