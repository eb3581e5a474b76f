export { presentFrame } from './present-frame.js'
export { table } from './table.js'
