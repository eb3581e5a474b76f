export { energy } from './energy/energy.js'
export { structure } from './structure/structure.js'
export { phonons } from './phonons/phonons.js'
