export { isPlainObject } from './plain-object.js'
