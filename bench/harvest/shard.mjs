// One task of a harvest: runs shards and counts what it does to files. Reads from argv: API root, case, folder, numbers of shards. Prints
// one line of JSON.
import { createRequire } from 'node:module'
import { begin, report } from '../report.mjs'
import { cases } from './cases.mjs'
import { countingFiles } from './counting-files.mjs'

const require = createRequire(import.meta.url)
const { ArchiveQuery, config } = require('../../dist/index.js')
const { nodeFiles } = require('../../dist/dataset/files/index.js')
const { harvestShard } = require('../../dist/dataset/harvest/index.js')
config.progress = false

const [url, name, folder, numbers] = process.argv.slice(2)
const { files, operations } = countingFiles(nodeFiles)
const start = begin()
const source = new ArchiveQuery({ url, ...cases[name].query })
const outcomes = []
for (const shard of numbers.split(',').map(Number)) {
  outcomes.push(await harvestShard({ folder, shard, files, sourceFor: () => source }))
}
const sum = key => outcomes.reduce((total, outcome) => total + outcome[key], 0)
report({ outcomes, entries: sum('entries'), bytes: sum('bytes'), operations }, start)
