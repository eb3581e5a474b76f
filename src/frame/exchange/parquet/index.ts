export { columnsFromParquet, parquetRowCount } from './columns-from-parquet.js'
export { compressions, type ParquetCompression } from './compression.js'
export { type OwnColumn, type OwnMetadata, ownFormat, ownKey } from './file-metadata.js'
export { type ParquetBytesOptions, parquetBytes } from './parquet-bytes.js'
