import { randomUUID } from 'node:crypto'
import { type AbortSignalLike, type Clock, systemClock, throwIfAborted } from '../../api/index.js'
import { codeOf, type FileSystem, join, publish, withFileErrors } from '../files/index.js'
import { harvestFolder } from './names.js'

/** The start of the name of a run's file. */
const beginning = 'run-'
const runId = /^[0-9a-f-]{36}$/

/** Seconds between two looks of a task, and between two signs of life of a run. */
const interval = { look: 5, sign: 15 }
/**
 * Seconds without a sign of life after which a run has ended: its process was killed. Network disks show a time as it was up to a
 * minute ago, and a notebook may be busy for a while.
 */
const patience = 300

/**
 * A run of an engine over the shards of a harvest. Its file is there, and changed again and again, as long as it is under way, so
 * that tasks end when it does: an engine that stops does not always end the programs that its tasks began.
 */
export interface HarvestRun {
  /** The name by which its tasks know it. */
  readonly id: string
  /** Removes its file: its tasks end. */
  end(): Promise<void>
}

/** Begins a run, and ends earlier ones that were killed. To be called under the lock of the folder. */
export async function beginRun(folder: string, files: FileSystem, clock: Clock = systemClock): Promise<HarvestRun> {
  await endRuns(folder, files)
  const id = randomUUID()
  const path = join(folder, runName(id))
  const text = { began: new Date().toISOString() }
  await publish(folder, runName(id), new TextEncoder().encode(`${JSON.stringify(text)}\n`), files)
  const stop = new AbortController()
  const signs = giveSigns(path, { files, clock, signal: stop.signal })
  return {
    id,
    async end() {
      stop.abort()
      await signs
      await remove(path, files)
    },
  }
}

async function giveSigns(
  path: string,
  { files, clock, signal }: { files: FileSystem; clock: Clock; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    await clock.sleep(interval.sign, signal).catch(() => {})
    // A file system that does not answer now may do so at the next sign.
    if (!signal.aborted) await files.touch(path).catch(() => {})
  }
}

async function endRuns(folder: string, files: FileSystem): Promise<void> {
  const path = join(folder, harvestFolder)
  const names = await withFileErrors('listed', path, async () => ((await files.facts(path)) ? files.list(path) : []))
  for (const name of names) {
    if (name.startsWith(beginning) && isRunId(name.slice(beginning.length))) await remove(join(path, name), files)
  }
}

/** Returns true for the name of a run. */
export function isRunId(text: string): boolean {
  return runId.test(text)
}

/** The options of a wait for the end of a run. */
export interface RunWait {
  files: FileSystem
  /** Stops the waiting. */
  signal: AbortSignalLike
  clock?: Clock
}

/**
 * Returns when a run has ended: its file is gone, or has not changed for five minutes.
 *
 * A file system that cannot be asked at this moment does not end it.
 */
export async function untilRunEnds(
  folder: string,
  id: string,
  { files, signal, clock = systemClock }: RunWait,
): Promise<void> {
  const path = join(folder, runName(id))
  let sign: { changed: number; seen: number } | undefined
  for (;;) {
    throwIfAborted(signal)
    const facts = await files.facts(path).catch(() => 'unknown' as const)
    if (facts === undefined) return
    // The clocks of machines differ: what counts is whether the time of the file changes.
    const changed = facts === 'unknown' ? sign?.changed : facts.changed
    if (changed !== undefined && changed !== sign?.changed) sign = { changed, seen: clock.now() }
    if (facts !== 'unknown' && sign && clock.now() - sign.seen > patience * 1000) return
    await clock.sleep(interval.look, signal)
  }
}

function runName(id: string): string {
  return `${harvestFolder}/${beginning}${id}`
}

async function remove(path: string, files: FileSystem): Promise<void> {
  await withFileErrors('removed', path, async () => {
    try {
      await files.unlink(path)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  })
}
