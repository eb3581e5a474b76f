import type { ColumnSchema, DType } from '../../frame/index.js'
import type { Unit } from '../../units/index.js'

/** What is known of a column of a table. */
export interface KnownColumn extends Omit<ColumnSchema, 'dtype'> {
  /** The type that it had in a frame, where that is known. */
  readonly dtype?: DType | undefined
}

/** What is known of the unit of an expression. */
export type Traced =
  /** It has this unit. */
  | { readonly kind: 'unit'; readonly unit: Unit; readonly text: string; readonly column?: KnownColumn | undefined }
  /** It has none: texts, counts, and columns without a unit. */
  | { readonly kind: 'none'; readonly text: string; readonly column?: KnownColumn | undefined }
  /** A number that stands in the statement: it is in the unit of what it is compared with or added to. */
  | { readonly kind: 'number' }
  /** A quantity that the statement is given, by the name of its parameter. */
  | { readonly kind: 'quantity'; readonly name: string }
  /** It may have a unit, which cannot be found out. */
  | { readonly kind: 'unknown'; readonly text: string }

/** What is known of a column of a result. */
export interface TracedColumn {
  /** `undefined` where the statement gives it no name. */
  readonly name: string | undefined
  readonly traced: Traced
}

export const noUnit: Traced = { kind: 'none', text: 'a value without a unit' }
export const plainNumber: Traced = { kind: 'number' }

export function unknown(text: string): Traced {
  return { kind: 'unknown', text }
}

/** Returns the text of something traced, for messages. */
export function textOf(traced: Traced): string {
  if (traced.kind === 'number') return 'a number'
  return traced.kind === 'quantity' ? 'a quantity' : `'${traced.text}'`
}
