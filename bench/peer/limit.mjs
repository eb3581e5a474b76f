// The limit L: plain undici and JSON.parse of the same bytes, page by page, and one energy of each archive.
// Reads from argv: API root, case, number of entries. Prints one line of JSON.
import { request } from 'undici'
import { begin, report } from '../report.mjs'
import { askedFor } from './columns.mjs'

const start = begin()
const [url, name, entries] = process.argv.slice(2)
const required = { asked: askedFor.entries, 'calculations asked': askedFor.calculations }[name]
const total = name === 'first' ? 1 : Number(entries)
const kept = []
const result = { rows: 0, energies: 0 }
let cursor
do {
  const page = await readPage(Math.min(100, total - result.rows))
  cursor = page.pagination.next_page_after_value
  for (const { archive } of page.data) {
    result.rows++
    if (archive.run[0].calculation.at(-1)?.energy?.total) result.energies++
    if (name === 'keep') kept.push(archive)
  }
} while (cursor && result.rows < total)
report({ ...result, kept: kept.length }, start)

async function readPage(size) {
  const { body } = await request(`${url}/entries/archive/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ required, pagination: { page_size: size, page_after_value: cursor } }),
  })
  return JSON.parse(await body.text())
}
