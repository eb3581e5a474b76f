import { DataError } from '../../errors/index.js'
import type { Cell } from '../../frame/index.js'

/** A type of Arrow, as flechette has it. */
export interface ArrowType {
  /** Its number in https://github.com/apache/arrow/blob/main/format/Schema.fbs */
  readonly typeId: number
  readonly bitWidth?: number
  readonly signed?: boolean
  readonly scale?: number
  /** For times: 0 for seconds to 3 for nanoseconds. For intervals: 0 for months, 1 for days, 2 for all. */
  readonly unit?: number
  readonly children?: readonly ArrowField[]
}

/** A field of a table or record. */
export interface ArrowField {
  readonly name: string
  readonly type: ArrowType
  readonly metadata?: ReadonlyMap<string, string> | null
}

/** The values of a column in one batch, as flechette keeps them: as they are stored, not yet read. */
export interface ArrowBatch {
  readonly length: number
  readonly nullCount: number
  readonly validity?: Uint8Array
  readonly values: Cell
  readonly offsets: Int32Array | BigInt64Array
  readonly children: readonly ArrowBatch[]
  at(index: number): unknown
}

/** Reads the value of a row; `null` for a missing one. */
export type StoredReader = (batch: ArrowBatch, index: number) => unknown

/** An interval, in the three parts that do not become one another. */
export interface Interval {
  readonly months: number
  readonly days: number
  readonly nanoseconds: bigint
}

/**
 * Returns what reads values of a type as they are stored: whole numbers of 64 bits and decimals as all their digits, dates in days,
 * times in units of the type, lists and records as lists, maps as pairs.
 *
 * @throws DataError for a type that Spark does not send
 */
export function storedReader(column: string, type: ArrowType): StoredReader {
  const read = validReader(column, type)
  if (type.typeId === 1) return () => null
  return (batch, index) => (isMissing(batch, index) ? null : read(batch, index))
}

function isMissing({ nullCount, validity }: ArrowBatch, index: number): boolean {
  if (nullCount === 0 || !validity || validity.length === 0) return false
  return ((validity[index >> 3] as number) & (1 << (index & 7))) === 0
}

function validReader(column: string, { typeId, scale = 0, unit = 0, children = [] }: ArrowType): StoredReader {
  const readers = children.map(child => storedReader(column, child.type))
  switch (typeId) {
    case 1:
      return () => null
    case 2:
    case 3:
    case 8:
    case 9:
    case 10:
    case 18:
      return ({ values }, index) => values[index]
    case 4:
    case 19:
      return (batch, index) => bytesAt(batch, index)
    case 5:
    case 20:
      return (batch, index) => bytesAt(batch, index).toString()
    case 6:
      return ({ values }, index) => (values[index >> 3] & (1 << (index & 7))) !== 0
    case 7:
      return (batch, index) => decimalText(batch.at(index) as bigint | number, scale)
    case 11:
      return ({ values }, index) => intervalAt(values, index, unit)
    case 12:
    case 21:
      return (batch, index) => itemsAt(batch, index, readers[0] as StoredReader)
    case 13:
      return ({ children: fields }, index) => readers.map((read, number) => read(fields[number] as ArrowBatch, index))
    case 17:
      return (batch, index) => itemsAt(batch, index, readers[0] as StoredReader)
    default:
      throw new DataError(`The column '${column}' has values of a kind that cannot be read (Arrow's type ${typeId}).`, {
        hint: 'Let the statement make texts of them: cast(… as string), to_json(…).',
      })
  }
}

/** The place of a value of a length of its own, in what all rows share. */
function rangeAt({ offsets }: ArrowBatch, index: number): [from: number, to: number] {
  return [Number(offsets[index]), Number(offsets[index + 1])]
}

function bytesAt(batch: ArrowBatch, index: number): Buffer {
  const [from, to] = rangeAt(batch, index)
  const { buffer, byteOffset } = batch.values as Uint8Array
  return Buffer.from(buffer, byteOffset + from, to - from)
}

function itemsAt(batch: ArrowBatch, index: number, read: StoredReader): unknown[] {
  const [from, to] = rangeAt(batch, index)
  const items = batch.children[0] as ArrowBatch
  return Array.from({ length: to - from }, (_, number) => read(items, from + number))
}

/** Writes a decimal that is stored as the whole number of all its digits. */
function decimalText(value: bigint | number, scale: number): string {
  const digits = String(value < 0 ? -value : value).padStart(scale + 1, '0')
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits
  return value < 0 ? `-${text}` : text
}

function intervalAt(values: Int32Array | Uint8Array, index: number, unit: number): Interval {
  if (unit === 0) return { months: values[index] as number, days: 0, nanoseconds: 0n }
  if (unit === 1) {
    const [days = 0, milliseconds = 0] = [values[2 * index], values[2 * index + 1]]
    return { months: 0, days, nanoseconds: BigInt(milliseconds) * 1_000_000n }
  }
  const view = new DataView(values.buffer, values.byteOffset + 16 * index, 16)
  return { months: view.getInt32(0, true), days: view.getInt32(4, true), nanoseconds: view.getBigInt64(8, true) }
}
