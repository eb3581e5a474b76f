import { requireOptional } from '../../basics/optional-package.js'
import { DataError } from '../../errors/index.js'
import type { ColumnList } from '../builder/column-set.js'
import type { Cell } from '../column/cell.js'
import type { Column } from '../column/column.js'
import { type DType, itemType } from '../column/dtype.js'
import { durationUnit, hasUntyped, valueType } from './arrow-types.js'
import { claimedColumn, claimIn, dtypeFor } from './typed-values/column-claim.js'
import { pandasMetadata } from './typed-values/pandas-metadata.js'
import { rowValues } from './typed-values/row-values.js'
import { utf8Column } from './typed-values/utf8-column.js'
import { valuesToData } from './typed-values/values-to-data.js'

/** An Arrow table of the package `@uwdata/flechette`. */
export interface ArrowTable {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { name: string; type: Cell; metadata: Map<string, string> | null }[] }
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
  const written = columns.map(utf8Column)
  const table = arrow.tableFromColumns(
    written.map(column => [
      column.name,
      arrow.columnFromArray(rowValues(column.data, 0, column.length), arrowType(arrow, column.dtype), {
        useDate: false,
      }),
    ]),
  )
  written.forEach(({ unit, path, note, dtype }, index) => {
    const facts = { ...(unit && { unit: unit.name }), ...(path && { path }), ...(note && { note }), dtype }
    table.schema.fields[index].metadata = new Map(Object.entries(facts))
  })
  table.schema.metadata = new Map(pandasMetadata(written))
  return table
}

/** Returns the bytes that any Arrow library reads (an IPC stream, as in `.arrows` files). */
export function arrowBytes(columns: readonly Column[]): Uint8Array {
  const arrow = loadArrow('toArrowBytes')
  return arrow.tableToIPC(arrowFrom(columns), { format: 'stream' })
}

/**
 * Makes columns of an Arrow table or its bytes, with units and types where the metadata of the fields name them.
 *
 * @throws DataError for bytes that are no Arrow, and for what flechette would misread
 */
export function columnsFromArrow(source: ArrowTable | Uint8Array): ColumnList {
  const table: ArrowTable = source instanceof Uint8Array ? tableIn(source) : source
  const columns = table.schema.fields.map(({ name, type, metadata }, index) => {
    const said = new Set<string>()
    const claim = { name, unit: durationUnit(type), ...definedIn(claimIn(key => metadata?.get(key))) }
    const values = valueType(name, type)
    const say = (note: string) => said.add(note)
    const data = valuesToData(values, valuesIn(table, index), { dtype: dtypeFor(claim, values), say })
    return claimedColumn(claim, data, said)
  })
  return { columns, length: table.numRows }
}

function tableIn(bytes: Uint8Array): ArrowTable {
  const { tableFromIPC } = loadArrow('fromArrow')
  let table: ArrowTable
  try {
    // Whole numbers and decimals come as they are stored: as numbers they would be rounded.
    table = tableFromIPC(bytes, { useBigInt: true, useDecimalInt: true })
  } catch (cause) {
    throw new DataError(`These bytes cannot be read as Arrow: ${(cause as Error).message}.`, { cause })
  }
  checkUntyped(table)
  return table
}

/** flechette takes the missing values of a column after an untyped one for those of the column before it. */
function checkUntyped({ schema: { fields } }: ArrowTable): void {
  const untyped = fields.slice(0, -1).find(({ type }) => hasUntyped(type))
  if (!untyped) return
  throw new DataError(`The column '${untyped.name}' of the Arrow table has no type ('null').`, {
    hint: 'Leave it out (table.drop_columns), or give it one (table.cast): the columns after it would be misread.',
  })
}

function valuesIn(table: ArrowTable, index: number): unknown[] {
  try {
    return Array.from(table.getChildAt(index))
  } catch (cause) {
    const name = table.schema.fields[index]?.name
    throw new DataError(`The column '${name}' of the Arrow table cannot be read: ${(cause as Error).message}.`, {
      cause,
      hint: 'Give the bytes to fromArrow, or read them with tableFromIPC(bytes, { useBigInt: true }).',
    })
  }
}

function definedIn<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>
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
