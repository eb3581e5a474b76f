// Bytes of an entry: as JSON, on the wire, and in the files of a data set. Pages and parts are made of entries of one kind, so that
// what they share is counted as in a harvest. Prints one line of JSON.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { cases, columns, requiredOf } from './cases.mjs'
import { readSources } from './sources.mjs'

const require = createRequire(import.meta.url)
const { ArchiveQuery } = require('../../dist/index.js')
const { openArchive } = require('../../dist/metainfo/index.js')
const { EntryTable, parquetBytes, requiredOfTable } = require('../../dist/frame/index.js')
const { parseRequired } = require('../../dist/sample/required/check-required.js')
const { filterArchive } = require('../../dist/sample/required/filter-archive.js')

/** A page of archives is never longer: it is as the toolkit asks for them. */
const page = { entries: 100, bytes: 5_000_000 }
/** Of the server's gzip nothing is known; nginx has 1 by default, and other servers 6. */
const wireLevels = [1, 6]
/** As `src/dataset/parts/archive-lines.ts` has it. */
const diskLevel = 4

const required = Object.fromEntries(
  Object.keys(cases).map(name => [name, requiredOf(name, { ArchiveQuery, requiredOfTable })]),
)
const sources = readSources()
const groups = []
for (const { name, title, entries } of sources) {
  groups.push(await measure({ source: name, title, kind: 'all' }, entries))
  for (const kind of new Set(entries.map(entry => entry.kind))) {
    groups.push(
      await measure(
        { source: name, kind },
        entries.filter(entry => entry.kind === kind),
      ),
    )
  }
}
const rows = {}
for (const rowsPerFile of [100, 250, 1000, 10_000, 100_000]) rows[rowsPerFile] = await parquetBytesAnEntry(rowsPerFile)
console.log(JSON.stringify({ groups, parquet: rows, listing: listing(), required }))

async function measure(group, entries) {
  const sizes = entries.map(({ archive }) => Buffer.byteLength(JSON.stringify(archive))).sort((a, b) => a - b)
  const result = {
    ...group,
    entries: entries.length,
    json: { mean: mean(sizes), median: sizes[sizes.length >> 1], largest: sizes.at(-1) },
  }
  for (const name of Object.keys(cases)) result[name] = bytesOf(entries, required[name])
  return result
}

/** Mean bytes of an entry in answers and in files of archives. */
function bytesOf(entries, wanted) {
  const items = entries.map(entry => answerItem(entry, wanted))
  const wire = Object.fromEntries(
    wireLevels.map(level => [
      level,
      sum(pagesOf(items).map(text => gzipSync(text, { level }).length)) / entries.length,
    ]),
  )
  const lines = items.map(({ entry_id, upload_id, archive }) => JSON.stringify({ entry_id, upload_id, archive }))
  const archives = gzipSync(`${lines.join('\n')}\n`, { level: diskLevel }).length / entries.length
  return { json: sum(items.map(item => JSON.stringify(item).length)) / entries.length, wire, archives }
}

/** Neighbours in the order of entry ids are seldom of one upload: each has one of its own here, which no other compresses. */
function answerItem({ entry_id, archive }, wanted) {
  const upload_id = idOf(`upload of ${entry_id}`, 22)
  const source = { uploadId: upload_id, entryId: entry_id, archive }
  const left =
    wanted === '*' || wanted === undefined ? archive : filterArchive(source, parseRequired(wanted), () => undefined)
  return { entry_id, upload_id, parser_name: 'parsers/example', archive: left }
}

/** The texts of answers with these items. */
function pagesOf(items) {
  const pages = []
  let current = []
  let bytes = 0
  for (const item of items) {
    const { length } = JSON.stringify(item)
    if (current.length === page.entries || (current.length > 0 && bytes + length > page.bytes)) {
      pages.push(current)
      current = []
      bytes = 0
    }
    current.push(item)
    bytes += length
  }
  if (current.length > 0) pages.push(current)
  return pages.map(data => JSON.stringify({ query: { 'entry_id:any': data.map(({ entry_id }) => entry_id) }, data }))
}

/** Bytes of an entry in a list of ids, a thousand in an answer. */
function listing() {
  const data = Array.from({ length: 1000 }, (_, index) => ({
    entry_id: idOf(`entry ${index}`, 28),
    upload_id: idOf(`upload ${index}`, 22),
    last_processing_time: timeOf(index),
  }))
  const text = JSON.stringify({ data })
  const wire = wireLevels.map(level => [level, gzipSync(text, { level }).length / data.length])
  return { json: text.length / data.length, wire: Object.fromEntries(wire) }
}

function timeOf(index) {
  return new Date(1.6e12 + index * 7_919_137).toISOString().replace('Z', '000+00:00')
}

/**
 * Bytes of a row of the table, in a file of so many rows. Entries repeat with ids, times and numbers of their own, so that these do
 * not compress better than those of a real archive; formulas and names repeat.
 */
async function parquetBytesAnEntry(rowsPerFile) {
  const all = sources.flatMap(({ entries }) => entries)
  const frame = await tableOf(all, rowsPerFile)
  return parquetBytes(frame.columns, frame.numRows, { compression: 'snappy' }).length / frame.numRows
}

async function tableOf(all, rowsPerFile) {
  const table = new EntryTable({ columns, units: { gap: 'eV', energy: 'eV' } }, { dialect: 'v1', mayMiss: true })
  for (let index = 0; index < rowsPerFile; index++) {
    const entryId = idOf(`entry ${index}`, 28)
    const { archive } = answerItem(all[index % all.length], required.columns)
    await table.add(
      openArchive(changed(archive, index), {
        dialect: 'v1',
        entryId,
        uploadId: idOf(`upload ${index}`, 22),
        required: required.columns,
      }),
    )
  }
  return table.build()
}

/** A copy of an archive whose floating numbers and times are its own. */
function changed(value, index) {
  if (typeof value === 'number') return Number.isInteger(value) ? value : value * (1 + (index % 100_003) * 1e-7)
  if (Array.isArray(value)) return value.map(item => changed(item, index))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'last_processing_time' ? timeOf(index) : changed(item, index),
    ]),
  )
}

/** An id as NOMAD makes them: letters without a pattern. */
function idOf(text, length) {
  return createHash('sha512').update(text).digest('base64url').slice(0, length)
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values) {
  return sum(values) / values.length
}
