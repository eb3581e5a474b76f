import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

/** A file of a cache. */
export interface StoredFile {
  path: string
  bytes: number
  /** When it was last used, in milliseconds. */
  used: number
}

/** Below the folder that the user names: nothing else in it is ours. */
const own = 'archives-1'

const fileName = /^[0-9a-f]{14}-[0-9a-f]{12}\.pack$/
const temporaryName = /^[0-9a-f]{14}-[0-9a-f]{12}\.pack\.tmp$/

/** A temporary file that is older belongs to a process that was killed, in milliseconds. */
const abandoned = 3_600_000

/** The folder of a cache, below the one that the user names. */
export function ownFolder(folder: string): string {
  return join(folder, own)
}

/** Returns a name for a new file: names follow each other as their files do. */
export function newFileName(): string {
  const microseconds = Math.round(1000 * (performance.timeOrigin + performance.now()))
  return `${microseconds.toString(16).padStart(14, '0')}-${randomBytes(6).toString('hex')}.pack`
}

/** The names of the files of a cache, in the order in which they were made. */
export async function fileNames(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter(name => fileName.test(name)).sort()
}

/** The files of a cache. Those that processes left behind when they were killed are removed. */
export async function filesIn(folder: string): Promise<StoredFile[]> {
  const { stat, unlink } = await import('node:fs/promises')
  const files: StoredFile[] = []
  for (const name of await namesIn(folder)) {
    const isTemporary = temporaryName.test(name)
    if (!isTemporary && !fileName.test(name)) continue
    const path = join(folder, name)
    const facts = await stat(path).catch(() => undefined)
    if (!facts) continue
    if (!isTemporary) files.push({ path, bytes: facts.size, used: facts.mtimeMs })
    else if (Date.now() - facts.mtimeMs > abandoned) await unlink(path).catch(() => undefined)
  }
  return files
}

/** Removes a cache: its own files, and its folder where nothing else is in it. */
export async function removeAll(folder: string): Promise<void> {
  const { rmdir, unlink } = await import('node:fs/promises')
  for (const name of await namesIn(folder)) {
    if (fileName.test(name) || temporaryName.test(name)) await unlink(join(folder, name)).catch(unlessItIsGone)
  }
  await rmdir(folder).catch(() => undefined)
}

/** The code of a system's error, such as `'ENOENT'`. */
export function errorCode(error: unknown): unknown {
  return (error as { code?: unknown } | undefined)?.code
}

async function namesIn(folder: string): Promise<string[]> {
  const { readdir } = await import('node:fs/promises')
  return (await readdir(folder).catch(unlessItIsGone)) ?? []
}

function unlessItIsGone(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
}
