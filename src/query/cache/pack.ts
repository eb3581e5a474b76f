import type { FileHandle } from 'node:fs/promises'

/** Where a record lies in a pack. */
export interface Place {
  offset: number
  length: number
}

/** A record with the short name by which it is found. */
export type NamedRecord = readonly [name: string, bytes: Uint8Array]

/** How a pack begins. The length of its index follows, in four bytes, then the index and the records. */
const beginning = Buffer.from('NNC1')
const headLength = beginning.length + 4
/** So many bytes are read at first: they hold the index of most packs. */
const firstRead = 8192
/** A longer index is none. */
const longestIndex = 50_000_000

/** Returns one file for several records, and the places that they have in it. */
export function writePack(records: readonly NamedRecord[]): { bytes: Uint8Array; places: Map<string, Place> } {
  const index = Buffer.from(JSON.stringify(records.map(([name, bytes]) => [name, bytes.length])))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(index.length)
  const places = new Map<string, Place>()
  let offset = headLength + index.length
  for (const [name, { length }] of records) {
    places.set(name, { offset, length })
    offset += length
  }
  return { bytes: Buffer.concat([beginning, length, index, ...records.map(([, bytes]) => bytes)]), places }
}

/** The places of the records in a pack, by name; `undefined` for another file, or a damaged one. */
export async function readPackIndex(file: FileHandle): Promise<Map<string, Place> | undefined> {
  const first = await read(file, { offset: 0, length: firstRead })
  if (first.length < headLength || !first.subarray(0, beginning.length).equals(beginning)) return undefined
  const length = first.readUInt32LE(beginning.length)
  if (length > longestIndex) return undefined
  const isWhole = headLength + length <= first.length
  const text = isWhole
    ? first.subarray(headLength, headLength + length)
    : await read(file, { offset: headLength, length })
  return text.length === length ? placesIn(text.toString('utf8'), headLength + length) : undefined
}

/** Reads records, those side by side in one go. What the file no longer has is shorter than its place. */
export async function readRecords(file: FileHandle, places: readonly Place[]): Promise<Map<Place, Uint8Array>> {
  const found = new Map<Place, Uint8Array>()
  const sorted = [...places].sort((a, b) => a.offset - b.offset)
  for (let from = 0; from < sorted.length; ) {
    const { offset } = sorted[from] as Place
    let to = from
    let end = offset
    for (; sorted[to]?.offset === end; to++) end += (sorted[to] as Place).length
    const run = await read(file, { offset, length: end - offset })
    for (const place of sorted.slice(from, to)) {
      found.set(place, run.subarray(place.offset - offset, place.offset - offset + place.length))
    }
    from = to
  }
  return found
}

async function read(file: FileHandle, { offset, length }: Place): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, offset + filled)
    filled += bytesRead
    if (bytesRead === 0 || filled === length) return buffer.subarray(0, filled)
  }
}

/** Nothing of the index is believed: it says where records may be, and they say what they are. */
function placesIn(text: string, start: number): Map<string, Place> | undefined {
  const places = new Map<string, Place>()
  let offset = start
  for (const item of listIn(text)) {
    if (!Array.isArray(item)) return undefined
    const [name, length] = item as unknown[]
    if (typeof name !== 'string' || !Number.isInteger(length) || (length as number) < 0) return undefined
    places.set(name, { offset, length: length as number })
    offset += length as number
  }
  return places
}

function listIn(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
