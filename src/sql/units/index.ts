export { type TracedStatement, traceStatement } from './query.js'
export type { KnownColumn, Traced, TracedColumn } from './trace.js'
export type { QueryNode } from './tree.js'
