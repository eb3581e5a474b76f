import { DataError } from '../../errors/index.js'
import { codeOf, type FileSystem, join } from '../files/index.js'
import { type PartRecord, readPartRecord } from '../manifest/index.js'

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
    if (error instanceof DataError && (error.cause === undefined || error.cause instanceof SyntaxError))
      return undefined
    if (error instanceof DataError && codeOf(error.cause) === 'ENOENT') return undefined
    throw error
  }
}
