export { compileStatement, holePrefix, rawTexts } from './compile.js'
export { quotedName, SqlFiles, type SqlFilesOptions, SqlName, SqlPart } from './parts.js'
export type {
  SqlHole,
  SqlParameter,
  SqlPlace,
  SqlStatement,
  SqlTable,
  SqlTableFiles,
  SqlValue,
} from './statement.js'
