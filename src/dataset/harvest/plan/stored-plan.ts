import { type FileSum, type FileSystem, filesOf, join, publish, withFileErrors } from '../../files/index.js'
import { readJson } from '../../manifest/index.js'
import { checkPlan } from './check-plan.js'
import { type HarvestPlan, planName } from './plan.js'

/** The plan that was read last. A process runs many shards of one plan, which has 9 MB for 76 000 shards. */
let latest: { path: string; bytes: number; changed: number; plan: HarvestPlan } | undefined

/**
 * Reads and checks how a harvest is cut; once for all shards that a process runs, since nothing replaces a plan.
 *
 * @param folder the folder of the data set
 * @returns the plan, not to be changed
 * @throws DataError when the file is missing or damaged
 */
export async function readPlan(folder: string, files: FileSystem = filesOf(folder)): Promise<HarvestPlan> {
  const path = join(folder, planName)
  const facts = await withFileErrors('read', path, () => files.facts(path))
  const isLatest = latest?.path === path && latest.bytes === facts?.bytes && latest.changed === facts?.changed
  if (latest && isLatest) return latest.plan
  const plan = checkPlan(await readJson(folder, planName, files), path)
  if (facts) latest = { path, bytes: facts.bytes, changed: facts.changed, plan }
  return plan
}

/** Publishes how a harvest is cut. @throws DataError where the file is there */
export function publishPlan(folder: string, plan: HarvestPlan, files: FileSystem = filesOf(folder)): Promise<FileSum> {
  return publish(folder, planName, Buffer.from(planText(plan)), files)
}

/** The text of a plan, a shard a line. */
function planText({ shards, ...plan }: HarvestPlan): string {
  const head = JSON.stringify(plan).slice(0, -1)
  return `${head},"shards":[\n${shards.map(shard => JSON.stringify(shard)).join(',\n')}\n]}\n`
}
