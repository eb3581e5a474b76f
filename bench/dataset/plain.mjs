// The limit: the requests of a download by undici, as many at once, and JSON.parse of their answers. Nothing is kept or written.
// Reads from argv: API root, case, folder (unused), and `whole` to read whole archives in any case. Prints one line of JSON.
import { createRequire } from 'node:module'
import { request } from 'undici'
import { begin, report } from '../report.mjs'
import { cases } from './cases.mjs'

const { ArchiveQuery, config } = createRequire(import.meta.url)('../../dist/index.js')
const { requiredOfTable } = createRequire(import.meta.url)('../../dist/frame/index.js')
config.progress = false

const atOnce = 4
const pageSize = 100
const [url, name, , whole] = process.argv.slice(2)
const { query, options } = cases[name]
const source = new ArchiveQuery({ url, ...query })
const narrowed = options.columns && !options.raw ? requiredOfTable(source, options).required : undefined
const required = whole ? '*' : (narrowed ?? source.config.required)
const start = begin()
const result = { count: 0, bytesRead: 0, bytesWritten: 0 }
const ids = []
let cursor
do {
  const { data, pagination } = await post('entries/query', {
    required: { include: ['entry_id', 'upload_id', 'last_processing_time'] },
    pagination: { page_size: 1000, page_after_value: cursor },
  })
  for (const { entry_id } of data) ids.push(entry_id)
  cursor = pagination.next_page_after_value
} while (cursor)
let next = 0
await Promise.all(Array.from({ length: atOnce }, readPages))
report({ ...result, required }, start)

async function readPages() {
  while (next < ids.length) {
    const page = ids.slice(next, next + pageSize)
    next += pageSize
    const { data } = await post('entries/archive/query', {
      query: { 'entry_id:any': page },
      required,
      pagination: { page_size: page.length },
    })
    for (const { archive } of data) if (archive.run[0].calculation.at(-1)) result.count++
  }
}

async function post(path, body) {
  const answer = await request(`${url}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.body.text()
  result.bytesRead += text.length
  return JSON.parse(text)
}
