export { scatter } from './series/scatter.js'
