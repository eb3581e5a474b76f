/** How a quantity's values are compared. */
export type ValueType = 'keyword' | 'text' | 'integer' | 'long' | 'double' | 'boolean' | 'date' | 'nested'

/** A search quantity. */
export interface SearchQuantity {
  name: string
  type: ValueType
  /** Where its value lies in a search document. */
  path: string
  /** It may have several values. */
  list: boolean
  /** `terms` aggregations can be made of it. */
  terms: boolean
  /** Its unit, when it has one; values are given and asked for in it. */
  unit?: string
  /** The id under which a search document lists the values of a quantity of a schema under `data`. */
  dynamic?: string
  /** The members of an enumeration. */
  values?: readonly string[]
}
