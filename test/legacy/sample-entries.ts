import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, constants } from 'node:zlib'

/** An entry of the tutorials' data, read without the help of the code under test. */
export interface Entry {
  entry_id: string
  upload_id: string
  index: Record<string, unknown>
  archive: Record<string, unknown>
}

/** All entries of the tutorials' data. */
export function sampleEntries(): Entry[] {
  const packed = readFileSync(fileURLToPath(new URL('../../sample-data/entries.jsonl.br', import.meta.url)))
  const text = brotliDecompressSync(packed, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } })
  return text
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Entry)
}
