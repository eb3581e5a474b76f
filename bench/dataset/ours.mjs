// One download. Reads from argv: API root, case, folder. Prints one line of JSON.
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { begin, report } from '../report.mjs'
import { cases } from './cases.mjs'

const { ArchiveQuery, config } = createRequire(import.meta.url)('../../dist/index.js')
config.progress = false
const [url, name, folder] = process.argv.slice(2)
const { query, options } = cases[name]
const start = begin()
const download = new ArchiveQuery({ url, ...query }).download(folder, options)
const { manifest } = await download
const bytesWritten = readdirSync(folder, { recursive: true })
  .map(path => statSync(join(folder, path)))
  .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
report(
  {
    count: manifest.ledger.delivered,
    bytesRead: download.progress.bytes,
    bytesWritten,
    required: manifest.question.required,
  },
  start,
)
