import { DataError } from '../../errors/index.js'
import { type FileSystem, filesOf, join, publish, withFileErrors } from '../files/index.js'
import type { CountingSource, CutOptions, HarvestPlan, Shard } from './plan/index.js'

export const planName = 'harvest/plan.json'

export async function cutShards(
  source: CountingSource,
  { entriesPerShard, max, signal }: CutOptions,
): Promise<HarvestPlan> {
  const available = await source.count({}, { signal })
  const selected = Math.min(max ?? available, available)
  const shards: Shard[] = []
  let fromId: string | undefined
  for (let from = 0; from < selected; from += entriesPerShard) {
    const to = Math.min(from + entriesPerShard, selected)
    let toId: string | undefined
    if (to < available) {
      const { ids } = await source.first(fromId === undefined ? {} : { fromId }, to - from + 1, { signal })
      toId = ids[to - from]
    }
    shards.push({
      shard: shards.length,
      ...(fromId === undefined ? {} : { fromId }),
      ...(toId === undefined ? {} : { toId }),
      from,
      to,
    })
    fromId = toId
  }
  return { format: 1, planned: new Date().toISOString(), available, selected, shards }
}

export async function readPlan(folder: string, files: FileSystem = filesOf(folder)): Promise<HarvestPlan> {
  const path = join(folder, planName)
  const bytes = await withFileErrors('read', path, () => files.read(path))
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as HarvestPlan
  } catch (cause) {
    throw new DataError(`'${path}' is damaged: it is not JSON.`, { cause })
  }
}

export async function publishPlan(
  folder: string,
  plan: HarvestPlan,
  files: FileSystem = filesOf(folder),
): Promise<void> {
  await publish(folder, planName, Buffer.from(`${JSON.stringify(plan, null, 1)}\n`), files)
}
