import { type DType, itemType } from '../../column/dtype.js'
import { type FlatField, FlatReader, type FlatTable, flatBuffer } from './flat-buffer.js'

/** A field of an Arrow schema: a column with what is known of it. */
export interface ArrowField {
  name: string
  dtype: DType
  facts: Readonly<Record<string, string>>
}

/** The numbers of types, and of other things, in https://github.com/apache/arrow/blob/main/format/Schema.fbs. */
const types = { int: 2, floatingPoint: 3, utf8: 5, bool: 6, timestamp: 10, list: 12, duration: 18 }
const version5 = 4
const schemaHeader = 1
const double = 2
const milliseconds = 1
/** The units of durations, by their numbers. */
const durationUnits = ['second', 'millisecond', 'microsecond', 'nanosecond']

/**
 * Returns the text of the key `ARROW:schema`, from which Arrow libraries take the metadata of fields: the message that begins a
 * stream of Arrow tables, in base64. They take the metadata of the file from there too.
 */
export function arrowSchemaText(
  fields: readonly ArrowField[],
  metadata: readonly (readonly [key: string, value: string])[],
): string {
  const schema: FlatTable = [undefined, { ref: { tables: fields.map(fieldTable) } }, pairs(metadata)]
  const message = flatBuffer([short(version5), byte(schemaHeader), { ref: schema }, { size: 8, value: 0 }])
  const head = new DataView(new ArrayBuffer(8))
  head.setInt32(0, -1, true)
  head.setInt32(4, message.length, true)
  return Buffer.concat([new Uint8Array(head.buffer), message]).toString('base64')
}

/**
 * Reads the metadata of the fields, in their order, the unit of durations among them, from such a text, which another library may have written; `undefined` for a
 * text of another form.
 */
export function arrowFieldsIn(text: string): { name: string; facts: ReadonlyMap<string, string> }[] | undefined {
  try {
    const bytes = Buffer.from(text, 'base64')
    // Before Arrow 0.15 the length came first.
    const start = bytes.readInt32LE(0) === -1 ? 8 : 4
    const schema = FlatReader.root(bytes.subarray(start)).table(2)
    if (!schema) return undefined
    return Array.from(schema.tables(1), field => ({ name: field.text(0) ?? '', facts: factsOf(field) }))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function factsOf(field: FlatReader): Map<string, string> {
  const facts = new Map<string, string>()
  if (field.byte(2) === types.duration)
    facts.set('unit', durationUnits[field.table(3)?.short(0) ?? milliseconds] ?? 's')
  for (const pair of field.tables(6)) facts.set(pair.text(0) ?? '', pair.text(1) ?? '')
  return facts
}

function fieldTable({ name, dtype, facts }: ArrowField): FlatTable {
  const items = itemType(dtype)
  const [number, type] = typeOf(dtype)
  const children = items ? [fieldTable({ name: 'element', dtype: items, facts: {} })] : []
  return [
    { ref: name },
    byte(1),
    byte(number),
    { ref: type },
    undefined,
    { ref: { tables: children } },
    pairs(Object.entries(facts)),
  ]
}

function pairs(entries: readonly (readonly [key: string, value: string])[]): FlatField | undefined {
  if (entries.length === 0) return undefined
  return { ref: { tables: entries.map(([key, value]): FlatTable => [{ ref: key }, { ref: value }]) } }
}

function typeOf(dtype: DType): [number: number, type: FlatTable] {
  if (itemType(dtype)) return [types.list, []]
  switch (dtype) {
    case 'float64':
      return [types.floatingPoint, [short(double)]]
    case 'int32':
      return [types.int, [{ size: 4, value: 32 }, byte(1)]]
    case 'boolean':
      return [types.bool, []]
    case 'date':
      return [types.timestamp, [short(milliseconds), { ref: 'UTC' }]]
    default:
      return [types.utf8, []]
  }
}

function byte(value: number): FlatField {
  return { size: 1, value }
}

function short(value: number): FlatField {
  return { size: 2, value }
}
