// Makes a file of sample-data/ from JSON lines, packed with gzip or not: the same lines, brotli with a large window.
//   node scripts/make-sample-data.mjs [source [name [upload …]]]
// By default entries.jsonl.br from the planning folder. With names of uploads, only their entries are taken.
// Each line must keep its archive last, so that a reader finds where the archive starts without parsing it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = process.argv[2] ?? join(root, '..', 'shared', 'sample-data', 'entries.jsonl.gz')
const target = join(root, 'sample-data', process.argv[3] ?? 'entries.jsonl.br')
const uploads = new Set(process.argv.slice(4))
const separator = ',"archive":'

/** Throws unless the line can be cut at the first separator into its small fields and its archive. */
function check(line) {
  const cut = line.indexOf(separator)
  const { entry_id, upload_id, parser_name, index, ...rest } = JSON.parse(`${line.slice(0, cut)}}`)
  JSON.parse(line.slice(cut + separator.length, -1))
  if (!(entry_id && upload_id && parser_name && index) || Object.keys(rest).length > 0) {
    throw new Error(
      `entry ${entry_id}: the line does not have the form {entry_id, upload_id, parser_name, index, archive}`,
    )
  }
}

/** Returns JSON without the spaces between its parts; numbers stay as they are written. */
function withoutSpaces(line) {
  return line.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text) => text ?? '')
}

const stored = readFileSync(source)
const lines = (source.endsWith('.gz') ? gunzipSync(stored) : stored)
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map(withoutSpaces)
  .filter(line => uploads.size === 0 || uploads.has(JSON.parse(line).index.upload_name))
for (const line of lines) check(line)
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
