import { randomUUID } from 'node:crypto'
import { type AbortSignalLike, throwIfAborted } from '../../api/index.js'
import { codeOf, type FileSystem, join, publish, withFileErrors } from '../files/index.js'
import { harvestFolder } from './names.js'

/** What the file of the run under way is named by, in the folder of the data set. */
const beginning = 'run-'
const runId = /^[0-9a-f-]{36}$/

/**
 * A run of an engine over the shards of a harvest. Its file is there as long as it is under way, so that tasks end when it does:
 * an engine that stops does not always end the programs that its tasks began, and one that is killed never does.
 */
export interface HarvestRun {
  /** What its tasks know it by. */
  readonly id: string
  /** Removes its file: its tasks end. */
  end(): Promise<void>
}

/** Begins a run, and ends earlier ones that were killed. To be called under the lock of the folder. */
export async function beginRun(folder: string, files: FileSystem): Promise<HarvestRun> {
  await endRuns(folder, files)
  const id = randomUUID()
  const text = { began: new Date().toISOString() }
  await publish(folder, runName(id), new TextEncoder().encode(`${JSON.stringify(text)}\n`), files)
  return { id, end: () => remove(join(folder, runName(id)), files) }
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

/** What waiting for the end of a run needs. */
export interface RunWait {
  files: FileSystem
  /** Stops the waiting. */
  signal: AbortSignalLike
  /** Waits so many seconds between two looks. */
  sleep: (seconds: number, signal: AbortSignalLike) => Promise<void>
}

/** Seconds between two looks at the file of a run. */
const interval = 5

/**
 * Returns when a run has ended.
 *
 * A file system that cannot be asked at this moment does not end it.
 */
export async function untilRunEnds(folder: string, id: string, { files, signal, sleep }: RunWait): Promise<void> {
  const path = join(folder, runName(id))
  for (;;) {
    throwIfAborted(signal)
    const isThere = await files.facts(path).then(
      facts => facts !== undefined,
      () => true,
    )
    if (!isThere) return
    await sleep(interval, signal)
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
