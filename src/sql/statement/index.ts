export { compileStatement, holePrefix, rawTexts } from './compile.js'
export {
  quotedName,
  SqlFiles,
  type SqlFilesOptions,
  SqlName,
  SqlPart,
  type SqlTableFiles,
  SqlTableInUnits,
} from './parts.js'
export type {
  SqlHole,
  SqlParameter,
  SqlPlace,
  SqlStatement,
  SqlTable,
  SqlValue,
} from './statement.js'
