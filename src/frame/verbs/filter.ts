import { countOf } from '../../basics/text.js'
import { DataError } from '../../errors/index.js'
import type { Column } from '../column/column.js'
import { refusePromise } from './refuse-promise.js'
import { rowViews } from './row-view.js'
import type { Row } from './rows.js'

/** Says of a row whether it stays. */
export type Keep = (row: Row, index: number) => boolean | null | undefined

/** The rows that stay, and what to know about columns: how many rows stay although a number that was asked for is missing. */
export interface Kept {
  readonly rows: Int32Array
  readonly notes: ReadonlyMap<Column, string>
}

/** @throws DataError when what is given is no function, or gives something else than true or false; what it throws */
export function keptRows(columns: readonly Column[], length: number, keep: Keep): Kept {
  if (typeof keep !== 'function') {
    throw new DataError(`filter needs a function of the row, not ${typeof keep}.`, {
      hint: 'frame.filter(row => row.energy < -5).',
    })
  }
  const { at, missing } = rowViews(columns)
  const doubtful = new Map<Column, number>()
  const rows: number[] = []
  for (let row = 0; row < length; row++) {
    const answer: unknown = keep(at(row), row)
    if (typeof answer === 'object' && answer !== null) refuse(answer)
    if (answer) {
      rows.push(row)
      for (const column of missing) doubtful.set(column, (doubtful.get(column) ?? 0) + 1)
    }
    missing.clear()
  }
  const notes = new Map([...doubtful].map(([column, count]) => [column, keptMissing(count)]))
  return { rows: Int32Array.from(rows), notes }
}

function refuse(answer: object): never {
  refusePromise(answer, 'filter')
  throw new DataError('The function for filter gives an object, where true or false belongs.', {
    hint: 'Compare numbers, which are in the unit of their column: row => row.energy < -5.',
  })
}

/** JavaScript compares `null` as 0, without a word. */
function keptMissing(count: number): string {
  return `missing in ${countOf(count, 'row')} that a filter kept: null compares as 0`
}
