export { type HarvestEngine, type HarvestTask, isHarvestEngine, type ShardFile, type ShardOutcome } from './engine.js'
