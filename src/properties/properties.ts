export { energy } from './energy/energy.js'
export { method } from './method/method.js'
export { sameMethod } from './method/same-method.js'
