export { closeHarvest, removeHarvest, type WrittenHarvest } from './close-harvest.js'
export { countingSource } from './counting-source.js'
export { type HarvestEngine, type HarvestTask, isHarvestEngine, type ShardFile, type ShardOutcome } from './engine.js'
export { harvestShard, outcomeOf, type ShardTask } from './harvest-shard.js'
export { hasPlan } from './has-plan.js'
export { inThisProcess } from './in-this-process.js'
export { harvestFolder, listName } from './names.js'
export { partsAtOnce } from './parts-at-once.js'
export {
  type CountingSource,
  cutShards,
  type HarvestPlan,
  type PlanProgress,
  planName,
  publishPlan,
  readPlan,
  type Shard,
  withinShard,
} from './plan/index.js'
export { beginRun, type HarvestRun, isRunId, type RunWait, untilRunEnds } from './run.js'
export { removeDamagedLists } from './shard-list.js'
