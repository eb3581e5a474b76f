import { type FileSystem, join } from '../files/index.js'
import { isDamage, type PartRecord, readPartRecord } from '../manifest/index.js'

/**
 * Returns the record of a part that has the files that it names, in their sizes. `verify` compares the hashes as well.
 *
 * @returns `undefined` for a part without its record or its files, and for a damaged record
 */
export async function readWholePart(folder: string, part: number, files: FileSystem): Promise<PartRecord | undefined> {
  try {
    const record = await readPartRecord(folder, part, files)
    for (const { path, bytes } of record.files) {
      if ((await files.facts(join(folder, path)))?.bytes !== bytes) return undefined
    }
    return record
  } catch (error) {
    // A damaged record is that of no part: the part is loaded again.
    if (isDamage(error)) return undefined
    throw error
  }
}
