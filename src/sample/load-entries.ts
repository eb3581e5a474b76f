import { readFileSync } from 'node:fs'
import { brotliDecompressSync, constants } from 'node:zlib'
import { DataError, MissingDependencyError } from '../errors/index.js'
import { type JsonObject, StoredEntry } from './store.js'

const separator = Buffer.from(',"archive":')
const lineEnd = '\n'.charCodeAt(0)
let loaded: StoredEntry[] | undefined

/**
 * The entries of the package `nomad-notebook-sample`, unpacked once per process (about 0.1 s). Search documents are
 * parsed, archives stay text until they are asked for.
 *
 * @throws MissingDependencyError when the package is not installed.
 */
export function sampleEntries(): readonly StoredEntry[] {
  loaded ??= [...parseLines(unpack(locateSampleData()))]
  return loaded
}

/**
 * Where the data's package has its file.
 *
 * @param resolve Finds a package's file; default Node's own way.
 * @throws MissingDependencyError when the package is not installed.
 */
export function locateSampleData(resolve: (name: string) => string = require.resolve): string {
  try {
    return resolve('nomad-notebook-sample/entries.jsonl.br')
  } catch (cause) {
    throw new MissingDependencyError("The tutorials' data, the package nomad-notebook-sample, is not installed.", {
      cause,
      hint: 'Install it with: npm install nomad-notebook-sample',
    })
  }
}

function unpack(path: string): Buffer {
  return brotliDecompressSync(readFileSync(path), { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } })
}

function* parseLines(text: Buffer): Generator<StoredEntry> {
  for (let start = 0, number = 1; start < text.length; number++) {
    const end = text.indexOf(lineEnd, start)
    const line = text.subarray(start, end < 0 ? text.length : end)
    if (line.length > 0) yield parseLine(line, number)
    start += line.length + 1
  }
}

/** The archive is the last member of a line, so the rest can be read without it. */
function parseLine(line: Buffer, number: number): StoredEntry {
  const cut = line.indexOf(separator)
  if (cut < 0) throw new DataError(`Line ${number} of the sample data has no archive.`)
  const head = JSON.parse(`${line.toString('utf8', 0, cut)}}`) as {
    entry_id: string
    upload_id: string
    parser_name: string
    index: JsonObject
  }
  const archive = line.subarray(cut + separator.length, line.length - 1)
  return new StoredEntry(head, () => archive.toString('utf8'))
}
