// CPU seconds of each step from an answer to the files of a part, over 1 000 entries as they are: what unpacking, reading, flattening,
// packing and writing take by themselves. Reads from argv: the case. Prints one line of JSON.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { gunzipSync, gzipSync } from 'node:zlib'
import { cases, columns, requiredOf } from './cases.mjs'
import { readSources } from './sources.mjs'

const require = createRequire(import.meta.url)
const { ArchiveQuery } = require('../../dist/index.js')
const { openArchive } = require('../../dist/metainfo/index.js')
const { EntryTable, parquetBytes, requiredOfTable } = require('../../dist/frame/index.js')
const { parseRequired } = require('../../dist/sample/required/check-required.js')
const { filterArchive } = require('../../dist/sample/required/filter-archive.js')

const entries = 1000
const pageSize = 50
const [name] = process.argv.slice(2)
const required = requiredOf(name, { ArchiveQuery, requiredOfTable })
const { pages, bytes } = makePages()
/** The first time counts what V8 compiles. */
await steps(pages.slice(0, 4))
const result = await steps(pages)
console.log(JSON.stringify({ name, entries, bytesAnEntry: bytes / entries, cpuSeconds: result }))

/** Packed answers, a page each. */
function makePages() {
  const filter = required === '*' ? undefined : parseRequired(required)
  const all = readSources().flatMap(source => source.entries)
  const texts = all.map(({ entry_id, upload_id, archive }) => {
    const left = filter
      ? filterArchive({ uploadId: upload_id, entryId: entry_id, archive }, filter, () => undefined)
      : archive
    return JSON.stringify({ entry_id, upload_id, archive: left })
  })
  let bytes = 0
  const pages = []
  for (let from = 0; from < entries; from += pageSize) {
    const items = Array.from({ length: pageSize }, (_, index) => texts[(from + index) % texts.length])
    const text = `{"data":[${items.join()}]}`
    bytes += Buffer.byteLength(text)
    pages.push(gzipSync(text, { level: 6 }))
  }
  return { pages, bytes }
}

async function steps(pages) {
  const spent = {}
  const table = cases[name].options.columns && new EntryTable({ columns }, { dialect: 'v1', mayMiss: true })
  for (const page of pages) {
    const text = timed(spent, 'unpack', () => gunzipSync(page).toString())
    const { data } = timed(spent, 'parse', () => JSON.parse(text))
    if (table) await timedAsync(spent, 'flatten', () => addAll(table, data))
    else pack(spent, data)
  }
  if (!table) return spent
  const frame = await timedAsync(spent, 'flatten', () => table.build())
  const file = timed(spent, 'parquet', () => parquetBytes(frame.columns, frame.numRows, { compression: 'snappy' }))
  timed(spent, 'hash', () => createHash('sha256').update(file).digest())
  return spent
}

async function addAll(table, data) {
  for (const { entry_id, upload_id, archive } of data) {
    await table.add(openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id, required }))
  }
}

function pack(spent, data) {
  const lines = timed(spent, 'stringify', () => data.map(entry => `${JSON.stringify(entry)}\n`).join(''))
  const packed = timed(spent, 'pack', () => gzipSync(lines, { level: 4 }))
  timed(spent, 'hash', () => createHash('sha256').update(packed).digest())
}

function timed(spent, step, work) {
  const before = process.cpuUsage()
  const result = work()
  add(spent, step, before)
  return result
}

async function timedAsync(spent, step, work) {
  const before = process.cpuUsage()
  const result = await work()
  add(spent, step, before)
  return result
}

function add(spent, step, before) {
  const { user, system } = process.cpuUsage(before)
  spent[step] = (spent[step] ?? 0) + (user + system) / 1e6
}
