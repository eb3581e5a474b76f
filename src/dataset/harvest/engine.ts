import type { AbortSignalLike } from '../../api/index.js'

/**
 * What runs the shards of a harvest on several machines. A shard may be run twice, by two machines at the same time, and again after it
 * is done: `nomad-notebook harvest-shard` changes nothing that is there. An engine needs to report nothing: what was done is read from
 * the folder.
 *
 * One of your own, by Slurm (`docs/cluster.md` has the script):
 *
 * ```
 * const run = promisify(execFile)
 * const slurm = {
 *   name: 'Slurm',
 *   async *harvest({ folder, shards }) {
 *     await run('sbatch', ['--wait', '--array=1-8', 'harvest.sbatch', folder, shards.join(' ')])
 *   },
 * }
 * await query.download('/shared/oxides', { engine: slurm })
 * ```
 */
export interface HarvestEngine {
  /** Its name with its address, for errors and progress: `Spark at sc://host:15002`. */
  readonly name: string
  /**
   * Runs shards, and gives outcomes as they come, in any order: all of them, some or none.
   *
   * @throws when shards could not be run; those that are done stay done
   */
  harvest(task: HarvestTask): AsyncIterable<ShardOutcome>
}

/** The shards that an engine is to run. */
export interface HarvestTask {
  /** The folder of the data set, by the path or the address that all machines know it by. */
  folder: string
  /** The numbers of the shards that are missing, in ascending order. */
  shards: readonly number[]
  /** Stops the harvest. */
  signal?: AbortSignalLike | undefined
}

/** The outcome of one shard. */
export interface ShardOutcome {
  /** Its number: that of its part. */
  shard: number
  /** `'written'` where this attempt wrote the part, `'found'` where it was there. */
  state: 'written' | 'found'
  /** How many entries the part has, and how many the server lacks or failed to give. */
  entries: number
  skipped: number
  failed: number
  /** How many rows its table has; absent where there is no table. */
  rows?: number
  /** How many bytes its files have. */
  bytes: number
  files: ShardFile[]
}

/** A file that a shard has in the data set. */
export interface ShardFile {
  /** Relative to the folder, with `/`. */
  path: string
  bytes: number
  /** In hex. */
  sha256: string
}

/** Returns whether a value can run harvests. */
export function isHarvestEngine(value: unknown): value is HarvestEngine {
  if (typeof value !== 'object' || value === null) return false
  const { name, harvest } = value as Partial<HarvestEngine>
  return typeof name === 'string' && typeof harvest === 'function'
}
