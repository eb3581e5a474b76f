export { energy } from './energy/energy.js'
export { phonons } from './phonons/phonons.js'
export { thermodynamics } from './thermodynamics/thermodynamics.js'
export { vibrations } from './vibrations/vibrations.js'
