export { energy } from './energy/energy.js'
export { structure } from './structure/structure.js'
export { toCif, toPoscar, toXyz } from './structure/to-files.js'
