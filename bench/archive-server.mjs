// A NOMAD-like server for measurements, in a process of its own: many entries made from a few real archives.
//
// Each template's JSON is cut once at the places that differ from entry to entry (its id and one energy), so that an
// answer is a list of ready buffers and the server costs less than any client. Usage:
//   node bench/archive-server.mjs <number of entries> [milliseconds a request] [milliseconds an archive]
// prints its API root on the first line and serves until its standard input ends.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { brotliDecompressSync, constants } from 'node:zlib'

/** Sample archives below this many bytes of JSON are the templates: about 43 kB on average. */
const templateLimit = 60_000
const uploadId = 'bench-upload-0000000000'

const require = createRequire(import.meta.url)
const lines = brotliDecompressSync(readFileSync(require.resolve('nomad-notebook-sample/entries.jsonl.br')), {
  params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
})
const templates = lines
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
  .filter(entry => JSON.stringify(entry.archive).length < templateLimit)
  .map(cut)

const total = Number(process.argv[2] ?? 1000)
const latency = Number(process.argv[3] ?? 0)
const perArchive = Number(process.argv[4] ?? 0)

/** Ids sort like their numbers, so that the order of the index is the order of the entries. */
function idOf(index) {
  return `bench-entry-${String(index).padStart(16, '0')}`
}

/** One template as text pieces between an entry's own id and energy. */
function cut(entry) {
  const idMark = '<<id>>'
  const energyMark = 123456789.25
  const archive = JSON.parse(JSON.stringify(entry.archive).replaceAll(entry.entry_id, idMark))
  const energy = archive.run[0].calculation.at(-1).energy?.total
  if (energy) energy.value = energyMark
  const text = JSON.stringify({ entry_id: idMark, upload_id: uploadId, parser_name: entry.parser_name, archive })
  const pieces = text.split(new RegExp(`(${idMark}|${energyMark})`))
  return pieces.map(piece =>
    piece === idMark ? idOf : piece === String(energyMark) ? index => `-${index + 1}.5e-19` : Buffer.from(piece),
  )
}

function entryBuffers(index) {
  return templates[index % templates.length].map(piece =>
    typeof piece === 'function' ? Buffer.from(piece(index)) : piece,
  )
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

function pageOf({ query = {}, pagination = {} }) {
  const size = pagination.page_size ?? 10
  const ids = askedIds(query)
  if (ids) return { indices: ids.map(id => Number(id.slice(-16))), answer: { page_size: size, total: ids.length } }
  const start = pagination.page_after_value ? Number(pagination.page_after_value.slice(-16)) + 1 : 0
  const end = Math.min(total, start + size)
  const indices = Array.from({ length: end - start }, (_, offset) => start + offset)
  const more = end < total && size > 0 ? { next_page_after_value: idOf(end - 1) } : {}
  return { indices, answer: { page_size: size, order_by: 'entry_id', order: 'asc', total, ...more } }
}

const server = createServer(async (request, response) => {
  const body = await readBody(request)
  const { indices, answer } = pageOf(body)
  const head = Buffer.from(`{"owner":"visible","pagination":${JSON.stringify(answer)},"data":[`)
  const parts = [head]
  indices.forEach((index, position) => {
    if (position > 0) parts.push(Buffer.from(','))
    if (request.url.endsWith('/archive/query')) parts.push(...entryBuffers(index))
    else parts.push(Buffer.from(JSON.stringify({ entry_id: idOf(index), upload_id: uploadId })))
  })
  parts.push(Buffer.from(']}'))
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const wait = latency + (request.url.endsWith('/archive/query') ? perArchive * indices.length : 0)
  if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': length })
  response.end(Buffer.concat(parts, length))
})

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/api/v1`))
process.stdin.on('end', () => process.exit(0)).resume()
