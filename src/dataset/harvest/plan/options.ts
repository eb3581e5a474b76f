import type { AbortSignalLike } from '../../../api/index.js'

/** How far the cutting of a harvest is. */
export interface PlanProgress {
  /** How many places between shards were found. */
  done: number
  /** How many there are. */
  total: number
  /** How many requests were sent. */
  requests: number
}

/** How a harvest is cut. */
export interface CutOptions {
  /** How many entries a shard has; the last one has what is left. */
  entriesPerShard: number
  /** How many entries are harvested at most. Default: all that match. */
  max?: number | undefined
  /** Stops the cutting when it is aborted. */
  signal?: AbortSignalLike | undefined
  /** Called whenever places between shards were found. */
  onProgress?: ((progress: PlanProgress) => void) | undefined
}
