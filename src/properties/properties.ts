export { energy } from './energy/energy.js'
