import { DataError } from '../../errors/index.js'
import { withoutZone } from './typed-values/leaf-data.js'
import type { MapType, ValueType } from './typed-values/value-type.js'

/** A type of Arrow, as flechette has it. */
export interface ArrowType {
  /** Its number in https://github.com/apache/arrow/blob/main/format/Schema.fbs; −1 for a dictionary. */
  typeId: number
  bitWidth?: number
  signed?: boolean
  scale?: number
  /** For times: 0 for seconds to 3 for nanoseconds. */
  unit?: number
  timezone?: string | null
  /** The type of the values of a dictionary. */
  dictionary?: ArrowType
  children?: readonly { name: string; type: ArrowType }[]
}

const duration = 18
const unitNames = ['second', 'millisecond', 'microsecond', 'nanosecond']

/** Returns the unit that a type has; only those of durations have one. */
export function durationUnit({ typeId, unit }: ArrowType): string | undefined {
  return typeId === duration ? unitNames[unit ?? 0] : undefined
}

/** Returns how values of a type are read. @throws DataError for a field that would change the prototype of a record */
export function valueType(column: string, type: ArrowType): ValueType {
  const children = (type.children ?? []).map(child => ({ name: child.name, type: valueType(column, child.type) }))
  const [first, second] = children.map(child => child.type)
  switch (type.typeId) {
    case -1:
      return valueType(column, type.dictionary as ArrowType)
    case 2:
      return { kind: (type.bitWidth ?? 64) < 32 || (type.bitWidth === 32 && type.signed) ? 'int32' : 'whole' }
    case 3:
      return { kind: 'float64' }
    case 4:
    case 19:
    case 23:
      return { kind: 'bytes' }
    case 5:
    case 20:
    case 24:
      return { kind: 'string' }
    case 6:
      return { kind: 'boolean' }
    case 7:
      return { kind: 'decimal', scale: type.scale, hasNumbers: true }
    case 8:
      return { kind: 'date' }
    case 9:
      return { kind: 'whole', note: `times of a day, in ${unitNames[type.unit ?? 0]}s` }
    case 10:
      return { kind: 'date', note: type.timezone ? undefined : withoutZone }
    case 12:
    case 16:
    case 21:
    case 25:
    case 26:
      return { kind: 'list', items: first as ValueType }
    case 13:
      return recordType(column, children)
    case 15:
      return { kind: 'hexadecimal' }
    case 17:
      return mapType(first as ValueType)
    case duration:
      return { kind: 'whole' }
    case 22:
      return second as ValueType
    default:
      return { kind: 'other' }
  }
}

function recordType(column: string, fields: { name: string; type: ValueType }[]): ValueType {
  if (fields.some(({ name }) => name === '__proto__')) {
    throw new DataError(`The column '${column}' of the Arrow table has a field '__proto__', which cannot be read.`)
  }
  return { kind: 'record', fields }
}

/** Maps come as lists of pairs, or as maps of JavaScript. */
function mapType(entries: ValueType): MapType {
  const [key, value] = entries.kind === 'record' ? entries.fields : []
  return {
    kind: 'map',
    key: key?.type ?? { kind: 'other' },
    value: value?.type ?? { kind: 'other' },
    pairs: map => map as Iterable<[unknown, unknown]>,
  }
}
