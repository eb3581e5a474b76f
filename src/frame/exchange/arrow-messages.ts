import type { ArrowType } from './arrow-types.js'
import { FlatReader } from './parquet/flat-buffer.js'

const untyped = 1
const dictionary = -1
const dictionaryBatch = 2
const recordBatch = 3
const nodeBytes = 16

/** Returns true for the type of columns without values, and for those that have such a one in them. */
export function hasUntyped({ typeId, children = [] }: ArrowType): boolean {
  return typeId === untyped || children.some(({ type }) => hasUntyped(type))
}

/**
 * Leaves out the nodes (length, count of missing values) of columns without a type. Arrow has one for every column; flechette
 * (2.0.1) expects none for these, and would take the missing values of a column for those of the one before it.
 *
 * @param bytes an IPC stream or file; changed in place
 */
export function dropNullNodes(bytes: Uint8Array, fields: readonly { type: ArrowType }[]): void {
  const kept = fields.flatMap(({ type }) => nodesOf(type))
  for (const { metadata } of messagesIn(bytes)) {
    const message = FlatReader.root(metadata)
    const nodes = message.byte(1) === recordBatch ? message.table(2)?.vector(1) : undefined
    if (!nodes) continue
    let to = nodes.at
    kept.slice(0, nodes.count).forEach((isKept, index) => {
      if (!isKept) return
      const from = nodes.at + index * nodeBytes
      metadata.copyWithin(to, from, from + nodeBytes)
      to += nodeBytes
    })
  }
}

/**
 * Leaves out batches without rows, of which flechette (2.0.1) reads none that has no bytes. Returns the bytes themselves where
 * there are none.
 */
export function withoutEmptyBatches(bytes: Uint8Array): Uint8Array {
  const messages = [...messagesIn(bytes)]
  const isEmpty = ({ metadata }: ArrowMessage) => {
    const message = FlatReader.root(metadata)
    return message.byte(1) === recordBatch && !message.long(3) && !message.table(2)?.long(0)
  }
  if (!messages.some(isEmpty)) return bytes
  const kept = messages.filter(message => !isEmpty(message)).map(({ from, to }) => bytes.subarray(from, to))
  return new Uint8Array(Buffer.concat([...kept, new Uint8Array(8)]))
}

/** For each node of a column, in their order: whether flechette expects it. */
function nodesOf({ typeId, children = [] }: ArrowType): boolean[] {
  if (typeId === untyped) return [false]
  return typeId === dictionary ? [true] : [true, ...children.flatMap(({ type }) => nodesOf(type))]
}

/** Returns true for a stream or file in which values are numbers of those of a dictionary. */
export function hasDictionaries(bytes: Uint8Array): boolean {
  for (const { metadata } of messagesIn(bytes)) if (FlatReader.root(metadata).byte(1) === dictionaryBatch) return true
  return false
}

interface ArrowMessage {
  readonly metadata: Uint8Array
  /** Its place, with its body. */
  readonly from: number
  readonly to: number
}

/** The messages of a stream or file. https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format */
function* messagesIn(bytes: Uint8Array): IterableIterator<ArrowMessage> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isFile = bytes[0] === 0x41 && bytes[1] === 0x52
  for (let from = isFile ? 8 : 0; from + 8 <= bytes.length; ) {
    const at = from + (view.getInt32(from, true) === -1 ? 4 : 0)
    const length = view.getInt32(at, true)
    if (length <= 0) return
    const metadata = bytes.subarray(at + 4, at + 4 + length)
    const to = at + 4 + length + (FlatReader.root(metadata).long(3) ?? 0)
    yield { metadata, from, to }
    from = to
  }
}
