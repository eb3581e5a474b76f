import type { Column, ColumnSchema } from '../column/column.js'
import { ColumnBuilder, type ColumnOptions } from './column-builder.js'

/** Columns of one length. */
export interface ColumnList {
  columns: Column[]
  length: number
}

/** Collects columns whose values come row by row or column by column; `FrameBuilder` is made of it. */
export class ColumnSet {
  readonly #columns = new Map<string, ColumnBuilder>()
  readonly #rows = { count: 0 }

  /** @param schema columns that the frame has in any case, in this order */
  constructor(schema: readonly Pick<ColumnSchema, 'name' | 'dtype' | 'unit' | 'path'>[] = []) {
    for (const { name, ...options } of schema) this.column(name, options)
  }

  /** The number of rows that were ended. */
  get numRows(): number {
    return this.#rows.count
  }

  /** The names of the columns so far, in their order. */
  get names(): string[] {
    return [...this.#columns.keys()]
  }

  /** Returns the builder of a column; makes it with these options when there is none yet. */
  column(name: string, options: ColumnOptions = {}): ColumnBuilder {
    let column = this.#columns.get(name)
    if (!column) {
      column = new ColumnBuilder(name, options, this.#rows)
      this.#columns.set(name, column)
    }
    return column
  }

  /** Ends a row: columns that got no value for it have a missing one. */
  endRow(): void {
    this.#rows.count++
  }

  /** Makes the columns, all of one length. @throws DataError when a column got more than one value in a row */
  finish(): ColumnList {
    const longest = [...this.#columns.values()].reduce((most, column) => Math.max(most, column.length), 0)
    const length = this.#rows.count || longest
    const columns: Column[] = []
    for (const column of this.#columns.values()) columns.push(column.build(length))
    return { columns, length }
  }
}
