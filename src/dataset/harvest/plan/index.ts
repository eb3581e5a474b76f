export type { Counted, CountingSource, IdRange } from './counting-source.js'
export type { CutOptions, PlanProgress } from './options.js'
export type { HarvestPlan, Shard } from './plan.js'
export { withinShard } from './within-shard.js'
