export { duckDB } from './engine.js'
