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

const sampleFile = fileURLToPath(new URL('../../sample-data/entries.jsonl.br', import.meta.url))

const largeWindow = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 }

/** The entries of the sample data. */
export function sampleEntries(): StoredEntry[] {
  return entries(brotliDecompressSync(readFileSync(sampleFile), { params: largeWindow }))
}

/** Archives of thirty codes from the planning folder; none where that is missing. */
export function realEntries(): StoredEntry[] {
  const file = sharedPath('real-archives', 'archives.jsonl.gz')
  return file ? entries(gunzipSync(readFileSync(file))) : []
}

function entries(jsonLines: Buffer): StoredEntry[] {
  return jsonLines
    .toString('utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as StoredEntry)
}
