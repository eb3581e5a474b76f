export type { SqlCall, SqlEngine } from './engine.js'
export { type Sql, type SqlExplain, type SqlExplainTag, type SqlOptions, type SqlTag, sql } from './sql.js'
export type {
  SqlFiles,
  SqlFilesOptions,
  SqlHole,
  SqlName,
  SqlParameter,
  SqlPart,
  SqlPlace,
  SqlStatement,
  SqlTable,
  SqlTableFiles,
  SqlTableInUnits,
  SqlValue,
} from './statement/index.js'
