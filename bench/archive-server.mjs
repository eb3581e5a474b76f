// A NOMAD-like server for measurements, in a process of its own: many entries made from a few real archives.
//
// What `required` leaves of a template is written once, and cut at the places that differ from entry to entry (its id and
// one energy), so that an answer is a list of ready buffers and the server costs less than any client. Every entry matches
// every query. Usage:
//   node bench/archive-server.mjs <number of entries> [ms a request] [ms an archive] [largest template] [copies]
// prints its API root on the first line and serves until its standard input ends. POST <API root>/bench with
// `{ entries, latency, perArchive }` changes what is served from then on and starts counting anew; GET gives the counts.
// The templates are the sample archives with less JSON than the largest: by default 60 000 bytes, which gives 43 kB on average. With
// `copies` their calculations stand there so many times, as in the archives of long relaxations.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliDecompressSync, constants } from 'node:zlib'

const [entries = 1000, latency = 0, perArchive = 0, templateLimit = 60_000, copies = 1] = process.argv
  .slice(2)
  .map(Number)
const uploadId = 'bench-upload-0000000000'
const idMark = '<<id>>'
const energyMark = 123456789.25

const require = createRequire(import.meta.url)
const { parseRequired } = require('../dist/sample/required/check-required.js')
const { filterArchive } = require('../dist/sample/required/filter-archive.js')

const lines = brotliDecompressSync(readFileSync(require.resolve('nomad-notebook-sample/entries.jsonl.br')), {
  params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
})
const templates = lines
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
  .filter(entry => JSON.stringify(entry.archive).length < templateLimit)
  .map(makeTemplate)

/**
 * `latency`: milliseconds before an answer; `perArchive`: milliseconds for an archive that is answered whole, and for a part
 * of one, by its part of the bytes.
 */
let settings = { entries, latency, perArchive }
let counts = newCounts()

function newCounts() {
  return { requests: 0, bytes: 0, archives: 0, objects: 0 }
}

/** Ids sort like their numbers, so that the order of the index is the order of the entries. */
function idOf(index) {
  return `bench-entry-${String(index).padStart(16, '0')}`
}

/** An entry of the sample data with marks for its id and its energy, and what was made of it so far. */
function makeTemplate(entry) {
  const marked = JSON.parse(
    JSON.stringify({ archive: entry.archive, index: entry.index }).replaceAll(entry.entry_id, idMark),
  )
  const { calculation } = marked.archive.run[0]
  calculation.unshift(...Array.from({ length: copies - 1 }, () => structuredClone(calculation)).flat())
  const energy = calculation.at(-1).energy?.total
  if (energy) energy.value = energyMark
  const answer = { entry_id: idMark, upload_id: uploadId, parser_name: entry.parser_name }
  const whole = cut({ ...answer, archive: marked.archive })
  return { ...marked, answer, whole, narrowed: new Map(), documents: new Map() }
}

/** A value as text pieces between an entry's own id and energy, with its bytes and the number of its objects. */
function cut(value) {
  const text = writeAsPython(JSON.stringify(value))
  const pieces = text
    .split(new RegExp(`(${idMark}|${energyMark})`))
    .map(piece =>
      piece === idMark ? idOf : piece === String(energyMark) ? index => `-${index + 1}.5e-19` : Buffer.from(piece),
    )
  return { pieces, bytes: text.length, objects: countObjects(value) }
}

/** Servers write large floats with an exponent: as a long integer, Python's client cannot read them. */
function writeAsPython(text) {
  return text.replace(/(?<=[[,:])-?\d{17,}(?=[,\]}])/g, number => Number(number).toExponential())
}

function countObjects(value) {
  if (value === null || typeof value !== 'object') return 0
  let sum = Array.isArray(value) ? 0 : 1
  for (const item of Object.values(value)) sum += countObjects(item)
  return sum
}

/** The answer for one entry: its archive, or what `required` leaves of it. */
function archiveParts(index, required) {
  const template = templates[index % templates.length]
  if (required === undefined || required === '*') return template.whole
  return remember(template.narrowed, JSON.stringify(required), () => {
    const source = { uploadId, entryId: idMark, archive: template.archive }
    const archive = filterArchive(source, parseRequired(required), () => undefined)
    return cut({ ...template.answer, archive })
  })
}

/** The search document of one entry, or the quantities of it that `include` names. */
function documentParts(index, include = ['entry_id', 'upload_id']) {
  const template = templates[index % templates.length]
  return remember(template.documents, include.join(), () => {
    const document = {}
    for (const path of include) copyPath({ ...template.index, ...template.answer }, document, path.split('.'))
    return cut(document)
  })
}

