export { energy } from './energy/energy.js'
export { phonons } from './phonons/phonons.js'
