export { isAddress } from './address.js'
export { fileError, withFileErrors } from './file-error.js'
export type { FileFacts, FileSum, FileSystem, OpenFile } from './file-system.js'
export { FileSystemError } from './file-system-error.js'
export { filesOf } from './files-of.js'
export { type Lock, type LockOptions, takeLock, withLock } from './lock.js'
export { lockName } from './lock-names.js'
export { codeOf, nodeFiles } from './node-file-system.js'
export { folderPath, join } from './paths.js'
export {
  isOwnFolder,
  isTemporaryName,
  NewFile,
  publish,
  publishUnlessTaken,
  removeTemporaryFiles,
  replaceFile,
  type SharedFile,
} from './publish.js'
export { existingPathInFolder, isSafePath, pathInFolder } from './safe-path.js'
export { sha256, sumOfFile } from './sha256.js'
