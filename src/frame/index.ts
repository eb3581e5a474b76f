export { ColumnBuilder, type ColumnOptions } from './builder/column-builder.js'
export { FrameBuilder } from './builder/frame-builder.js'
export { Column, type ColumnSchema, type Operand } from './column/column.js'
export { type DType, isDType, isNumeric, itemType } from './column/dtype.js'
export {
  type EntrySource,
  type FlattenOptions,
  type FlattenProgress,
  type LoadingOptions,
  toFrame,
} from './flatten/index.js'
export { Frame } from './frame.js'
export { config } from './unit-system.js'
export type { Derivation } from './verbs/derive.js'
export type { Cell, FromOptions, Row } from './verbs/rows.js'
export type { SortKey } from './verbs/sort.js'
