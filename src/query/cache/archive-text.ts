import { randomUUID } from 'node:crypto'
import { decodeText, isObject, type LoadedEntry, leastUnparsed, readJson, UnparsedArchive } from '../../api/index.js'

/** An entry of the cache. */
export interface KeptEntry {
  entry: LoadedEntry
  /** Size of the archive as JSON. */
  bytes: number
}

const newline = 0x0a

/** Writes an entry in a form of which `readEntry` makes the same again; `undefined` for what cannot be written. */
export function writeEntry(entry: LoadedEntry): { whole: Uint8Array; archive: Uint8Array } | undefined {
  const archive = entry instanceof UnparsedArchive ? entry.bytes : writeArchive(entry.archive)
  if (!archive) return undefined
  const { uploadId, parserName } = entry
  const head = Buffer.from(JSON.stringify({ uploadId, parserName }))
  return { whole: Buffer.concat([head, Buffer.of(newline), archive]), archive }
}

/**
 * Reads an entry; `undefined` for anything else.
 *
 * @param unparsed leaves a large archive unparsed until it is read
 */
export function readEntry(whole: Uint8Array, entryId: string, unparsed = false): KeptEntry | undefined {
  const end = whole.indexOf(newline)
  const head = readObject(whole.subarray(0, Math.max(0, end)))
  const { uploadId, parserName } = head ?? {}
  if (typeof uploadId !== 'string') return undefined
  const ids = { entryId, uploadId, parserName: typeof parserName === 'string' ? parserName : undefined }
  const bytes = whole.subarray(end + 1)
  if (unparsed && bytes.length >= leastUnparsed) {
    return { entry: new UnparsedArchive(ids, bytes, () => undefined), bytes: bytes.length }
  }
  const archive = readObject(bytes)
  return archive && { entry: { ...ids, archive }, bytes: bytes.length }
}

function readObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  const reading = readJson(decodeText(bytes))
  return 'value' in reading && isObject(reading.value) ? reading.value : undefined
}

function writeArchive(archive: object): Uint8Array | undefined {
  try {
    return Buffer.from(hasOddNumbers(archive) ? writeWithOddNumbers(archive) : JSON.stringify(archive))
  } catch (error) {
    // Nested deeper than the stack, or longer than the longest text.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether JSON has no way to write some number: negative zero, infinities and NaN. */
function hasOddNumbers(archive: object): boolean {
  const open: object[] = [archive]
  for (let node = open.pop(); node; node = open.pop()) {
    const values: unknown[] = Array.isArray(node) ? node : Object.values(node)
    for (const value of values) {
      if (typeof value === 'number') {
        if (isOdd(value)) return true
      } else if (typeof value === 'object' && value !== null) open.push(value)
    }
  }
  return false
}

function isOdd(number: number): boolean {
  return !Number.isFinite(number) || Object.is(number, -0)
}

/** Writes odd numbers as the bare words that Python writes, in place of texts that stand for nothing else. */
function writeWithOddNumbers(archive: object): string {
  const mark = randomUUID()
  const json = JSON.stringify(archive, (_, value: unknown) =>
    typeof value === 'number' && isOdd(value) ? `${mark}${Object.is(value, -0) ? '-0' : value}` : value,
  )
  return json.replaceAll(new RegExp(`"${mark}(-0|NaN|-?Infinity)"`, 'g'), '$1')
}
