export { ColumnBuilder, type ColumnOptions } from './builder/column-builder.js'
export { asType } from './column/as-type.js'
export type { Cell } from './column/cell.js'
export { Column, type ColumnSchema, type Operand } from './column/column.js'
export { type DType, isDType, isNumeric, itemType, type ScalarType } from './column/dtype.js'
export type { FromDanfoOptions } from './danfo/from-danfo.js'
export type { DanfoDataFrame } from './danfo/load-danfo.js'
export { danfoUnits } from './danfo/to-danfo.js'
export type { ArqueroTable } from './exchange/arquero.js'
export { type ArrowTable, arrowTableIn } from './exchange/arrow.js'
export { type ArrowForm, arrowTypeOf } from './exchange/arrow-form.js'
export { hasDictionaries } from './exchange/arrow-messages.js'
export type { CsvOptions, CsvReadOptions, UnitsIn } from './exchange/csv/index.js'
export type { ExcelOptions } from './exchange/excel.js'
export type { FrameJson } from './exchange/json.js'
export { jsonIn, recordText } from './exchange/json-text.js'
export {
  type ColumnClaim,
  claimsOf,
  type ParquetBytesOptions,
  type ParquetCompression,
  type ParquetSchema,
  parquetBytes,
  parquetSchema,
} from './exchange/parquet/index.js'
export {
  type FacetOptions,
  type FacetSource,
  facet,
  type HistogramOptions,
  histogram,
  type MinMaxOptions,
  minMax,
  quantityNamed,
  withNoteOnCounts,
} from './facets/index.js'
export {
  checkTable,
  type EntrySource,
  EntryTable,
  type EntryTableOptions,
  type FlattenOptions,
  type FlattenProgress,
  flattenRules,
  type IndexRequest,
  indexRequestOfTable,
  type LoadingOptions,
  loadingRules,
  pathsOf,
  requiredOfTable,
  type TableRequired,
  toFrame,
} from './flatten/index.js'
export { Frame, type ParquetOptions, type ParquetReadOptions } from './frame.js'
export { FrameBuilder } from './frame-builder.js'
export { config, type UnitOptions, type UnitSystemOptions, unitSystemRules } from './unit-system.js'
export type { Aggregate, AggregateName } from './verbs/aggregate.js'
export type { Derivation } from './verbs/derive.js'
export type { Keep } from './verbs/filter.js'
export type { JoinKind, JoinOptions } from './verbs/join.js'
export type { PivotOptions } from './verbs/pivot.js'
export type { FromOptions, Row } from './verbs/rows.js'
export type { SortKey } from './verbs/sort.js'
