// Runs shards of a harvest in a process of its own, as a task does, which kills itself at a step that changes the disk:
//   node child.mjs <API root> <folder> <shards, with commas> [step]
// Prints the outcome of each shard, a line each.
import { createRequire } from 'node:module'
import { killingFiles } from '../killing-files.mjs'

const require = createRequire(import.meta.url)
const { ArchiveQuery } = require('../../../dist/index.js')
const { filesOf } = require('../../../dist/dataset/files/index.js')
const { harvestShard } = require('../../../dist/dataset/harvest/index.js')

const [url, folder, shards, last = '0'] = process.argv.slice(2)
const { files } = killingFiles(filesOf(folder), Number(last))
const sourceFor = ({ max: _, ...question }) =>
  new ArchiveQuery({ ...question, url, max: null, retry: { firstDelay: 0.01, longestDelay: 0.05, budget: 10_000 } })
for (const shard of shards.split(',').map(Number)) {
  console.log(JSON.stringify(await harvestShard({ folder, shard, sourceFor, files })))
}
