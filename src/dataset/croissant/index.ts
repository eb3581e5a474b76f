export { type CroissantFacts, croissantOf } from './croissant.js'
