export type { UnitsIn } from './options.js'
export { type CsvReadOptions, columnsFromCsv } from './read.js'
export { type CsvOptions, csvText } from './write.js'
