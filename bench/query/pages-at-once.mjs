// All entries by `stream`, with one formula of each. Reads from argv: API root, parallel (a number, or 'default').
// Prints one line of JSON.
import { ArchiveQuery } from 'nomad-notebook'
import { report } from '../report.mjs'

const [url, parallel] = process.argv.slice(2)
const options = parallel === 'default' ? {} : { parallel: Number(parallel) }
const query = new ArchiveQuery({ url, max: null, ...options })
let count = 0
const start = performance.now()
for await (const entry of query.stream()) if (entry.run[0].system[0].chemical_composition_reduced) count++
report({ count, requests: query.statistics.requests, readSeconds: (performance.now() - start) / 1e3 })
