export { fileError, withFileErrors } from './file-error.js'
export type { FileFacts, FileSystem, OpenFile } from './file-system.js'
export { type Lock, type LockOptions, takeLock, withLock } from './lock.js'
export { codeOf, nodeFiles } from './node-file-system.js'
export {
  type FileSum,
  isOwnFolder,
  isTemporaryName,
  lockName,
  NewFile,
  publish,
  removeTemporaryFiles,
  replaceFile,
} from './publish.js'
export { existingPathInFolder, isSafePath, pathInFolder } from './safe-path.js'
export { sha256, sumOfFile } from './sha256.js'
