import { requireOptional } from '../../basics/optional-package.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Cell } from '../column/cell.js'
import type { Column } from '../column/column.js'
import { type DType, isDType, itemType } from '../column/dtype.js'
import { jsonIn, listText } from './json-text.js'

/** An Arrow table of the package `@uwdata/flechette`. */
export interface ArrowTable {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { name: string; metadata: Map<string, string> | null }[] }
  getChild(name: string): Cell
  /** The rest of the table's members. */
  readonly [member: string]: Cell
}

function loadArrow(method: string): Cell {
  return requireOptional('@uwdata/flechette', { purpose: `${method} needs`, install: 'npm install @uwdata/flechette' })
}

/**
 * Makes an Arrow table of columns: texts as dictionaries, dates as timestamps in milliseconds, records as JSON texts. The
 * metadata of the fields have `unit`, `path`, `note` and `dtype`.
 */
export function arrowFrom(columns: readonly Column[]): ArrowTable {
  const arrow = loadArrow('toArrow')
  const table = arrow.tableFromColumns(
    columns.map(column => [
      column.name,
      arrow.columnFromArray(valuesOf(column), arrowType(arrow, column.dtype), { useDate: false }),
    ]),
  )
  columns.forEach(({ unit, path, note, dtype }, index) => {
    const facts = { ...(unit && { unit: unit.name }), ...(path && { path }), ...(note && { note }), dtype }
    table.schema.fields[index].metadata = new Map(Object.entries(facts))
  })
  return table
}

/** Returns the bytes that any Arrow library reads (an IPC stream, as in `.arrows` files). */
export function arrowBytes(columns: readonly Column[]): Uint8Array {
  const arrow = loadArrow('toArrowBytes')
  return arrow.tableToIPC(arrowFrom(columns), { format: 'stream' })
}

/** Makes columns of an Arrow table or its bytes, with units and types where the metadata of the fields name them. */
export function columnsFromArrow(source: ArrowTable | Uint8Array): ColumnList {
  const table: ArrowTable = source instanceof Uint8Array ? loadArrow('fromArrow').tableFromIPC(source) : source
  const set = new ColumnSet()
  table.schema.fields.forEach(({ name, metadata }, index) => {
    const named = metadata?.get('dtype')
    const dtype = named && isDType(named) ? named : undefined
    const column = set.column(name, { dtype, unit: metadata?.get('unit'), path: metadata?.get('path') })
    for (const value of table.getChildAt(index)) column.push(fromArrow(value, dtype))
  })
  const { columns, length } = set.finish()
  const noteOf = (index: number) => table.schema.fields[index]?.metadata?.get('note')
  return { columns: columns.map((column, index) => column.with({ note: column.note ?? noteOf(index) })), length }
}

function valuesOf(column: Column): unknown[] {
  const values = column.toArray()
  return column.dtype === 'object'
    ? values.map(value => (value === null ? null : listText(value, column.dtype)))
    : values
}

function arrowType(arrow: Cell, dtype: DType): Cell {
  const items = itemType(dtype)
  if (items) return arrow.list(arrow.field('item', arrowType(arrow, items)))
  switch (dtype) {
    case 'float64':
      return arrow.float64()
    case 'int32':
      return arrow.int32()
    case 'boolean':
      return arrow.bool()
    case 'date':
      return arrow.timestamp(arrow.TimeUnit.MILLISECOND, 'UTC')
    default:
      return arrow.dictionary(arrow.utf8(), arrow.int32())
  }
}

function fromArrow(value: unknown, dtype: DType | undefined): unknown {
  if (value === null || value === undefined || !dtype) return value
  if (dtype === 'date') return value instanceof Date ? value : new Date(Number(value))
  if (dtype === 'object') return jsonIn(String(value))
  const items = itemType(dtype)
  return items ? Array.from(value as Iterable<unknown>, item => fromArrow(item, items)) : value
}
