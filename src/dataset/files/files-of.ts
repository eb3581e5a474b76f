import { isAddress } from './address.js'
import type { FileSystem } from './file-system.js'
import { nodeFiles } from './node-file-system.js'
import { S3Files } from './s3/s3-files.js'
import { storeOfEnvironment } from './s3/store.js'

/**
 * Returns the file system that a folder or file is in: this machine's, or the S3-compatible store that the environment names for
 * `s3://bucket/prefix`.
 *
 * @param path as `folderPath` returns it, or below that
 */
export function filesOf(path: string): FileSystem {
  return isAddress(path) ? new S3Files(storeOfEnvironment()) : nodeFiles
}
