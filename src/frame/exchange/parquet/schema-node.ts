import { withoutZone } from '../typed-values/leaf-data.js'
import type { LeafKind, LeafType, MapType, ValueType } from '../typed-values/value-type.js'
import type { SchemaElement } from './schema-element.js'

/** An element of a schema with those below it, as hyparquet gives it. */
export interface SchemaNode {
  element: SchemaElement
  children: SchemaNode[]
}

/**
 * Returns the element as hyparquet shall read it. Decimals and maps it would read with a loss, of intervals and BSON it knows
 * nothing: those come as they are stored.
 */
export function asStored(element: SchemaElement): SchemaElement {
  const { converted_type, logical_type, ...rest } = element
  const isStored = ['DECIMAL', 'MAP', 'MAP_KEY_VALUE', 'INTERVAL', 'BSON'].includes(converted_type ?? '')
  return isStored || ['DECIMAL', 'MAP', 'BSON'].includes(logical_type?.type ?? '') ? rest : element
}

/** Returns how the values of a leaf are stored. */
function kindOfLeaf({ type, converted_type: converted, logical_type: logical }: SchemaElement): LeafKind {
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return 'decimal'
  if (converted === 'JSON' || logical?.type === 'JSON') return 'json'
  if (converted === 'UTF8' || converted === 'ENUM' || logical?.type === 'STRING' || logical?.type === 'ENUM')
    return 'string'
  if (converted === 'DATE' || converted?.startsWith('TIMESTAMP_') || logical?.type === 'TIMESTAMP' || type === 'INT96')
    return 'date'
  if (logical?.type === 'UUID') return 'string'
  if (logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY') return 'other'
  if (type === 'BOOLEAN') return 'boolean'
  if (type === 'INT64' || (type === 'INT32' && isUnsigned32(converted, logical))) return 'whole'
  if (type === 'INT32') return 'int32'
  if (type === 'FLOAT' || type === 'DOUBLE' || logical?.type === 'FLOAT16') return 'float64'
  return type === 'BYTE_ARRAY' && converted !== 'BSON' && logical?.type !== 'BSON' ? 'bytes' : 'hexadecimal'
}

function isUnsigned32(converted: string | undefined, logical: SchemaElement['logical_type']): boolean {
  return converted === 'UINT_32' || (logical?.type === 'INTEGER' && logical.bitWidth === 32 && !logical.isSigned)
}

/** Returns the type of the values of a column, or of what is in them. */
export function valueTypeOf(node: SchemaNode): ValueType {
  const items = itemsOf(node)
  if (items) return { kind: 'list', items: valueTypeOf(items) }
  if (node.element.repetition_type === 'REPEATED') return { kind: 'list', items: valueTypeOf(once(node)) }
  if (node.children.length === 0) return leafTypeOf(node.element)
  const fields = node.children.map(child => ({ name: child.element.name, type: valueTypeOf(child) }))
  return mapTypeOf(node) ?? { kind: 'record', fields }
}

/** Returns the node of the items of a list, as hyparquet recognizes lists; `undefined` for what is none. */
function itemsOf({ element, children: [only, ...others] }: SchemaNode): SchemaNode | undefined {
  if (element.converted_type !== 'LIST' || !only || others.length > 0) return undefined
  if (only.element.repetition_type !== 'REPEATED' || only.children.length > 1) return undefined
  // A list of two levels repeats its items themselves.
  return only.children[0] ?? once(only)
}

function once(node: SchemaNode): SchemaNode {
  return { ...node, element: { ...node.element, repetition_type: 'REQUIRED' } }
}

/** Returns the type of a map, which comes as a record with a list of pairs; `undefined` for what is none. */
function mapTypeOf({ element, children }: SchemaNode): MapType | undefined {
  const isMap = ['MAP', 'MAP_KEY_VALUE'].includes(element.converted_type ?? '') || element.logical_type?.type === 'MAP'
  const [pair] = children
  const [key, value] = pair?.children ?? []
  if (!isMap || !pair || !key || !value) return undefined
  type Pairs = Readonly<Record<string, Readonly<Record<string, unknown>>[]>>
  return {
    kind: 'map',
    key: valueTypeOf(key),
    value: valueTypeOf(value),
    pairs: map =>
      ((map as Pairs)[pair.element.name] ?? []).map(item => [item[key.element.name], item[value.element.name]]),
  }
}

function leafTypeOf(element: SchemaElement): LeafType {
  return { kind: kindOfLeaf(element), scale: element.scale, note: noteOf(element) }
}

function noteOf({ converted_type: converted, logical_type: logical }: SchemaElement): string | undefined {
  if (logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC === false) return withoutZone
  if (!converted?.startsWith('TIME_M') && logical?.type !== 'TIME') return undefined
  const units: Record<string, string> = { MILLIS: 'ms', MICROS: 'µs', NANOS: 'ns' }
  return `times of a day, in ${units[logical?.unit ?? converted?.slice(5) ?? ''] ?? 'their own unit'}`
}
