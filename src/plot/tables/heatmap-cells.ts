import { QueryError } from '../../errors/index.js'
import { config } from '../../frame/index.js'
import { Quantity, type UnitSystem } from '../../units/index.js'
import { type Aggregate, aggregated } from './aggregate.js'
import { type Column, readColumn } from './column.js'
import type { HeatmapOptions, Matrix } from './heatmap-options.js'
import { type Side, sideOf, sizeOf } from './heatmap-side.js'
import { unitOfAll } from './shown-quantity.js'

/** The values of a map by row, then by column. */
export type Cells = (number | null)[][]

/** Returns the cells of a long table. Several values of a cell become one; a cell without values is null. */
export function cellsOf(
  x: Side,
  y: Side,
  { value, how }: { value: Column | undefined; how: Aggregate | 'count' },
): Cells {
  const [columns, rows] = [sizeOf(x), sizeOf(y)]
  const found: (number[] | undefined)[] = new Array(columns * rows).fill(undefined)
  const counts = new Int32Array(columns * rows)
  x.placeOf.forEach((column, row) => {
    const line = y.placeOf[row] as number
    if (column < 0 || line < 0) return
    const cell = line * columns + column
    const number = value?.values[row]
    if (value && typeof number !== 'number') return
    counts[cell] = (counts[cell] as number) + 1
    if (how === 'count') return
    const list = found[cell]
    if (list) list.push(number as number)
    else found[cell] = [number as number]
  })
  return Array.from({ length: rows }, (_, line) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = line * columns + column
      if (how === 'count') return counts[cell] || null
      const list = found[cell]
      return list ? aggregated(list, how) : null
    }),
  )
}

/** The contents of a matrix. */
export interface ReadMatrix {
  x: Side
  y: Side
  cells: Cells
  unit: string
}

/** Returns true for `{ x: labels, y: labels, z: rows }`. */
export function isMatrix(source: unknown): source is Matrix {
  if (typeof source !== 'object' || source === null || Array.isArray(source) || !('z' in source)) return false
  const { z } = source as { z: unknown }
  return Array.isArray(z) && z.every(row => Array.isArray(row) || ArrayBuffer.isView(row) || row instanceof Quantity)
}

/**
 * Reads the axes and cells of a matrix.
 *
 * @throws QueryError when the numbers of labels and values differ, or two labels are equal
 */
export function readMatrix({ x, y, z }: Matrix, options: HeatmapOptions): ReadMatrix {
  const column = (labels: Matrix['x'], title = '') => readColumn({ labels: [...labels] }, 'labels', { title })
  const sides = [labelSide(column(x, options.xTitle)), labelSide(column(y, options.yTitle))] as const
  const unit = options.colorUnit ?? unitOfRows(z, options.unitSystem)
  const rows = z.map(row =>
    readColumn(
      { row: Array.isArray(row) || row instanceof Quantity ? row : Array.from(row as ArrayLike<number>) },
      'row',
      {
        unit,
        system: options.unitSystem,
      },
    ),
  )
  const wrong = rows.find(row => row.values.length !== x.length)
  if (rows.length !== y.length || wrong) {
    throw new QueryError(
      `The matrix has ${rows.length} rows of ${wrong?.values.length ?? x.length} values; its labels are ${y.length} of rows and ${x.length} of columns.`,
    )
  }
  const cells = rows.map(row => row.values.map(value => (typeof value === 'number' ? value : null)))
  return { x: sides[0], y: sides[1], cells, unit: rows.find(row => row.unit !== '')?.unit ?? '' }
}

/** Returns one unit for all rows, whose own units may differ. */
function unitOfRows(z: Matrix['z'], system: UnitSystem = config.unitSystem): string | undefined {
  return unitOfAll(z, system)?.name
}

/** Returns a side with one place for each label. */
function labelSide(column: Column): Side {
  const side = sideOf({ ...column, kind: 'words' })
  if (side.labels.length < column.values.length) {
    throw new QueryError('Two rows or columns of the matrix have the same label.')
  }
  return { ...side, column }
}
