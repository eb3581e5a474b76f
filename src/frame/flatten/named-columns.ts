import { QueryError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import type { PlannedColumn, RowColumns } from './row-columns.js'
import type { Row } from './row-walk.js'

/** The columns that were named. */
export class NamedColumns implements RowColumns {
  readonly notes = []
  readonly #columns: readonly PlannedColumn[]

  constructor(columns: readonly PlannedColumn[]) {
    this.#columns = columns
  }

  add(row: Row): void {
    for (const column of this.#columns) column.add(row)
  }

  refuseUnmatched(): void {
    const problems = this.#columns.flatMap(column => column.problem ?? [])
    if (problems.length === 0) return
    throw new QueryError(`columns has paths that lead nowhere:\n  ${problems.join('\n  ')}`, {
      hint: "Paths begin at the row; '^' in front begins at the entry.",
    })
  }

  finish(): Column[] {
    return this.#columns.map(column => column.finish())
  }
}
