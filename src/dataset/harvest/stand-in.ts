import { join } from 'node:path'
import { DataError } from '../../errors/index.js'
import { type FileSystem, nodeFiles, publish, withFileErrors } from '../files/index.js'
import type { HarvestPlan } from './plan/index.js'

export const planName = 'harvest/plan.json'

export async function readPlan(folder: string, files: FileSystem = nodeFiles): Promise<HarvestPlan> {
  const path = join(folder, planName)
  const bytes = await withFileErrors('read', path, () => files.read(path))
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as HarvestPlan
  } catch (cause) {
    throw new DataError(`'${path}' is damaged: it is not JSON.`, { cause })
  }
}

export async function publishPlan(folder: string, plan: HarvestPlan, files: FileSystem = nodeFiles): Promise<void> {
  await publish(folder, planName, Buffer.from(`${JSON.stringify(plan, null, 1)}\n`), files)
}
