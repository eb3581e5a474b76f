import { countOf } from '../../basics/text.js'
import { DataError } from '../../errors/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import { Column } from '../column/column.js'
import { refusePromise } from './refuse-promise.js'
import { rowViews } from './row-view.js'
import type { Row } from './rows.js'

/**
 * The source of a new column: a function of the row, or arithmetic of columns (`frame.column('energy').over(…)`), which
 * is faster and carries units.
 *
 * In the row, numbers are in the unit of their column and missing values are `null`. When the function returns quantities,
 * the new column has their unit.
 */
export type Derivation = Column | ((row: Row, index: number) => unknown)

/** Makes a new column. @throws DataError for a column of another length, and what the function throws */
export function derivedColumn(name: string, how: Derivation, columns: readonly Column[], length: number): Column {
  if (how instanceof Column) {
    if (how.length === length) return how.with({ name })
    throw new DataError(`The column for '${name}' has ${how.length} rows, the frame ${length}.`)
  }
  if (typeof how !== 'function') {
    throw new DataError(`The new column '${name}' must be a function of the row or a column, not ${typeof how}.`, {
      hint: 'frame.derive({ double: row => row.energy * 2 }).',
    })
  }
  const builder = new ColumnBuilder(name, {}, { count: 0 })
  const { at, missing } = rowViews(columns)
  const fromMissing = new Map<Column, number>()
  let values = 0
  for (let row = 0; row < length; row++) {
    const value = how(at(row), row)
    if (typeof value === 'object' && value !== null) refusePromise(value, `'${name}'`)
    if (value !== undefined) values++
    builder.push(value)
    if (missing.size === 0) continue
    if (typeof value === 'number' || typeof value === 'boolean') {
      for (const column of missing) fromMissing.set(column, (fromMissing.get(column) ?? 0) + 1)
    }
    missing.clear()
  }
  const built = builder.build(length)
  const notes = [...(built.note ? [built.note] : []), ...(values === 0 && length > 0 ? [noValues] : [])]
  for (const [{ name }, count] of fromMissing) notes.push(missingNote(name, count))
  return notes.length === 0 ? built : built.with({ note: notes.join('; ') })
}

const noValues = 'the function returned no value for any row'

/** JavaScript computes with `null` as with 0, without a warning. */
function missingNote(name: string, count: number): string {
  return `computed in ${countOf(count, 'row')} where ${name} is missing: null counts as 0`
}
