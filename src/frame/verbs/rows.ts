import { didYouMean } from '../../errors/index.js'
import { flag, isPlainObject, type OptionRules, plainObject } from '../../options/index.js'
import type { Unit, UnitText } from '../../units/index.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Cell } from '../column/cell.js'
import type { Column } from '../column/column.js'
import { type DType, isDType } from '../column/dtype.js'
import { checkColumnNames } from './find-column.js'
import { setOwn } from './own-property.js'

/** A row as a record: a value under each column's name, `null` where it is missing. */
export type Row = Record<string, Cell>

/** The units and types of columns that are made of plain values. */
export interface FromOptions {
  /**
   * The units of columns, by name: plain numbers are in it, quantities are converted to it. A name that no record has gives a
   * column of missing values, with a note.
   */
  units?: Readonly<Record<string, UnitText | Unit>>
  /** The types of columns, by name. Default: those that fit all values. */
  dtypes?: Readonly<Record<string, DType>>
  /** Throws where a column has values of mixed types, instead of making texts of them. Default false. */
  strict?: boolean
}

/** The values of the options of `fromRows`, `fromColumns` and `fromArquero`. */
export const fromRules: OptionRules<FromOptions> = {
  units: plainObject,
  dtypes: {
    allowed: 'types by column name',
    accepts: value => isPlainObject(value) && Object.values(value).every(type => isDType(String(type))),
  },
  strict: flag,
}

/** Makes columns of records: the union of all their keys, in the order in which they come first. */
export function columnsFromRows(rows: Iterable<object>, options: FromOptions): ColumnList {
  const set = new ColumnSet()
  const columnOf = columnsIn(set, options)
  for (const row of rows) {
    for (const name of Object.keys(row)) columnOf(name).push((row as Row)[name])
    set.endRow()
  }
  return finishRecords(set, options)
}

/** Makes columns of arrays of values; shorter ones are filled with missing values. */
export function columnsFromColumns(
  columns: Readonly<Record<string, Iterable<unknown>>>,
  options: FromOptions,
): ColumnList {
  const set = new ColumnSet()
  const columnOf = columnsIn(set, options)
  for (const name of Object.keys(columns)) {
    const column = columnOf(name)
    for (const value of columns[name] as Iterable<unknown>) column.push(value)
  }
  return finishTable(set, options)
}

/** Returns plain records of the columns, `null` for missing values. */
export function rowsOf(columns: readonly Column[], length: number): Row[] {
  const rows: Row[] = Array.from({ length }, () => ({}))
  for (const { name, data } of columns) {
    for (let index = 0; index < length; index++) setOwn(rows[index] as Row, name, data.get(index))
  }
  return rows
}

/** Returns a function that finds or makes the column of a name, with the unit and type that the options have for it. */
export function columnsIn(set: ColumnSet, { units = {}, dtypes = {}, strict }: FromOptions) {
  return (name: string) =>
    set.column(name, {
      unit: Object.hasOwn(units, name) ? units[name] : undefined,
      dtype: Object.hasOwn(dtypes, name) ? dtypes[name] : undefined,
      strict,
    })
}

/**
 * Finishes the columns of a whole table. A table without columns gets those that the options name.
 *
 * @throws DataError when the options name columns that do not exist
 */
export function finishTable(set: ColumnSet, options: FromOptions): ColumnList {
  if (set.names.length === 0) return finishRecords(set, options)
  checkColumnNames('dtypes', Object.keys(options.dtypes ?? {}), set.names)
  checkColumnNames('units', Object.keys(options.units ?? {}), set.names)
  return set.finish()
}

/** Finishes the columns of records, which may leave keys out: columns that the options name exist in any case. */
function finishRecords(set: ColumnSet, options: FromOptions): ColumnList {
  const names = set.names
  const added = new Set([options.dtypes ?? {}, options.units ?? {}].flatMap(Object.keys))
  for (const name of names) added.delete(name)
  for (const name of added) columnsIn(set, options)(name)
  const { columns, length } = set.finish()
  const note = (name: string) => `no row has this key${didYouMean(name, names).replace(' Did', '; did')}`
  return {
    length,
    columns: columns.map(column =>
      added.has(column.name) && length > 0 ? column.with({ note: note(column.name) }) : column,
    ),
  }
}
