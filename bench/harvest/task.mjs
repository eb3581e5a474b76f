// One process that makes all parts. Reads from argv: API root, case, folder, entries a page or `default`. Prints one line of JSON.
import { createRequire } from 'node:module'
import { begin, report } from '../report.mjs'
import { cases } from './cases.mjs'

const { ArchiveQuery, config } = createRequire(import.meta.url)('../../dist/index.js')
config.progress = false
const [url, name, folder, perPage] = process.argv.slice(2)
const { query, options } = cases[name]
const start = begin()
const source = new ArchiveQuery({ url, ...query, ...(perPage === 'default' ? {} : { perPage: Number(perPage) }) })
const download = source.download(folder, options)
const { manifest } = await download
report({ count: manifest.ledger.delivered, bytesRead: download.progress.bytes }, start)