function copyPath(from, to, [name, ...rest]) {
  if (Array.isArray(from[name]) && rest.length > 0) {
    to[name] ??= from[name].map(() => ({}))
    for (const [index, item] of from[name].entries()) copyPath(item, to[name][index], rest)
  } else if (from[name] !== undefined) {
    if (rest.length === 0) to[name] = from[name]
    else {
      to[name] ??= {}
      copyPath(from[name], to[name], rest)
    }
  }
}

function remember(map, key, make) {
  if (!map.has(key)) map.set(key, make())
  return map.get(key)
}

function readBody(request) {
  return new Promise(resolve => {
    const chunks = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString() || '{}')))
  })
}

/** The ids that `entry_id:any` names anywhere in the query, or `undefined`. */
function askedIds(query) {
  if (query === null || typeof query !== 'object') return undefined
  if (Array.isArray(query['entry_id:any'])) return query['entry_id:any']
  for (const value of Object.values(query)) {
    const found = askedIds(value)
    if (found) return found
  }
  return undefined
}

/** The indices from and to which the bounds for `entry_id` anywhere in the query select entries. */
function askedRange(query) {
  if (query === null || typeof query !== 'object') return undefined
  const { gte, lt } = query.entry_id ?? {}
  if (gte !== undefined || lt !== undefined) return [indexFrom(gte, 0), indexFrom(lt, settings.entries)]
  for (const value of Object.values(query)) {
    const found = askedRange(value)
    if (found) return found
  }
  return undefined
}

/** How many entries have smaller ids. */
function indexFrom(id, otherwise) {
  if (id === undefined) return otherwise
  let [low, high] = [0, settings.entries]
  while (low < high) {
    const middle = (low + high) >> 1
    if (idOf(middle) < id) low = middle + 1
    else high = middle
  }
  return low
}

function pageOf({ query = {}, pagination = {} }) {
  const size = pagination.page_size ?? 10
  const ids = askedIds(query)
  if (ids) return { indices: ids.map(id => Number(id.slice(-16))), answer: { page_size: size, total: ids.length } }
  const [first, last] = askedRange(query) ?? [0, settings.entries]
  const start = pagination.page_after_value ? Number(pagination.page_after_value.slice(-16)) + 1 : first
  const total = Math.max(0, last - first)
  const isBackwards = pagination.order === 'desc'
  const end = Math.min(last, start + size)
  const indices = Array.from({ length: Math.max(0, end - start) }, (_, offset) =>
    isBackwards ? last - 1 - offset : start + offset,
  )
  const more = end < last && size > 0 ? { next_page_after_value: idOf(indices.at(-1)) } : {}
  return {
    indices,
    answer: { page_size: size, order_by: 'entry_id', order: pagination.order ?? 'asc', total, ...more },
  }
}

const server = createServer(async (request, response) => {
  const body = await readBody(request)
  if (request.url.endsWith('/bench')) return answerBench(request, response, body)
  try {
    const { parts, milliseconds } = answerQuery(request.url, body)
    if (milliseconds > 0) await wait(milliseconds)
    send(response, 200, Buffer.concat(parts))
  } catch (error) {
    send(response, error.status ?? 500, Buffer.from(JSON.stringify(error.body ?? { detail: String(error) })))
  }
})

/** The pieces of an answer, and the time that it takes beside sending them. */
function answerQuery(url, body) {
  const { indices, answer } = pageOf(body)
  const parts = [Buffer.from(`{"owner":"visible","pagination":${JSON.stringify(answer)},"data":[`)]
  let milliseconds = settings.latency
  for (const [position, index] of indices.entries()) {
    const isArchive = url.endsWith('/archive/query')
    const { pieces, bytes, objects } = isArchive
      ? archiveParts(index, body.required)
      : documentParts(index, body.required?.include)
    if (position > 0) parts.push(Buffer.from(','))
    for (const piece of pieces) parts.push(typeof piece === 'function' ? Buffer.from(piece(index)) : piece)
    counts.objects += objects
    if (!isArchive) continue
    counts.archives++
    milliseconds += settings.perArchive * Math.min(1, bytes / templates[index % templates.length].whole.bytes)
  }
  parts.push(Buffer.from(']}'))
  return { parts, milliseconds }
}

function answerBench(request, response, body) {
  if (request.method === 'POST') {
    settings = { ...settings, ...body }
    counts = newCounts()
  }
  const text = Buffer.from(JSON.stringify(counts))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length })
  response.end(text)
}

function send(response, status, body) {
  counts.requests++
  counts.bytes += body.length
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/api/v1`))
process.stdin.on('end', () => process.exit(0)).resume()
