/**
 * What a FlatBuffers table, the format of Arrow's schemas, is made of: fields by their number, `undefined` ones left out.
 * https://flatbuffers.dev/internals
 */
export type FlatTable = readonly (FlatField | undefined)[]

/** A number of 1, 2, 4 or 8 bytes, or something that stands elsewhere in the buffer. */
export type FlatField = { size: 1 | 2 | 4 | 8; value: number } | { ref: string | FlatTable | FlatVector }

/** A list of tables. */
export interface FlatVector {
  tables: readonly FlatTable[]
}

/** Returns the bytes of a buffer with this table at its root; their number is a multiple of 8. */
export function flatBuffer(root: FlatTable): Uint8Array {
  const writer = new FlatWriter()
  writer.refer({ ref: root })
  return writer.finish()
}

class FlatWriter {
  #view = new DataView(new ArrayBuffer(1024))
  #length = 0
  readonly #waiting: { at: number; ref: string | FlatTable | FlatVector }[] = []

  /** Writes a place for the distance to something that is written later. */
  refer({ ref }: { ref: string | FlatTable | FlatVector }): void {
    this.#waiting.push({ at: this.#place(4), ref })
  }

  /** Writes all that was referred to. Distances are positive, so that things always stand after what refers to them. */
  finish(): Uint8Array {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { at, ref } = next
      const start = typeof ref === 'string' ? this.#text(ref) : 'tables' in ref ? this.#vector(ref) : this.#table(ref)
      this.#view.setUint32(at, start - at, true)
    }
    this.#align(8)
    return new Uint8Array(this.#view.buffer.slice(0, this.#length))
  }

  #text(text: string): number {
    const bytes = new TextEncoder().encode(text)
    const start = this.#place(4)
    this.#view.setUint32(start, bytes.length, true)
    const place = this.#place(bytes.length + 1, 1)
    new Uint8Array(this.#view.buffer).set(bytes, place)
    return start
  }

  #vector({ tables }: FlatVector): number {
    const start = this.#place(4)
    this.#view.setUint32(start, tables.length, true)
    for (const ref of tables) this.refer({ ref })
    return start
  }

  /** Writes a table after the list of where its fields stand. */
  #table(fields: FlatTable): number {
    const list = this.#place(4 + 2 * fields.length, 2)
    const start = this.#place(4)
    this.#view.setInt32(start, start - list, true)
    fields.forEach((field, number) => {
      if (!field) return
      const place = 'ref' in field ? this.#align(4) : this.#align(field.size)
      if ('ref' in field) this.refer(field)
      else this.#number(field)
      this.#view.setUint16(list + 4 + 2 * number, place - start, true)
    })
    this.#view.setUint16(list, 4 + 2 * fields.length, true)
    this.#view.setUint16(list + 2, this.#length - start, true)
    return start
  }

  #number({ size, value }: { size: 1 | 2 | 4 | 8; value: number }): void {
    const place = this.#place(size, size)
    if (size === 1) this.#view.setUint8(place, value)
    else if (size === 2) this.#view.setInt16(place, value, true)
    else if (size === 4) this.#view.setInt32(place, value, true)
    else this.#view.setBigInt64(place, BigInt(value), true)
  }

  /** Adds zeros up to a multiple of `size`. */
  #align(size: number): number {
    const rest = this.#length % size
    if (rest !== 0) this.#place(size - rest, 1)
    return this.#length
  }

  #place(size: number, alignment = 4): number {
    const start = Math.ceil(this.#length / alignment) * alignment
    this.#length = start + size
    if (this.#length > this.#view.byteLength) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * this.#view.byteLength))
      larger.set(new Uint8Array(this.#view.buffer))
      this.#view = new DataView(larger.buffer)
    }
    return start
  }
}

/** A table of a buffer that somebody wrote. @throws RangeError where it points beyond the buffer */
export class FlatReader {
  readonly #view: DataView
  readonly #start: number

  constructor(view: DataView, start: number) {
    this.#view = view
    this.#start = start
  }

  /** Returns the table at the root of a buffer. */
  static root(bytes: Uint8Array): FlatReader {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return new FlatReader(view, view.getUint32(0, true))
  }

  table(number: number): FlatReader | undefined {
    const place = this.#target(number)
    return place === undefined ? undefined : new FlatReader(this.#view, place)
  }

  text(number: number): string | undefined {
    const place = this.#target(number)
    if (place === undefined) return undefined
    const length = this.#view.getUint32(place, true)
    if (place + 4 + length > this.#view.byteLength) throw new RangeError('The text is longer than its buffer.')
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      new Uint8Array(this.#view.buffer, this.#view.byteOffset + place + 4, length),
    )
  }

  *tables(number: number): IterableIterator<FlatReader> {
    const place = this.#target(number)
    if (place === undefined) return
    const count = this.#view.getUint32(place, true)
    if (place + 4 + 4 * count > this.#view.byteLength) throw new RangeError('The list is longer than its buffer.')
    for (let at = place + 4; at < place + 4 + 4 * count; at += 4) {
      yield new FlatReader(this.#view, at + this.#view.getUint32(at, true))
    }
  }

  /** Returns the place of a list of numbers or structs in the buffer, and how many there are. */
  vector(number: number): { at: number; count: number } | undefined {
    const place = this.#target(number)
    return place === undefined ? undefined : { at: place + 4, count: this.#view.getUint32(place, true) }
  }

  byte(number: number): number | undefined {
    const place = this.#place(number)
    return place === undefined ? undefined : this.#view.getUint8(place)
  }

  short(number: number): number | undefined {
    const place = this.#place(number)
    return place === undefined ? undefined : this.#view.getInt16(place, true)
  }

  /** A number of 64 bits that is a length. */
  long(number: number): number | undefined {
    const place = this.#place(number)
    return place === undefined ? undefined : Number(this.#view.getBigInt64(place, true))
  }

  /** Returns where something stands that a field refers to. */
  #target(number: number): number | undefined {
    const place = this.#place(number)
    return place === undefined ? undefined : place + this.#view.getUint32(place, true)
  }

  /** Returns where a field stands; `undefined` when it was left out. */
  #place(number: number): number | undefined {
    const list = this.#start - this.#view.getInt32(this.#start, true)
    if (4 + 2 * number >= this.#view.getUint16(list, true)) return undefined
    const distance = this.#view.getUint16(list + 4 + 2 * number, true)
    return distance === 0 ? undefined : this.#start + distance
  }
}
