export { duckDB } from './engine.js'
export { schemaByDuckDB } from './schema-by-duckdb.js'
export { type TracedByDuckDB, traceByDuckDB } from './trace-by-duckdb.js'
