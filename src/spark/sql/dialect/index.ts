export { checkReading } from './check-reading.js'
export { sparkName, sparkText } from './functions.js'
export { type Token, tokensOf } from './tokens.js'
export { type ColumnTypes, DialectError, type Translation, toSpark } from './translate.js'
