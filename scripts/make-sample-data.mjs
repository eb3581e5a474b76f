// Makes sample-data/entries.jsonl.br from the planning folder's gzip: the same entries, brotli with a large window.
// Each line keeps its archive last, so that a reader finds where the archive starts without parsing it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = process.argv[2] ?? join(root, '..', 'shared', 'sample-data', 'entries.jsonl.gz')
const target = join(root, 'sample-data', 'entries.jsonl.br')
const separator = ',"archive":'

/** One line: the small fields, the search document, and then the archive, without blanks. */
function line(text) {
  const { archive, ...head } = JSON.parse(text)
  const written = JSON.stringify(head).slice(0, -1) + separator + JSON.stringify(archive) + '}'
  const cut = written.indexOf(separator)
  // The reader cuts at the first separator: this fails here, and not there, if a search document holds one.
  JSON.parse(`${written.slice(0, cut)}}`)
  return written
}

const lines = gunzipSync(readFileSync(source)).toString('utf8').split('\n').filter(Boolean).map(line)
const text = Buffer.from(`${lines.join('\n')}\n`)
const packed = brotliCompressSync(text, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
    [constants.BROTLI_PARAM_LGWIN]: 26,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
})
writeFileSync(target, packed)
console.log(`${lines.length} entries, ${text.length} bytes, packed ${packed.length} bytes`)
