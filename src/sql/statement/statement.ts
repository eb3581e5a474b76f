import type { Column, Frame } from '../../frame/index.js'
import type { Magnitude, Quantity } from '../../units/index.js'
import type { SqlFiles, SqlName, SqlPart, SqlTableFiles, SqlTableInUnits } from './parts.js'

/** A single value that a statement is given. */
export type SqlValue = number | string | boolean | bigint | Date | null

/** A value that can stand in a statement between `${` and `}`. */
export type SqlHole =
  | SqlValue
  | readonly SqlValue[]
  | Float64Array
  | Int32Array
  | Quantity<string, Magnitude>
  | Column
  | Frame
  | SqlTableFiles
  | SqlFiles
  | SqlTableInUnits
  | SqlName
  | SqlPart

/** A value of a statement, bound under a name. A quantity is still in its own unit. */
export interface SqlParameter {
  /** As in the text, without the `$`. */
  readonly name: string
  /** The number of the hole that it came from, from 1, for messages. */
  readonly hole: number
  readonly value: SqlValue | readonly SqlValue[] | Quantity<string, Magnitude>
}

/** A table of a statement, by the name that stands in its text. */
export interface SqlTable {
  readonly name: string
  readonly hole: number
  readonly source: Frame | SqlTableFiles | SqlFiles | SqlTableInUnits
}

/** The places of characters of a text that is run in the text that is shown. */
export interface SqlPlace {
  /** Where in the text that is run it begins. */
  readonly from: number
  /** Where in the text that is shown it begins. */
  readonly shown: number
  /** True for what stands for a hole. */
  readonly isHole: boolean
  /** For holes of single values in a place of their own: what it is, for messages. */
  readonly value?: unknown
}

/** A statement with its values apart, as an engine takes it. */
export interface SqlStatement {
  /** The text with names of parameters and tables in place of the holes. */
  readonly text: string
  readonly parameters: readonly SqlParameter[]
  readonly tables: readonly SqlTable[]
  /** The text for messages, with the holes as `${…}`. */
  readonly shown: string
  readonly places: readonly SqlPlace[]
}
