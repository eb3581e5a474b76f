import { readFileSync } from 'node:fs'
import { brotliDecompressSync, constants } from 'node:zlib'
import { resolveOptional } from '../basics/optional-package.js'
import { DataError, MissingDependencyError } from '../errors/index.js'
import type { JsonObject } from './json.js'
import { StoredEntry } from './store.js'

const separator = Buffer.from(',"archive":')
const use = { purpose: "The tutorials' data need", install: 'npm install nomad-notebook-sample' }
const lineEnd = '\n'.charCodeAt(0)
const loaded = new Map<SampleFile, readonly StoredEntry[]>()

/** A file of the data's package, `nomad-notebook-sample`. */
export type SampleFile = 'entries.jsonl.br' | 'vibrations-and-dynamics.jsonl.br' | 'new-schema.jsonl.br'

/**
 * Returns the 95 entries of the tutorials, unpacked once per process (about 0.1 s). Search documents are parsed; archives stay
 * text until they are read.
 *
 * @throws MissingDependencyError when the data's package is not installed.
 */
export function sampleEntries(): readonly StoredEntry[] {
  return load('entries.jsonl.br')
}

/**
 * Returns the entries of the upload `vibrations-and-dynamics`, in the same way: phonons, molecular dynamics, a projected
 * density of states.
 *
 * @throws MissingDependencyError when the data's package is not installed, or is one without this file.
 */
export function dynamicsEntries(): readonly StoredEntry[] {
  return load('vibrations-and-dynamics.jsonl.br')
}

/**
 * Returns the entries of `new-schema.jsonl.br`, in the same way: calculations of the tutorials in NOMAD's new schema
 * (`data.model_system`, `data.outputs`), and entries of schemas of a user's own.
 *
 * @throws MissingDependencyError when the data's package is not installed, or is one without this file.
 */
export function newSchemaEntries(): readonly StoredEntry[] {
  return load('new-schema.jsonl.br')
}

function load(file: SampleFile): readonly StoredEntry[] {
  const known = loaded.get(file)
  if (known) return known
  const entries = [...parseLines(unpack(locateSampleData(file)))]
  loaded.set(file, entries)
  return entries
}

/**
 * Returns the path of a file of the data's package.
 *
 * @param file The file's name in the package.
 * @param resolve Finds a package's file; default Node's own way.
 * @throws MissingDependencyError when the package is not installed, or is one without the file.
 */
export function locateSampleData(file: SampleFile, resolve?: (name: string) => string): string {
  try {
    return resolveOptional(`nomad-notebook-sample/${file}`, use, resolve)
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') throw cause
    throw new MissingDependencyError(`The package nomad-notebook-sample that is installed has no ${file}.`, {
      cause,
      hint: 'Install the one that belongs to this version with: npm install nomad-notebook-sample@latest',
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

/** Reads one line. The archive is its last member, so that the rest can be parsed without it. */
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
