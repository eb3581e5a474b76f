// The limit L: plain undici and JSON.parse of the same bytes, page by page, and one energy and one formula of each.
// Reads from argv: API root, page size, 'stream' or 'keep'. Prints one line of JSON.
import { request } from 'undici'
import { report } from '../report.mjs'

const [url, pageSize, mode] = process.argv.slice(2)
const kept = []
let cursor
let energies = 0
let count = 0
do {
  const { body } = await request(`${url}/entries/archive/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pagination: { page_size: Number(pageSize), page_after_value: cursor } }),
  })
  const page = JSON.parse(await body.text())
  cursor = page.pagination.next_page_after_value
  for (const { archive } of page.data) {
    energies += archive.run[0].calculation.at(-1)?.energy?.total?.value ?? 0
    if (archive.run[0].system[0].chemical_composition_reduced) count++
    if (mode === 'keep') kept.push(archive)
  }
} while (cursor)
report({ count, energies, kept: kept.length })
