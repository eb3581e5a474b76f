import { DataError, QueryError, shortValue } from '../../errors/index.js'
import {
  asType,
  type Column,
  ColumnBuilder,
  type DType,
  type Frame,
  isDType,
  isNumeric,
  itemType,
} from '../../frame/index.js'
import { type DialectName, propertyAt, publishedSchema } from '../../metainfo/index.js'
import { parseUnit } from '../../units/index.js'
import type { ManifestColumn } from '../manifest/index.js'

/** The columns of a part, as those of all parts are. */
export interface AlignedColumns {
  columns: Column[]
  /** Names of columns that the first part does not have. */
  leftOut: string[]
}

/**
 * Returns the columns of a table as a manifest has them, for all parts. Numbers that happen to be whole in this part may be others in
 * a later one: they are whole only where the schema says so, and where they count rows.
 */
export function schemaOf(frame: Frame, dialect: DialectName): ManifestColumn[] {
  return frame.columns.map(column => {
    const { name, dtype, unit, path, note } = column
    return {
      name,
      dtype: isWhole(column, dialect) ? dtype : dtype.replace('int32', 'float64'),
      ...(unit && { unit: unit.name }),
      ...(path === undefined ? {} : { path }),
      ...(note === undefined ? {} : { note }),
    }
  })
}

function isWhole({ unit, path }: Column, dialect: DialectName): boolean {
  if (unit || path === undefined) return unit === undefined
  try {
    const property = propertyAt(publishedSchema(dialect).root, path)
    return 'type' in property && /^u?int\d*$/.test('name' in property.type ? String(property.type.name) : '')
  } catch (error) {
    // The published schema does not have it: an archive may bring its own.
    if (error instanceof QueryError) return false
    throw error
  }
}

/**
 * Brings the columns of a part to those of the first part: their order, types and units. A column that the part does not have is
 * missing in all its rows; whole numbers become others.
 *
 * @throws DataError for values that do not fit, with the part, the entry and the column
 */
export function alignColumns(frame: Frame, schema: readonly ManifestColumn[], part: number): AlignedColumns {
  const used = new Set<Column>()
  const columns = schema.map(expected => {
    const found = columnFor(expected, frame.columns)
    if (found) used.add(found)
    return found && found.nullCount < found.length
      ? aligned(found, expected, { frame, part })
      : missingColumn(expected, frame.numRows)
  })
  const leftOut = frame.columns.filter(column => !used.has(column) && column.nullCount < column.length)
  return { columns, leftOut: leftOut.map(({ name }) => name) }
}

/** Columns that nobody named have short names, which differ from part to part: their paths do not. */
function columnFor({ name, path }: ManifestColumn, columns: readonly Column[]): Column | undefined {
  const named = columns.find(column => column.name === name)
  if (named && (named.path === path || path === undefined || named.path === undefined)) return named
  return columns.find(column => column.path !== undefined && column.path === path) ?? named
}

interface Place {
  frame: Frame
  part: number
}

function aligned(column: Column, expected: ManifestColumn, place: Place): Column {
  const dtype = dtypeNamed(expected)
  const inUnit = inExpectedUnit(column, expected, place)
  const facts = { name: expected.name, path: expected.path ?? column.path }
  if (inUnit.dtype === dtype) return inUnit.with(facts)
  const row = rowThatDoesNotFit(inUnit, dtype)
  if (row !== undefined) throw misfit(column, expected, { ...place, row })
  const builder = new ColumnBuilder(expected.name, { dtype }, { count: 0 })
  for (const value of inUnit) builder.push(value)
  return asType(builder.build(column.length), dtype).with({ ...facts, unit: inUnit.unit, note: column.note })
}

function inExpectedUnit(column: Column, expected: ManifestColumn, place: Place): Column {
  const unit = expected.unit === undefined ? undefined : parseUnit(expected.unit)
  if (column.unit?.name === unit?.name) return column
  if (column.unit && unit && column.unit.dimension === unit.dimension) return column.to(unit)
  throw misfit(column, expected, { ...place, row: firstRow(column) })
}

function missingColumn(expected: ManifestColumn, rows: number): Column {
  const { name, path, unit } = expected
  const dtype = dtypeNamed(expected)
  const builder = new ColumnBuilder(name, { dtype, path }, { count: 0 })
  builder.padTo(rows)
  return asType(builder.build(rows), dtype).with({ unit: unit === undefined ? undefined : parseUnit(unit) })
}

function dtypeNamed({ name, dtype }: ManifestColumn): DType {
  if (isDType(dtype)) return dtype
  throw new DataError(`The manifest gives the column '${name}' the type ${shortValue(dtype)}, which there is not.`)
}

/** Returns the first row whose value the type cannot have. */
function rowThatDoesNotFit(column: Column, dtype: DType): number | undefined {
  for (let row = 0; row < column.length; row++) if (!fits(column.at(row), dtype)) return row
  return undefined
}

function fits(value: unknown, dtype: DType): boolean {
  if (value === null || dtype === 'object') return true
  const item = itemType(dtype)
  if (item !== undefined) return isListOf(value, item)
  if (dtype === 'int32') return typeof value === 'number' && (value | 0) === value && !Object.is(value, -0)
  if (isNumeric(dtype)) return typeof value === 'number'
  return dtype === 'date' ? value instanceof Date : typeof value === dtype
}

function isListOf(value: unknown, item: DType): boolean {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return false
  return Array.from(value as ArrayLike<unknown>).every(one => fits(one ?? null, item))
}

function firstRow(column: Column): number {
  let row = 0
  while (column.isNull(row)) row++
  return row
}

function misfit(column: Column, expected: ManifestColumn, { frame, part, row }: Place & { row: number }): DataError {
  const entry = frame.columns.find(({ name }) => name === 'entry_id')?.at(row)
  const is = `${column.dtype}${column.unit ? ` in ${column.unit.name}` : ''}`
  const first = `${expected.dtype}${expected.unit === undefined ? '' : ` in ${expected.unit}`}`
  return new DataError(
    `The column '${expected.name}' is ${is} in part ${part}, at the entry ${String(entry)} (${shortValue(column.at(row))}), and ${first} in the first part.`,
    { hint: 'Leave the column out, name its unit in units, or keep archives with raw: true; in a new folder.' },
  )
}
