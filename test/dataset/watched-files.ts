import { type FileSystem, nodeFiles } from '../../src/dataset/files/index.js'

/** A step that changes the disk. */
export interface Step {
  /** Counts the steps from 1. */
  number: number
  operation: 'create' | 'write' | 'sync' | 'link' | 'rename' | 'unlink' | 'makeFolder' | 'syncFolder'
  path: string
}

/** The file system of this machine, which calls a function before each step that changes the disk; what it throws is the step's error. */
export function watchedFiles(before: (step: Step) => void): FileSystem {
  let number = 0
  const step = (operation: Step['operation'], path: string) => before({ number: ++number, operation, path })
  return {
    ...nodeFiles,
    async create(path) {
      step('create', path)
      const file = await nodeFiles.create(path)
      return {
        async write(bytes) {
          try {
            step('write', path)
          } catch (error) {
            // A full disk takes the beginning.
            await file.write(bytes.subarray(0, bytes.length >> 1))
            throw error
          }
          await file.write(bytes)
        },
        async sync() {
          step('sync', path)
          await file.sync()
        },
        close: () => file.close(),
      }
    },
    async link(from, to) {
      step('link', to)
      await nodeFiles.link(from, to)
    },
    async rename(from, to) {
      step('rename', to)
      await nodeFiles.rename(from, to)
    },
    async unlink(path) {
      step('unlink', path)
      await nodeFiles.unlink(path)
    },
    async makeFolder(path) {
      step('makeFolder', path)
      return nodeFiles.makeFolder(path)
    },
    async syncFolder(path) {
      step('syncFolder', path)
      await nodeFiles.syncFolder(path)
    },
  }
}

/** An error of the system. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code })
}

/** Steps that a full disk refuses; removing files is not among them. */
export const takesSpace = (operation: Step['operation']) =>
  ['create', 'write', 'sync', 'link', 'makeFolder'].includes(operation)
