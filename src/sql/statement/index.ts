export { compileStatement, holePrefix, rawTexts } from './compile.js'
export { checkFrameNames, hasBrokenTexts, noteOnBrokenTexts } from './frame-texts.js'
export {
  isRemote,
  isTable,
  quotedName,
  SqlFiles,
  type SqlFilesOptions,
  SqlName,
  SqlPart,
  type SqlTableFiles,
  SqlTableInUnits,
} from './parts.js'
export { excerptAt, placeOf, withoutNames } from './shown.js'
export type {
  SqlHole,
  SqlParameter,
  SqlPlace,
  SqlStatement,
  SqlTable,
  SqlValue,
} from './statement.js'
