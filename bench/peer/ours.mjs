// One case through ArchiveQuery. Reads from argv: API root, case, number of entries. Prints one line of JSON.
import { ArchiveQuery } from 'nomad-notebook'
import { begin, report } from '../report.mjs'
import { makeCases } from './cases.mjs'

const start = begin()
const [url, name, entries] = process.argv.slice(2)
report(await makeCases(ArchiveQuery, { url, entries: Number(entries) })[name](), start)
