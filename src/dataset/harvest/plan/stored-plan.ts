import { type FileSum, type FileSystem, filesOf, join, publish } from '../../files/index.js'
import { readJson } from '../../manifest/index.js'
import { checkPlan } from './check-plan.js'
import { type HarvestPlan, planName } from './plan.js'

/**
 * Reads and checks how a harvest is cut.
 *
 * @param folder the folder of the data set
 * @throws DataError when the file is missing or damaged
 */
export async function readPlan(folder: string, files: FileSystem = filesOf(folder)): Promise<HarvestPlan> {
  return checkPlan(await readJson(folder, planName, files), join(folder, planName))
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
