// What opening a data set of many entries takes: makes a folder with the manifest, the list and the records of a complete table, but
// no files of the table, which opening does not read. Reads from argv: number of entries, entries a part. Prints one line of JSON.
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../measure.mjs'

const [entries, entriesPerPart] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'nomad-bench-opening-'))
try {
  const sizes = writeDataset()
  const opened = await run('harvest/open-one.mjs', [folder])
  console.log(JSON.stringify({ entries, entriesPerPart, ...sizes, ...opened }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function writeDataset() {
  mkdirSync(join(folder, 'parts'))
  const selected = openSync(join(folder, 'selected_entries.json'), 'w')
  const hash = createHash('sha256')
  const write = text => {
    writeSync(selected, text)
    hash.update(text)
  }
  let recordBytes = 0
  for (let from = 0; from < entries; from += entriesPerPart) {
    const to = Math.min(from + entriesPerPart, entries)
    const ofPart = Array.from({ length: to - from }, (_, index) => entryOf(from + index))
    const lines = ofPart.map(({ entryId, uploadId, processed }) =>
      JSON.stringify({ entry_id: entryId, upload_id: uploadId, processed }),
    )
    write(`${from === 0 ? '[\n' : ',\n'}${lines.join(',\n')}`)
    recordBytes += writeRecord(from, to, ofPart)
  }
  write('\n]\n')
  closeSync(selected)
  writeManifest(hash.digest('hex'))
  return { selectedBytes: statSync(join(folder, 'selected_entries.json')).size, recordBytes }
}

function writeRecord(from, to, ofPart) {
  const part = from / entriesPerPart
  const name = `part-${String(part).padStart(5, '0')}`
  const file = {
    kind: 'table',
    path: `data.parquet/${name}.parquet`,
    bytes: 70 * (to - from),
    sha256: createHash('sha256').update(name).digest('hex'),
    rows: to - from,
  }
  const text = `${JSON.stringify({ part, from, to, files: [file], entries: ofPart, skipped: [], failed: [] })}\n`
  writeFileSync(join(folder, 'parts', `${name}.json`), text)
  return text.length
}

function writeManifest(selectedSha256) {
  const time = new Date(0).toISOString()
  const manifest = {
    format: 1,
    state: 'complete',
    created: time,
    completed: time,
    question: { url: 'http://127.0.0.1:1/api/v1', dialect: 'v1', owner: 'visible', query: {}, required: '*' },
    versions: { package: '0.1.0', schema: '1' },
    entriesPerPart,
    available: entries,
    selected: entries,
    archives: false,
    table: { compression: 'snappy', schema: [{ name: 'entry_id', dtype: 'string' }] },
    selectedSha256,
    ledger: { delivered: entries, skipped: 0, failed: 0, rows: entries },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

function entryOf(index) {
  const text = createHash('sha512').update(String(index)).digest('base64url')
  return {
    entryId: text.slice(0, 28),
    uploadId: text.slice(40, 62),
    processed: new Date(1.6e12 + index * 7919).toISOString().replace('Z', '000+00:00'),
  }
}
