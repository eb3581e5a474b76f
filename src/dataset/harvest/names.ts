import { partName } from '../manifest/index.js'

/** The folder of what a harvest needs while it is under way, within that of the data set. */
export const harvestFolder = 'harvest'

/** The folder of the lists of shards. */
export const listsFolder = `${harvestFolder}/selected`

/** The name of the list of the entries that a shard has, relative to the folder of the data set. */
export function listName(shard: number): string {
  return `${listsFolder}/${partName(shard)}.json`
}
