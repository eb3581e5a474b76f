export { type CodeLanguage, toCode } from './to-code.js'
