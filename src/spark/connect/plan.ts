import { DataError } from '../../errors/index.js'
import { hasDictionaries } from '../../frame/index.js'
import { expressionOf, type LiteralType, type SqlArgument } from './literal.js'

/** A table of Spark that is described and not yet made: what a statement returns, files, rows that are sent along. */
export interface Relation {
  /** The message that is sent. */
  readonly relation: Readonly<Record<string, unknown>>
}

/** Something that Spark does and that has no rows of its own, such as making a view. */
export interface Command {
  /** The message that is sent. */
  readonly command: Readonly<Record<string, unknown>>
}

/** An argument of a statement, with the type that it has there. Default type: that of the value. */
export type NamedArgument = SqlArgument | { readonly value: SqlArgument; readonly type: LiteralType }

/**
 * The rows that a statement returns.
 *
 * @param named the values of `:name` in it, by their names
 */
export function sqlRelation(query: string, named: Readonly<Record<string, NamedArgument>> = {}): Relation {
  return { relation: { sql: { query, named_arguments: argumentsOf(named) } } }
}

/** A statement that does something: `create table`, `set`. The command is done when it has run, whether its rows are read or not. */
export function sqlCommand(query: string, named: Readonly<Record<string, NamedArgument>> = {}): Command {
  return { command: { sql_command: { sql: query, named_arguments: argumentsOf(named) } } }
}

/**
 * The rows of Parquet files or of folders of them, as Spark's machines see them.
 *
 * @param options those of Spark's Parquet reader, such as `{ mergeSchema: 'true' }`
 */
export function readParquet(paths: readonly string[], options: Readonly<Record<string, string>> = {}): Relation {
  return { relation: { read: { data_source: { format: 'parquet', paths: [...paths], options: { ...options } } } } }
}

/** The rows of a table or view of the server, by its name as SQL has it. */
export function readTable(identifier: string): Relation {
  return { relation: { read: { named_table: { unparsed_identifier: identifier } } } }
}

/**
 * Rows that are sent with the statement.
 *
 * @param data an Arrow IPC stream without dictionaries; absent for a table without rows
 * @param schema the columns as Spark's DDL writes them (`'a INT, b STRING'`). Default: those of the data
 * @throws DataError for data with dictionaries: Spark takes their numbers for the values
 */
export function localRelation(data: Uint8Array | undefined, schema?: string): Relation {
  if (data && hasDictionaries(data)) {
    throw new DataError('Rows for Spark have a dictionary, which Spark does not read.', {
      hint: 'Write texts as they are: frame.toArrowBytes() makes dictionaries of them.',
    })
  }
  return { relation: { local_relation: { ...(data && { data }), ...(schema !== undefined && { schema }) } } }
}

/** A relation under the name by which a statement reads it. */
export function aliased({ relation }: Relation, alias: string): Relation {
  return { relation: { subquery_alias: { input: relation, alias } } }
}

/**
 * A statement that reads other relations by names which exist only there.
 *
 * @param references the relations by their names; those names need no quotes in the statement
 */
export function withRelations(statement: Relation, references: Readonly<Record<string, Relation>>): Relation {
  const named = Object.entries(references).map(([name, relation]) => aliased(relation, name).relation)
  return { relation: { with_relations: { root: statement.relation, references: named } } }
}

/** The first rows of a relation. */
export function limited({ relation }: Relation, rows: number): Relation {
  return { relation: { limit: { input: relation, limit: rows } } }
}

/** Gives a relation a name within the session, in place of one that has the name already. */
export function tempView(name: string, { relation }: Relation): Command {
  return { command: { create_dataframe_view: { input: relation, name, is_global: false, replace: true } } }
}

/** The message of a whole plan. @internal */
export function planOf(plan: Relation | Command): Readonly<Record<string, unknown>> {
  return 'relation' in plan ? { root: plan.relation } : { command: plan.command }
}

/** The text of the statement in a plan, in which Spark counts the places of errors. @internal */
export function statementIn(plan: Relation | Command): string | undefined {
  if ('command' in plan) {
    const { sql_command, create_dataframe_view } = plan.command as CommandMessage
    return create_dataframe_view ? statementIn({ relation: create_dataframe_view.input }) : sql_command?.sql
  }
  const { sql, with_relations } = plan.relation as { sql?: { query: string }; with_relations?: { root: object } }
  if (with_relations) return statementIn({ relation: with_relations.root as Relation['relation'] })
  return sql?.query
}

interface CommandMessage {
  readonly sql_command?: { readonly sql: string }
  readonly create_dataframe_view?: { readonly input: Relation['relation'] }
}

function argumentsOf(named: Readonly<Record<string, NamedArgument>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(named).map(([name, argument]) => [name, expressionIn(argument)]))
}

function expressionIn(argument: NamedArgument): Record<string, unknown> {
  const isTyped = typeof argument === 'object' && argument !== null && 'value' in argument
  return isTyped ? expressionOf(argument.value, argument.type) : expressionOf(argument)
}
