import { join } from 'node:path'
import { atMostAtOnce } from './at-most-at-once.js'

/** A file of a cache. */
export interface StoredFile {
  path: string
  bytes: number
  /** When it was last used, in milliseconds. */
  used: number
}

/** How the names of files end. */
export const suffix = '.archive'

/** Below the folder that the user names: nothing else in it is ours. */
const own = 'archives-1'

const subfolder = /^[0-9a-f]{2}$/
const fileName = /^[0-9a-f]{62}\.archive$/
const temporaryName = /^[0-9a-f]{62}\.archive\.\d+-[0-9a-f]{12}\.tmp$/

/** A temporary file that is older belongs to a process that was killed, in milliseconds. */
const abandoned = 3_600_000
const atOnce = 16

/** The folder of a cache, below the one that the user names. */
export function ownFolder(folder: string): string {
  return join(folder, own)
}

/** The files of a cache. Those that processes left behind when they were killed are removed. */
export async function filesIn(folder: string): Promise<StoredFile[]> {
  const { readdir, stat, unlink } = await import('node:fs/promises')
  const files: StoredFile[] = []
  await atMostAtOnce(atOnce, await foldersIn(folder), async name => {
    for (const file of await readdir(name).catch(() => [])) {
      const path = join(name, file)
      const isTemporary = temporaryName.test(file)
      if (!isTemporary && !fileName.test(file)) continue
      const facts = await stat(path).catch(() => undefined)
      if (!facts) continue
      if (!isTemporary) files.push({ path, bytes: facts.size, used: facts.mtimeMs })
      else if (Date.now() - facts.mtimeMs > abandoned) await unlink(path).catch(() => undefined)
    }
  })
  return files
}

/** Removes files; one that another process removed meanwhile is no error. */
export async function removeFiles(files: readonly StoredFile[]): Promise<void> {
  const { unlink } = await import('node:fs/promises')
  await atMostAtOnce(atOnce, files, ({ path }) => unlink(path).catch(unlessItIsGone))
}

/** Removes a cache: its own files, and its folders where nothing else is in them. */
export async function removeAll(folder: string): Promise<void> {
  const { readdir, rmdir, unlink } = await import('node:fs/promises')
  for (const name of await foldersIn(folder)) {
    for (const file of await readdir(name).catch(() => [])) {
      if (fileName.test(file) || temporaryName.test(file)) await unlink(join(name, file)).catch(unlessItIsGone)
    }
    await rmdir(name).catch(() => undefined)
  }
  await rmdir(folder).catch(() => undefined)
}

/** The code of a system's error, such as `'ENOENT'`. */
export function errorCode(error: unknown): unknown {
  return (error as { code?: unknown } | undefined)?.code
}

async function foldersIn(folder: string): Promise<string[]> {
  const { readdir } = await import('node:fs/promises')
  const names = await readdir(folder).catch(unlessItIsGone)
  return (names ?? []).filter(name => subfolder.test(name)).map(name => join(folder, name))
}

function unlessItIsGone(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
}
