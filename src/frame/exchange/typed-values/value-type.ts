/** The type of values that another program wrote, as far as reading them depends on it. */
export type ValueType = LeafType | ListType | RecordType | MapType

/** The type of single values. */
export interface LeafType {
  kind: LeafKind
  /** How many digits of a decimal stand behind the point: it comes as the whole number of all digits. */
  scale?: number | undefined
  /** True when numbers among the decimals are what they mean, and only large whole numbers lack the point. */
  hasNumbers?: boolean
  /** What to know of all such values. */
  note?: string | undefined
}

/**
 * `whole` numbers may have 64 bits. A `date` comes as one, or in milliseconds. `bytes` may be text or not, `hexadecimal` ones are
 * none. `other` values are taken as they are.
 */
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

export interface ListType {
  kind: 'list'
  items: ValueType
}

export interface RecordType {
  kind: 'record'
  fields: { name: string; type: ValueType }[]
}

export interface MapType {
  kind: 'map'
  key: ValueType
  value: ValueType
  /** Returns the keys and values of a map as it comes. */
  pairs(map: unknown): Iterable<readonly [key: unknown, value: unknown]>
}
