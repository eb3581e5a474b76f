import { didYouMean, QueryError } from '../../errors/index.js'
import type { Path } from '../../metainfo/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import type { PlannedColumn, RowCount } from './row-columns.js'
import type { Row } from './row-walk.js'

/** A column of the places of rows in a list: the innermost list (`#`), or one by name (`#run`). */
export class IndexColumn implements PlannedColumn {
  readonly problem = undefined
  /** Which name of `rows` is counted; `undefined` for the innermost list. */
  readonly #depth: number | undefined
  readonly #builder: ColumnBuilder
  readonly #rows: RowCount

  /** @throws QueryError for a list that `rows` does not lead through */
  constructor(name: string, { path, rows }: { path: Path; rows: Path | undefined }, count: RowCount) {
    this.#rows = count
    this.#depth = path.steps.length === 0 ? undefined : depthOf(path, rows)
    this.#builder = new ColumnBuilder(name, { dtype: 'int32', path: path.text }, count)
  }

  add({ levels, item }: Row): void {
    const indices = [...levels.slice(1).map(level => level.index), ...(item ? [item.index] : [])]
    // Without lists, rows are entries, whose place is the order in which they come.
    const innermost = indices.findLast(index => index >= 0) ?? this.#rows.count
    const index = this.#depth === undefined ? innermost : (indices[this.#depth] ?? -1)
    if (index >= 0) this.#builder.push(index)
  }

  finish(): Column {
    return this.#builder.build(this.#rows.count)
  }
}

function depthOf(path: Path, rows: Path | undefined): number {
  const name = path.steps[0]?.name ?? ''
  const names = (rows?.steps ?? []).map(step => step.name)
  const depth = names.indexOf(name)
  if (depth >= 0) return depth
  throw new QueryError(`'${path.text}': rows leads through no list '${name}'.${didYouMean(name, names)}`, {
    hint:
      names.length > 0
        ? `It leads through ${names.join(', ')}.`
        : "Without rows there is only '#', which counts entries.",
  })
}
