export { presentFrame } from './present-frame.js'
export { table } from './table.js'
export { tableText } from './table-text.js'
