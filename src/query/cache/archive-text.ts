import { randomUUID } from 'node:crypto'
import type { LoadedEntry } from '../../api/index.js'
import { readJson } from '../../api/index.js'

/** Writes an entry as JSON of which `readEntry` makes the same again; `undefined` for what cannot be written. */
export function writeEntry({ uploadId, parserName, archive }: LoadedEntry): string | undefined {
  const entry = { uploadId, parserName, archive }
  try {
    return hasOddNumbers(archive) ? writeWithOddNumbers(entry) : JSON.stringify(entry)
  } catch (error) {
    // Nested deeper than the stack, or longer than the longest text.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Reads an entry; `undefined` for anything else. */
export function readEntry(text: string, entryId: string): LoadedEntry | undefined {
  const reading = readJson(text)
  if (!('value' in reading) || !isObject(reading.value)) return undefined
  const { uploadId, parserName, archive } = reading.value
  if (typeof uploadId !== 'string' || !isObject(archive)) return undefined
  return { entryId, uploadId, ...(typeof parserName === 'string' ? { parserName } : {}), archive }
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
function writeWithOddNumbers(entry: object): string {
  const mark = randomUUID()
  const json = JSON.stringify(entry, (_, value: unknown) =>
    typeof value === 'number' && isOdd(value) ? `${mark}${Object.is(value, -0) ? '-0' : value}` : value,
  )
  return json.replaceAll(new RegExp(`"${mark}(-0|NaN|-?Infinity)"`, 'g'), '$1')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
