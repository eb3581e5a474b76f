export { duckDB } from './engine.js'
export { type TracedByDuckDB, traceByDuckDB } from './trace-by-duckdb.js'
