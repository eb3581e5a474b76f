export { type TracedStatement, traceStatement } from './query.js'
export { hasUnits, matchingColumns, notesOnUnits, withTraced } from './result-columns.js'
export type { KnownColumn, Traced, TracedColumn } from './trace.js'
export type { Expression, QueryNode } from './tree.js'
