import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isTemporaryName } from '../files/index.js'
import { folders, type PartRecord, recordName } from '../manifest/index.js'

/** Returns the files in the folders of a data set that belong to no part, relative to the folder. */
export async function surplusFiles(folder: string, records: readonly PartRecord[]): Promise<string[]> {
  const known = new Set(records.flatMap(({ part, files }) => [recordName(part), ...files.map(({ path }) => path)]))
  const found: string[] = []
  for (const name of Object.values(folders)) {
    for (const path of await filesBelow(join(folder, name))) {
      const relative = `${name}/${path.replaceAll('\\', '/')}`
      if (!known.has(relative)) found.push(relative)
    }
  }
  for (const { name } of await readdir(folder, { withFileTypes: true })) if (isTemporaryName(name)) found.push(name)
  return found.sort()
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const items = await readdir(folder, { recursive: true, withFileTypes: true })
    return items
      .filter(item => !item.isDirectory())
      .map(item => join(item.parentPath ?? item.path, item.name).slice(folder.length + 1))
  } catch {
    return []
  }
}
