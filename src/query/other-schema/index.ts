export { OtherSchema } from './other-schema.js'
