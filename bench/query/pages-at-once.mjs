// All entries by `stream`, with one formula of each. Reads from argv: API root, parallel (a number, or 'default').
// Prints one line of JSON.
import { ArchiveQuery } from 'nomad-notebook'
import { begin, report } from '../report.mjs'

const start = begin()
const [url, parallel] = process.argv.slice(2)
const options = parallel === 'default' ? {} : { parallel: Number(parallel) }
const query = new ArchiveQuery({ url, max: null, ...options })
let count = 0
for await (const entry of query.stream()) if (entry.run[0].system[0].chemical_composition_reduced) count++
report({ count, requests: query.statistics.requests }, start)
