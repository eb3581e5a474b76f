export { shardsOf, shardsOfLines } from './read-shards.js'
export { runShards, type ShardRun } from './run-shards.js'
export { StopSwitch } from './stop-switch.js'
export { type ParentWait, untilParentEnds } from './until-parent-ends.js'
