import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { DataError } from '../../errors/index.js'
import { withFileErrors } from './file-error.js'
import type { FileSystem } from './file-system.js'
import { filesOf } from './files-of.js'
import { lockName, takeoverName, waitingName } from './lock-names.js'
import { codeOf } from './node-file-system.js'
import { join } from './paths.js'
import { isRunning, processStart } from './process-start.js'

/** Milliseconds between two signs of life of a writer. */
const beat = 20_000
/** Milliseconds without a sign of life after which a writer on another machine counts as gone. */
const silence = 600_000
/** Milliseconds in which another writer removes a lock. */
const takeoverTime = 5
/** How often a lock is asked for that others take and let go at the same time. */
const attempts = 20

/** The writer of a data set, as its lock names it. */
interface Writer {
  pid: number
  host: string
  /** Tells its process from a later one of the same number. */
  start?: string | undefined
  /** When it began; an ISO text. */
  since: string
  /** Tells this lock from every other. */
  id: string
}

/** A lock that this process has. */
export interface Lock {
  /** @throws DataError when another writer has taken the folder over in the meantime */
  check(): Promise<void>
  release(): Promise<void>
}

/** The locks of this process, so that one that is about to be let go can be waited for. */
const own = new Map<string, { isEnding: () => boolean; ended: Promise<void> }>()

/** How a lock is taken. */
export interface LockOptions {
  files?: FileSystem | undefined
  /** Returns true once the work under the lock is being stopped: the next writer of this process waits for its end. */
  isEnding?: (() => boolean) | undefined
}

/**
 * Does some work as the only writer of a folder. A lock of a process that is gone is taken over.
 *
 * @param folder must exist
 * @throws DataError when another writer is at work; it names it
 */
export async function withLock<T>(
  folder: string,
  work: (lock: Lock) => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const lock = await takeLock(folder, options)
  try {
    return await work(lock)
  } finally {
    await lock.release()
  }
}

/** Takes the lock of a folder. @throws DataError when another writer is at work; it names it */
export async function takeLock(
  folder: string,
  { files = filesOf(folder), isEnding = () => false }: LockOptions = {},
): Promise<Lock> {
  const path = join(folder, lockName)
  const key = await withFileErrors('locked', folder, () => files.realPath(folder))
  const other = own.get(key)
  if (other?.isEnding()) await other.ended
  const mine: Writer = {
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid),
    since: new Date().toISOString(),
    id: randomBytes(8).toString('hex'),
  }
  await withFileErrors('locked', folder, () => obtain({ folder, path, files }, mine))
  let end = () => {}
  const ended = new Promise<void>(resolve => {
    end = resolve
  })
  own.set(key, { isEnding, ended })
  const timer = setInterval(() => void files.touch(path).catch(() => {}), beat)
  timer.unref()
  return {
    async check() {
      const writer = await readWriter(path, files)
      if (writer?.id === mine.id) return
      throw new DataError(`Another writer has taken over the data set '${folder}'${nameOf(writer)}.`, {
        hint: 'This download was silent for too long. Wait for the other one, then run it again.',
      })
    },
    async release() {
      clearInterval(timer)
      try {
        if ((await readWriter(path, files))?.id === mine.id) await files.unlink(path)
      } catch {
        // The lock of a process that is gone is taken over.
      }
      own.delete(key)
      end()
    },
  }
}

interface Place {
  folder: string
  path: string
  files: FileSystem
}

async function obtain(place: Place, mine: Writer): Promise<void> {
  const { folder, path, files } = place
  const temporary = join(folder, waitingName())
  const file = await files.create(temporary)
  try {
    await file.write(Buffer.from(JSON.stringify(mine)))
    await file.close()
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await isTaken(temporary, place)) return
      const there = await readWriter(path, files)
      if (there === undefined) continue
      if (await isAlive(there, temporary, place)) throw inUse(folder, there, mine)
      await takeAway(there, temporary, place, mine)
    }
  } finally {
    await file.close().catch(() => {})
    await files.unlink(temporary).catch(() => {})
  }
  throw new DataError(`The data set '${folder}' cannot be locked: other writers take its lock again and again.`, {
    hint: `Stop them, then run it again.`,
  })
}

