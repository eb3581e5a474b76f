import type { SchemaElement } from './schema-element.js'

/** An element of a schema with those below it, as hyparquet gives it. */
export interface SchemaNode {
  element: SchemaElement
  children: SchemaNode[]
}

/** How the values of a leaf are stored. */
export type LeafKind =
  | 'boolean'
  | 'int32'
  | 'whole'
  | 'float64'
  | 'decimal'
  | 'date'
  | 'string'
  | 'json'
  | 'bytes'
  | 'hexadecimal'
  | 'other'

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
export function kindOfLeaf({ type, converted_type: converted, logical_type: logical }: SchemaElement): LeafKind {
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

/** Returns the node of the items of a list, as hyparquet recognizes lists; `undefined` for what is none. */
export function itemsOf({ element, children: [only, ...others] }: SchemaNode): SchemaNode | undefined {
  if (element.converted_type !== 'LIST' || !only || others.length > 0) return undefined
  if (only.element.repetition_type !== 'REPEATED' || only.children.length > 1) return undefined
  // A list of two levels repeats its items themselves.
  return only.children[0] ?? { ...only, element: { ...only.element, repetition_type: 'REQUIRED' } }
}

/** Returns the names of keys and values of a map, which comes as a list of pairs; `undefined` for what is none. */
export function mapOf({
  element,
  children,
}: SchemaNode): { pairs: string; key: SchemaNode; value: SchemaNode } | undefined {
  const isMap = ['MAP', 'MAP_KEY_VALUE'].includes(element.converted_type ?? '') || element.logical_type?.type === 'MAP'
  const [pairs] = children
  const [key, value] = pairs?.children ?? []
  return isMap && pairs && key && value ? { pairs: pairs.element.name, key, value } : undefined
}
