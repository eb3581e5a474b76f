export { counterpartOf } from './counterpart.js'
export { OtherSchema } from './other-schema.js'
