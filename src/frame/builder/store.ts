import type { ColumnData } from '../column/column-data.js'

/** The kinds of values that a column is built from. */
export type ValueKind = 'number' | 'string' | 'boolean' | 'date' | 'list' | 'object'

/** Collects values of one kind. */
export interface Store {
  readonly kind: ValueKind
  readonly length: number
  push(value: unknown): void
  pushNull(): void
  /** Returns a value as it would be read from the column. */
  valueAt(index: number): unknown
  finish(): ColumnData
}

/** Returns the kind of a value that is not null. */
export function kindOf(value: unknown): ValueKind {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'boolean'
  if (value instanceof Date) return 'date'
  if (Array.isArray(value) || value instanceof Float64Array || value instanceof Int32Array) return 'list'
  return 'object'
}
