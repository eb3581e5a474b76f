// All entries by `stream`, with one formula of each. Reads from argv: API root, and the folder of a cache ('none' for none).
// Prints one line of JSON.
import { ArchiveQuery } from 'nomad-notebook'
import { begin, report } from '../report.mjs'

const start = begin()
const [url, folder] = process.argv.slice(2)
const query = new ArchiveQuery({ url, max: null, cache: folder === 'none' ? false : folder })
let count = 0
for await (const entry of query.stream()) if (entry.run[0].system[0].chemical_composition_reduced) count++
const { requests, cacheHits } = query.statistics
report({ count, requests, cacheHits }, start)
