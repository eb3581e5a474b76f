import { type FileSystem, nodeFiles } from '../../src/dataset/files/index.js'

/** A step that changes the disk. */
export interface Step {
  /** Counts the steps from 1. */
  number: number
  operation: 'create' | 'write' | 'sync' | 'link' | 'rename' | 'unlink' | 'makeFolder' | 'removeFolder' | 'syncFolder'
  path: string
}

/** The steps that change a disk or a store. */
type Changes = 'create' | 'link' | 'rename' | 'unlink' | 'makeFolder' | 'removeFolder' | 'syncFolder'

/**
 * A file system which calls a function before each step that changes it; what that throws is the step's error.
 *
 * @param inner default: that of this machine
 */
export function watchedFiles(before: (step: Step) => void, inner: FileSystem = nodeFiles): FileSystem {
  let number = 0
  const step = (operation: Step['operation'], path: string) => before({ number: ++number, operation, path })
  const watched: Pick<FileSystem, Changes> = {
    async create(path) {
      step('create', path)
      const file = await inner.create(path)
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
      await inner.link(from, to)
    },
    async rename(from, to) {
      step('rename', to)
      await inner.rename(from, to)
    },
    async unlink(path) {
      step('unlink', path)
      await inner.unlink(path)
    },
    async makeFolder(path) {
      step('makeFolder', path)
      return inner.makeFolder(path)
    },
    async removeFolder(path) {
      step('removeFolder', path)
      await inner.removeFolder(path)
    },
    async syncFolder(path) {
      step('syncFolder', path)
      await inner.syncFolder(path)
    },
  }
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(name in watched ? watched : target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** An error of the system. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code })
}

/** Steps that a full disk refuses; removing files is not among them. */
export const takesSpace = (operation: Step['operation']) =>
  ['create', 'write', 'sync', 'link', 'makeFolder'].includes(operation)
