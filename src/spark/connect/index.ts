export { type ConnectionAddress, parseConnectionString } from './connection-string.js'
export { SparkFault, type SparkPlace } from './fault.js'
export type { LiteralType, SqlArgument, SqlScalar } from './literal.js'
export {
  aliased,
  type Command,
  limited,
  localRelation,
  type NamedArgument,
  type Relation,
  readParquet,
  readTable,
  sqlCommand,
  sqlRelation,
  tempView,
  withRelations,
} from './plan.js'
export {
  type ExecuteCall,
  type ExecutionProgress,
  type ExplainMode,
  SparkSession,
  type SparkSessionOptions,
} from './session.js'
