import { anything, type OptionRules, plainObject } from '../../options/index.js'
import { differenceUnit, type Unit } from '../../units/index.js'
import { type ColumnList, ColumnSet } from '../builder/column-set.js'
import type { Column } from '../column/column.js'
import type { DType } from '../column/dtype.js'
import { jsonIn } from '../exchange/json-text.js'
import { checkColumnNames } from '../verbs/find-column.js'
import type { DanfoDataFrame } from './load-danfo.js'
import { sourceColumns } from './to-danfo.js'

/** The units of the columns of a DataFrame, which has none. */
export interface FromDanfoOptions {
  /** The units of its columns, by name. */
  units?: Readonly<Record<string, string | Unit>>
  /**
   * The frame that it was computed from: a column has the unit of the one with the same name, or with the name before
   * danfojs' `_mean`, `_sum`, `_min`, `_max`, `_std` or `_first`, `_last`.
   */
  like?: { readonly columns: readonly Column[] }
}

/** What the options of `fromDanfo` take. */
export const danfoRules: OptionRules<FromDanfoOptions> = { units: plainObject, like: anything }

const aggregates = /_(mean|sum|min|max|std|first|last|median)$/

/**
 * Makes columns of a DataFrame. Its NaN are missing values, since it has no others. A DataFrame that `toDanfo` returned keeps
 * its units, types and names.
 */
export function columnsFromDanfo(frame: DanfoDataFrame, options: FromDanfoOptions): ColumnList {
  const sources = sourceColumns(frame)
  checkColumnNames('units', Object.keys(options.units ?? {}), frame.columns.map(String))
  const set = new ColumnSet()
  const rows = frame.values as unknown[][]
  frame.columns.forEach((title, at) => {
    const source = sources.get(title)
    const unit = unitOf(title, source, options)
    const dtype = typeOf(source, frame.dtypes[at] as string)
    const column = set.column(source?.name ?? String(title), { unit, dtype, path: source?.path })
    for (const row of rows) column.push(cellOf(row[at], source?.dtype))
  })
  return set.finish()
}

function unitOf(title: string, source: Column | undefined, { units = {}, like }: FromDanfoOptions) {
  if (Object.hasOwn(units, title)) return units[title]
  if (source) return source.unit
  const named = (name: string) => like?.columns.find(column => column.name === name)
  const same = named(title)
  if (same) return same.unit
  const aggregate = aggregates.exec(title)?.[1]
  return aggregateUnit(aggregate, named(String(title).replace(aggregates, ''))?.unit)
}

/** Of temperatures on a scale, a deviation is a difference, and a sum means nothing. */
function aggregateUnit(aggregate: string | undefined, unit: Unit | undefined): Unit | undefined {
  const difference = unit && differenceUnit(unit)
  if (difference === unit) return unit
  if (aggregate === 'sum') return undefined
  return aggregate === 'std' ? difference : unit
}

function typeOf(source: Column | undefined, danfo: string): DType | undefined {
  if (source) return source.dtype
  return danfo === 'float32' ? 'float64' : undefined
}

function cellOf(value: unknown, dtype: DType | undefined): unknown {
  if (typeof value === 'number' && Number.isNaN(value)) return null
  if (typeof value !== 'string' || !dtype) return value
  return dtype === 'object' || dtype.startsWith('list') ? jsonIn(value) : value
}
