// One process that makes all parts. Reads from argv: API root, case, folder, entries a part, entries a page or `default`. Prints one
// line of JSON.
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { begin, report } from '../report.mjs'
import { cases } from './cases.mjs'

const { ArchiveQuery, config } = createRequire(import.meta.url)('../../dist/index.js')
config.progress = false
const [url, name, folder, entriesPerPart, perPage] = process.argv.slice(2)
const { query, options } = cases[name]
const start = begin()
const source = new ArchiveQuery({ url, ...query, ...(perPage === 'default' ? {} : { perPage: Number(perPage) }) })
const download = source.download(folder, { ...options, entriesPerPart: Number(entriesPerPart) })
const { manifest } = await download
const bytes = { 'data.parquet': 0, archives: 0, parts: 0, other: 0 }
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const facts = statSync(join(folder, path))
  const [top] = path.split('/')
  if (facts.isFile()) bytes[top in bytes ? top : 'other'] += facts.size
}
report({ count: manifest.ledger.delivered, bytesRead: download.progress.bytes, bytes }, start)
