import { requireOptional } from '../../basics/optional-package.js'
import { MissingDependencyError } from '../../errors/index.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Cell } from '../column/cell.js'
import type { Column } from '../column/column.js'
import { NumberData } from '../column/number-data.js'
import { columnsIn, type FromOptions, finishTable } from '../verbs/rows.js'

/** An arquero table, as far as frames read it, with all of arquero's verbs. */
export interface ArqueroTable {
  numRows(): number
  columnNames(): string[]
  array(name: string): ArrayLike<unknown>
  /** Arquero's verbs: `groupby`, `rollup`, `fold`, … */
  readonly [verb: string]: Cell
}

/**
 * Loads arquero, an ES module.
 *
 * @throws MissingDependencyError when it is not installed, and in a Node that loads no ES modules without waiting
 */
export function loadArquero(): Cell {
  try {
    return requireOptional('arquero', { purpose: 'toArquero needs', install: 'npm install arquero' })
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_REQUIRE_ESM') throw cause
    throw new MissingDependencyError(
      `toArquero needs another Node: ${process.version} cannot load ES modules at once.`,
      {
        cause,
        hint: 'Node 20.19, 22.12, or newer.',
      },
    )
  }
}

/** Returns a column as arquero reads it: a typed array where nothing is missing, else value by value. */
export function arqueroColumn(column: Column): Cell {
  const { data } = column
  if (data instanceof NumberData && !data.validity) return data.values
  return {
    length: data.length,
    at: (row: number) => data.get(row),
    *[Symbol.iterator]() {
      for (let row = 0; row < data.length; row++) yield data.get(row)
    },
  }
}

/** Makes columns of an arquero table. */
export function columnsFromArquero(table: ArqueroTable, options: FromOptions): ColumnList {
  const set = new ColumnSet()
  const columnOf = columnsIn(set, options)
  for (const name of table.columnNames()) {
    const column = columnOf(name)
    const values = table.array(name)
    for (let row = 0; row < values.length; row++) column.push(values[row])
  }
  return finishTable(set, options)
}
