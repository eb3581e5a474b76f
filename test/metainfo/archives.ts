import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { sharedPath } from '../shared.js'

export type Raw = Record<string, unknown>

export interface StoredEntry {
  entry_id: string
  upload_id: string
  parser_name: string
  archive: Raw
}

const largeWindow = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 }

/** The entries of the sample data. */
export function sampleEntries(): StoredEntry[] {
  return unpack('entries.jsonl.br')
}

/** The entries of the upload vibrations-and-dynamics. */
export function dynamicsEntries(): StoredEntry[] {
  return unpack('vibrations-and-dynamics.jsonl.br')
}

function unpack(file: string): StoredEntry[] {
  const path = fileURLToPath(new URL(`../../sample-data/${file}`, import.meta.url))
  return entries(brotliDecompressSync(readFileSync(path), { params: largeWindow }))
}

/** Archives of thirty codes from the planning folder; none where that is missing. */
export function realEntries(): StoredEntry[] {
  const file = sharedPath('real-archives', 'archives.jsonl.gz')
  return file ? entries(gunzipSync(readFileSync(file))) : []
}

/** Archives of NOMAD's new schema, of measurements and of samples from the planning folder; none where that is missing. */
export function newEntries(): StoredEntry[] {
  const file = sharedPath('new-data', 'archives-data.jsonl.gz')
  return file ? entries(gunzipSync(readFileSync(file))) : []
}

function entries(jsonLines: Buffer): StoredEntry[] {
  return jsonLines
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as StoredEntry)
}
