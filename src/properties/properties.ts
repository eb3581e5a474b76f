export { energy } from './energy/energy.js'
export { phonons } from './phonons/phonons.js'
export { structure } from './structure/structure.js'
