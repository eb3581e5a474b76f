import { countOf } from '../../basics/text.js'
import { DataError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import { refusePromise } from './refuse-promise.js'
import { rowViews } from './row-view.js'
import type { Row } from './rows.js'

/** A function that returns true for the rows that stay. */
export type Keep = (row: Row, index: number) => boolean | null | undefined

/** The rows that stay, and the notes of columns: how many rows stay although the function read a missing number. */
export interface Kept {
  readonly rows: Int32Array
  readonly notes: ReadonlyMap<Column, string>
}

/**
 * Finds the rows for which a function returns true.
 *
 * @throws DataError when it is no function, or returns something other than true or false; what the function throws
 */
export function keptRows(columns: readonly Column[], length: number, keep: Keep): Kept {
  if (typeof keep !== 'function') {
    throw new DataError(`filter needs a function of the row, not ${typeof keep}.`, {
      hint: 'frame.filter(row => row.energy < -5).',
    })
  }
  const { at, missing } = rowViews(columns)
  const keptMissing = new Map<Column, number>()
  const rows: number[] = []
  for (let row = 0; row < length; row++) {
    const answer: unknown = keep(at(row), row)
    if (typeof answer === 'object' && answer !== null) refuse(answer)
    if (answer) {
      rows.push(row)
      for (const column of missing) keptMissing.set(column, (keptMissing.get(column) ?? 0) + 1)
    }
    missing.clear()
  }
  const notes = new Map([...keptMissing].map(([column, count]) => [column, missingNote(count)]))
  return { rows: Int32Array.from(rows), notes }
}

function refuse(answer: object): never {
  refusePromise(answer, 'filter')
  throw new DataError('The function for filter returns an object; it must return true or false.', {
    hint: 'Compare numbers, which are in the unit of their column: row => row.energy < -5.',
  })
}

/** JavaScript compares `null` as 0, without a warning. */
function missingNote(count: number): string {
  return `missing in ${countOf(count, 'row')} that a filter kept: null compares as 0`
}