/** Tries to make the lock. Returns whether it is ours. */
async function isTaken(temporary: string, { path, files }: Place): Promise<boolean> {
  const isLinked = await linked(temporary, path, files)
  if (isLinked !== undefined) return isLinked
  // Without hard links: the name is made as an empty file, which fails where it is taken.
  try {
    await (await files.create(path)).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  await files.rename(temporary, path)
  return true
}

/** Gives a file a second name. Returns whether that was free, and `undefined` on a file system without hard links. */
async function linked(from: string, to: string, files: FileSystem): Promise<boolean | undefined> {
  try {
    await files.link(from, to)
    return true
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code === 'EEXIST') return false
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) return undefined
    throw error
  }
}

/**
 * Removes the lock of a writer that is gone. One writer at a time does so: between its look at the lock and the removal, another one
 * could otherwise have made a lock of its own.
 */
async function takeAway(gone: Writer, temporary: string, place: Place, mine: Writer): Promise<void> {
  const { folder, path, files } = place
  const claim = join(folder, takeoverName)
  if (!(await isClaimed(claim, temporary, mine, files))) {
    const other = await readWriter(claim, files)
    if (other !== undefined && !(await isAlive(other, temporary, { ...place, path: claim }))) {
      await removeIfOf(other, { ...place, path: claim })
    } else await setTimeout(takeoverTime)
    return
  }
  try {
    const found = await readWriter(path, files)
    if (found?.id === gone.id) await files.unlink(path)
  } finally {
    await files.unlink(claim)
  }
}

/** Tries to become the one writer that removes a lock. The claim names this writer from its first moment on: it may be killed here. */
async function isClaimed(claim: string, temporary: string, mine: Writer, files: FileSystem): Promise<boolean> {
  const isLinked = await linked(temporary, claim, files)
  if (isLinked !== undefined) return isLinked
  try {
    const file = await files.create(claim)
    try {
      await file.write(Buffer.from(JSON.stringify(mine)))
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes a file of a writer that is gone, unless it is another writer's by now. */
async function removeIfOf(gone: Writer, { folder, path, files }: Place): Promise<void> {
  const aside = join(folder, waitingName())
  try {
    await files.rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const found = await readWriter(aside, files)
  if (found !== undefined && found.id !== gone.id) await files.link(aside, path).catch(() => {})
  await files.unlink(aside)
}

async function isAlive(writer: Writer, temporary: string, { path, files }: Place): Promise<boolean> {
  if (writer.host === hostname() && writer.pid !== 0) return isRunning(writer.pid, writer.start)
  // Both times are by the clock of the file system, so that clocks of machines need not agree.
  const [lock, now] = [await files.facts(path), await files.facts(temporary)]
  return lock !== undefined && now !== undefined && now.changed - lock.changed < silence
}

/** Reads a lock. An unreadable one is that of a writer that nobody knows. */
async function readWriter(path: string, files: FileSystem): Promise<Writer | undefined> {
  let text: string
  try {
    text = Buffer.from(await files.read(path)).toString('utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  const unknown: Writer = { pid: 0, host: '', since: '', id: `unreadable ${text.slice(0, 100)}` }
  try {
    const { pid, host, start, since, id } = JSON.parse(text) as Record<string, unknown>
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof id !== 'string') return unknown
    return {
      pid,
      host,
      id,
      since: typeof since === 'string' ? since : '',
      start: typeof start === 'string' ? start : undefined,
    }
  } catch {
    return unknown
  }
}

function inUse(folder: string, writer: Writer, mine: Writer): DataError {
  const isOwn = writer.pid === mine.pid && writer.host === mine.host
  return new DataError(`The data set '${folder}' is being written${nameOf(writer, isOwn)}.`, {
    hint: isOwn
      ? 'Wait for it, or stop it by its stop().'
      : `Wait for it, or stop it. If it is not running any more, remove the file ${lockName} in the folder.`,
  })
}

function nameOf(writer: Writer | undefined, isOwn = false): string {
  if (!writer) return ''
  if (isOwn) return ` by another download in this notebook (process ${writer.pid}), since ${shown(writer.since)}`
  if (writer.pid === 0) return ' by a writer whose lock cannot be read'
  return ` by process ${writer.pid} on ${shown(writer.host)}, since ${shown(writer.since)}`
}

/** A lock is a file that anybody may have written. */
function shown(text: string): string {
  return text.replace(/[^\w.:-]/g, '?').slice(0, 80)
}
