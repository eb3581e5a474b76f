export { bandGap } from './band-gap/band-gap.js'
export { bandStructure } from './band-structure/band-structure.js'
export { energy } from './energy/energy.js'
