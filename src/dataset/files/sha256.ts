import { createHash } from 'node:crypto'
import { withFileErrors } from './file-error.js'
import type { FileSystem } from './file-system.js'
import { nodeFiles } from './node-file-system.js'

/** The size and the hash of a file. */
export interface FileSum {
  bytes: number
  /** SHA-256 in hex. */
  sha256: string
}

/** Returns the SHA-256 of bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Returns the size and the hash of a file. Reads it a piece after the other. @throws DataError when it cannot be read */
export function sumOfFile(path: string, files: FileSystem = nodeFiles): Promise<FileSum> {
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
