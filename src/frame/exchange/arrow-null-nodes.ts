import type { ArrowType } from './arrow-types.js'
import { FlatReader } from './parquet/flat-buffer.js'

const untyped = 1
const dictionary = -1
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
  for (const metadata of messagesIn(bytes)) {
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

/** For each node of a column, in their order: whether flechette expects it. */
function nodesOf({ typeId, children = [] }: ArrowType): boolean[] {
  if (typeId === untyped) return [false]
  return typeId === dictionary ? [true] : [true, ...children.flatMap(({ type }) => nodesOf(type))]
}

/** The metadata of the messages. https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format */
function* messagesIn(bytes: Uint8Array): IterableIterator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isFile = bytes[0] === 0x41 && bytes[1] === 0x52
  for (let at = isFile ? 8 : 0; at + 8 <= bytes.length; ) {
    if (view.getInt32(at, true) === -1) at += 4
    const length = view.getInt32(at, true)
    at += 4
    if (length <= 0) return
    const metadata = bytes.subarray(at, at + length)
    yield metadata
    at += length + (FlatReader.root(metadata).long(3) ?? 0)
  }
}
