import { throwIfAborted } from '../../api/index.js'
import type { HarvestEngine, ShardOutcome } from './engine.js'

/** Returns an engine that runs shards one after the other in this process. */
export function inThisProcess(run: (shard: number) => Promise<ShardOutcome>): HarvestEngine {
  return {
    name: 'this process',
    async *harvest({ shards, signal }) {
      for (const shard of shards) {
        throwIfAborted(signal)
        yield await run(shard)
      }
    },
  }
}
