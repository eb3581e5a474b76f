export { type HarvestEngine, type HarvestTask, isHarvestEngine, type ShardFile, type ShardOutcome } from './engine.js'
export { beginRun, type HarvestRun, isRunId, type RunWait, untilRunEnds } from './run.js'
