import { throwIfAborted } from '../../api/index.js'
import { atMostAtOnce } from '../../basics/at-most-at-once.js'
import { countOf } from '../../basics/text.js'
import { IncompleteError } from '../../errors/index.js'
import { join, type Lock, withFileErrors } from '../files/index.js'
import {
  closeHarvest,
  countingSource,
  cutShards,
  type HarvestPlan,
  harvestShard,
  inThisProcess,
  partsAtOnce,
  publishPlan,
  readPlan,
  removeDamagedLists,
  removeHarvest,
  type Shard,
  type ShardTask,
} from '../harvest/index.js'
import { type ManifestTable, partNumbers, recordName } from '../manifest/index.js'
import { readWholePart } from '../parts/index.js'
import { HarvestProgress } from './harvest-progress.js'
import {
  type Begun,
  beginManifest,
  changeManifest,
  type DownloadPlace,
  newManifest,
  type WrittenDataset,
} from './open-plan.js'
import type { DownloadTask } from './task.js'
import { withWholeRequired } from './whole-required.js'

/** A harvest that is under way. */
interface OpenHarvest extends WrittenDataset {
  plan: HarvestPlan
  parts: Set<number>
}

/**
 * Begins a harvest, or goes on with one, until all its parts are there, and makes an ordinary data set of it. Its shards run by the
 * engine of the options; without one, in this process. To be called under the lock.
 */
export async function runHarvest(
  task: DownloadTask,
  { place, begun, lock }: { place: DownloadPlace; begun: Begun; lock: Lock },
): Promise<WrittenDataset> {
  const { folder, files } = place
  const { engine, signal } = task.options
  const harvest = await openHarvest(task, place, begun)
  const progress = new HarvestProgress(harvest, task.onProgress)
  const run = async (shard: number, more: Partial<ShardTask> = {}) => {
    await lock.check()
    return harvestShard({ folder, files, shard, signal, sourceFor: () => task.source, ...more })
  }
  if (harvest.manifest.table && harvest.plan.shards.length > 0 && !harvest.parts.has(0)) {
    const onSchema: ShardTask['onSchema'] = schema =>
      changeManifest(harvest, { table: { ...(harvest.manifest.table as ManifestTable), schema } })
    await withWholeRequired(harvest, place.plan, {
      load: async () => progress.add(await run(0, { onSchema })),
      isFirst: () => harvest.parts.size === 0,
    })
    harvest.parts.add(0)
  }
  const missing = missingShards(harvest).map(({ shard }) => shard)
  if (missing.length > 0) {
    const { harvest: runShards } = engine ?? inThisProcess(run)
    await progress.during(async () => {
      for await (const outcome of runShards.call(engine, { folder, shards: missing, signal })) {
        progress.add(outcome)
        throwIfAborted(signal)
      }
    })
    throwIfAborted(signal)
    await lock.check()
    await findParts(harvest, missing)
    refuseMissing(harvest, engine?.name)
  }
  await closeHarvest({ ...harvest, lock, change: changes => changeManifest(harvest, changes) })
  return harvest
}

async function openHarvest(
  { source, options: { signal }, onProgress }: DownloadTask,
  place: DownloadPlace,
  begun: Begun,
): Promise<OpenHarvest> {
  const { folder, files } = place
  if (begun.manifest && begun.by === 'plan') {
    const plan = await readPlan(folder, files)
    const harvest: OpenHarvest = { folder, files, manifest: begun.manifest, plan, parts: new Set() }
    await findParts(harvest, await partNumbers(folder, files))
    await removeDamagedLists(harvest, missingShards(harvest))
    return harvest
  }
  const { max } = place.plan.question
  const plan = await cutShards(countingSource(source), {
    entriesPerShard: place.plan.entriesPerPart,
    max,
    signal,
    onProgress: ({ done, total }) =>
      onProgress({ done: 0, total: undefined, parts: { done: 0, total: undefined }, plan: { done, total }, bytes: 0 }),
  })
  const manifest = newManifest(place.plan, plan)
  await beginManifest(place, begun, manifest)
  await removeHarvest(folder, files)
  await publishPlan(folder, plan, files)
  return { folder, files, manifest, plan, parts: new Set() }
}

/**
 * Finds which of these parts are there. Records of parts without their files, and those of no shard, are removed: the parts are loaded
 * again.
 */
async function findParts(harvest: OpenHarvest, numbers: readonly number[]): Promise<void> {
  const { folder, files, parts, manifest, plan } = harvest
  await atMostAtOnce(partsAtOnce(manifest), numbers, async part => {
    const path = join(folder, recordName(part))
    if (part < plan.shards.length && (await readWholePart(folder, part, files))) parts.add(part)
    else if (await files.facts(path)) await withFileErrors('removed', path, () => files.unlink(path))
  })
}

function missingShards({ plan, parts }: OpenHarvest): Shard[] {
  return plan.shards.filter(({ shard }) => !parts.has(shard))
}

function refuseMissing(harvest: OpenHarvest, engine = 'this process'): void {
  const { folder } = harvest
  const missing = missingShards(harvest).map(({ shard }) => shard)
  if (missing.length === 0) return
  const shown = `${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`
  throw new IncompleteError(
    `${engine} has ended, and ${countOf(missing.length, 'shard')} of the harvest into '${folder}' ${missing.length === 1 ? 'is' : 'are'} not there: ${shown}.`,
    { hint: 'Run the download again: it goes on with them.' },
  )
}
