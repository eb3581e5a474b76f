export { fileError, withFileErrors } from './file-error.js'
export type { FileFacts, FileSystem, OpenFile } from './file-system.js'
export { type Lock, type LockOptions, takeLock, withLock } from './lock.js'
export { lockName } from './lock-names.js'
export { codeOf, nodeFiles } from './node-file-system.js'
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
export { type FileSum, sha256, sumOfFile } from './sha256.js'
