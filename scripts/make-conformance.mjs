// Makes test/sample/conformance.jsonl.br: what a real server answered over the sample data, packed with brotli.
//   node scripts/make-conformance.mjs
// Reads the batteries in the planning folder; one request and its answer a line.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, '..', 'shared', 'conformance')
const target = join(root, 'test', 'sample', 'conformance.jsonl.br')

const lines = ['requests.jsonl', 'requests-2.jsonl'].flatMap(name =>
  readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean),
)
for (const line of lines) JSON.parse(line)
const text = Buffer.from(`${lines.join('\n')}\n`)
const packed = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(target, packed)
console.log(`${lines.length} requests, ${text.length} bytes, packed ${packed.length} bytes`)
