export type { ColumnClaim } from '../typed-values/column-claim.js'
export { columnsFromParquet, type ParquetSchema, parquetSchema } from './columns-from-parquet.js'
export { compressions, type ParquetCompression } from './compression.js'
export { type ParquetBytesOptions, parquetBytes } from './parquet-bytes.js'
