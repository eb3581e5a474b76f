export { Descriptions } from './descriptions.js'
