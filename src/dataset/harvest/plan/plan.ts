/** The name of the file that says how a harvest is cut, relative to the folder of the data set. */
export const planName = 'harvest/plan.json'

/** The version of the plan's layout. */
export const planFormat = 1

/** A run of neighbouring entries in the order of their ids: one part of the data set, with the same number. */
export interface Shard {
  /** The number, from 0: that of the part. */
  shard: number
  /** The first id; absent for the first shard, which begins with the first entry. */
  fromId?: string
  /** The id at which the next entries begin, exclusive; absent for the last shard, where that has all further entries. */
  toId?: string
  /** The positions among the selected entries when the plan was made; `to` is exclusive. */
  from: number
  to: number
}

/** How a harvest is cut into shards. The file `harvest/plan.json`. */
export interface HarvestPlan {
  format: typeof planFormat
  /** The time at which it was made; an ISO text. */
  planned: string
  /** How many entries matched. */
  available: number
  /** How many of them are harvested: at most `max`. */
  selected: number
  /** In the order of their numbers. They have all selected entries, and each of them once. */
  shards: Shard[]
}
