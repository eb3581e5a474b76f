import { type AbortSignalLike, throwIfAborted } from '../../api/index.js'
import type { FileSystem } from '../../dataset/files/index.js'
import { outcomeOf, type ShardOutcome } from '../../dataset/harvest/index.js'
import { partNumbers, readPartRecord } from '../../dataset/manifest/index.js'

/** The options of `watchRecords`. */
export interface RecordWatch {
  folder: string
  files: FileSystem
  /** The shards that are still of interest; what has an outcome leaves it. */
  lacking: ReadonlySet<number>
  onOutcome: (outcome: ShardOutcome) => void
  signal: AbortSignalLike
  /** Waits so many seconds. */
  sleep: (seconds: number, signal: AbortSignalLike) => Promise<void>
  /** Milliseconds. */
  now: () => number
}

const shortest = 2
/** Listing many records takes a while: it shall take no more than this part of the time. */
const share = 1 / 20

/**
 * Looks which parts have appeared, again and again, until it is stopped: Spark gives the outcomes of a task when all of it is done.
 *
 * What cannot be read at this moment is left to the next look, and to Spark: progress is no reason to fail.
 */
export async function watchRecords(watch: RecordWatch): Promise<void> {
  const { signal, sleep, now, lacking } = watch
  while (lacking.size > 0) {
    throwIfAborted(signal)
    const began = now()
    await look(watch).catch(() => {})
    await sleep(Math.max(shortest, (now() - began) / 1000 / share), signal)
  }
}

async function look({ folder, files, lacking, onOutcome, signal }: RecordWatch): Promise<void> {
  for (const part of await partNumbers(folder, files)) {
    if (!lacking.has(part)) continue
    throwIfAborted(signal)
    onOutcome(outcomeOf(await readPartRecord(folder, part, files), 'written'))
  }
}
