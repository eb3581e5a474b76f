import { createReadStream } from 'node:fs'
import { link, mkdir, open, readdir, readFile, realpath, rename, rmdir, stat, unlink, utimes } from 'node:fs/promises'
import type { FileSystem, OpenFile } from './file-system.js'

/** The file system of this machine. */
export const nodeFiles: FileSystem = {
  create: createFile,
  link,
  rename,
  unlink,
  makeFolder: async path => (await mkdir(path, { recursive: true })) !== undefined,
  removeFolder: path => rmdir(path),
  list: async path => (await readdir(path)).sort(),
  folders: async path =>
    (await readdir(path, { withFileTypes: true }))
      .filter(item => item.isDirectory())
      .map(({ name }) => name)
      .sort(),
  facts: async path => {
    try {
      const found = await stat(path)
      return { isFile: found.isFile(), isFolder: found.isDirectory(), bytes: found.size, changed: found.mtimeMs }
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
      throw error
    }
  },
  realPath: path => realpath(path),
  read: path => readFile(path),
  readPieces: path => createReadStream(path, { highWaterMark: 1 << 18 }),
  touch: path => utimes(path, new Date(), new Date()),
  syncFolder,
}

async function createFile(path: string): Promise<OpenFile> {
  const file = await open(path, 'wx')
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
    },
    sync: () => file.sync(),
    close: () => file.close(),
  }
}

/** Windows cannot open folders, and some network file systems cannot sync them: there the names are as safe as they can be. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error) ?? '')) throw error
  }
}

/** Returns the code of Node's error, such as `ENOSPC`. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
