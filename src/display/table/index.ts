export type { Column, ColumnType } from './column.js'
export { Table, table } from './table.js'
export { tableHtml } from './table-html.js'
export { tableText } from './table-text.js'
