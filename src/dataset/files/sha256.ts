import { createHash } from 'node:crypto'
import { withFileErrors } from './file-error.js'
import type { FileSum, FileSystem } from './file-system.js'
import { filesOf } from './files-of.js'

/** Returns the SHA-256 of bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Returns the size and the hash of a file. Reads it a piece after the other. @throws DataError when it cannot be read */
export function sumOfFile(path: string, files: FileSystem = filesOf(path)): Promise<FileSum> {
  return withFileErrors('read', path, async () => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of files.readPieces(path)) {
      hash.update(piece)
      bytes += piece.length
    }
    return { bytes, sha256: hash.digest('hex') }
  })
}

/** Returns the size and the hash of a file: those that its writer kept beside it, else as `sumOfFile`. */
export async function knownSumOfFile(path: string, files: FileSystem): Promise<FileSum> {
  const kept = await withFileErrors('read', path, async () => files.keptSum?.(path))
  return kept ?? sumOfFile(path, files)
}
