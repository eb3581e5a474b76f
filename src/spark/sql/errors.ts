import { didYouMean, isNomadError, QueryError } from '../../errors/index.js'
import { excerptAt, placeOf, type SqlStatement, withoutNames } from '../../sql/statement/index.js'
import { SparkFault } from '../connect/index.js'
import { DialectError, type Translation } from './dialect/index.js'

/** A value of the statement's own text stands for a table. */
const tableHint = "A table is a frame, a data set, sql.files('folder/*.parquet'), or a table of the cluster's catalog."

/**
 * Turns an error of Spark, or one of the dialect, into one that says where in the statement it is. Others stay as they are.
 *
 * @param translation what was sent, once that is known
 * @param columns the names of all columns that the statement can read
 */
export function sqlError(
  error: unknown,
  statement: SqlStatement,
  translation: Translation | undefined,
  columns: readonly string[],
): unknown {
  if (error instanceof DialectError) {
    const position = placeOf(statement, error.at)
    return new QueryError(`${error.what}${excerpt(statement, position)}`, { cause: error, ...hintIn(error) })
  }
  // Others are errors of the connection, of the session or of the server.
  const fault = error instanceof QueryError ? faultIn(error) : undefined
  if (!fault?.errorClass || fault.errorClass === 'OPERATION_CANCELED' || !translation) return error
  const [place] = fault.places
  const position = place && placeOf(statement, translation.placeOf(place.from))
  return new QueryError(`${messageOf(fault, statement, columns)}${excerpt(statement, position)}`, {
    cause: error,
    ...hintOf(fault),
  })
}

function hintIn({ hint }: { hint?: string | undefined }) {
  return hint === undefined ? {} : { hint }
}

function excerpt(statement: SqlStatement, position: number | undefined): string {
  return position === undefined ? '' : `\n${excerptAt(statement, position)}`
}

function faultIn(error: unknown): SparkFault | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SparkFault) return cause
    if (!isNomadError(cause)) return undefined
  }
  return undefined
}

function messageOf(fault: SparkFault, statement: SqlStatement, columns: readonly string[]): string {
  const { errorClass = '', parameters } = fault
  const name = plainName(parameters['objectName'] ?? parameters['relationName'] ?? parameters['routineName'] ?? '')
  if (/^UNRESOLVED_COLUMN/.test(errorClass) && name) {
    return `The SQL statement names a column that does not exist: '${name}'.${didYouMean(name, columns)}`
  }
  if (errorClass === 'TABLE_OR_VIEW_NOT_FOUND' && name) {
    return `The SQL statement names a table that does not exist: '${name}'.`
  }
  if (errorClass === 'UNRESOLVED_ROUTINE' && name) {
    return `The SQL statement names a function that Spark does not have: '${name}'.`
  }
  return `The SQL statement failed (${errorClass}): ${withoutNames(firstLine(fault.message), statement)}`
}

/** Spark writes `` `a`.`b` ``. */
function plainName(name: string): string {
  return name.replaceAll('`', '')
}

/** Without the condition's name, which is said before, and all that is said of the place. */
function firstLine(text: string): string {
  const [first = ''] = text
    .trim()
    .replace(/^\[[\w.]+\]\s*/, '')
    .split(/\n\s*\n|== SQL|\n/)
  return first
    .replace(/\s*SQLSTATE: \w+.*$/s, '')
    .trim()
    .replace(/\s+/g, ' ')
}

function hintOf({ errorClass = '' }: SparkFault): { hint?: string } {
  if (errorClass === 'TABLE_OR_VIEW_NOT_FOUND') return { hint: tableHint }
  if (errorClass === 'DIVIDE_BY_ZERO')
    return { hint: 'Write a / nullif(b, 0), which is null there; on DuckDB, a / 0 is infinite.' }
  if (errorClass === 'UNRESOLVED_ROUTINE')
    return { hint: 'docs/sql-engines.md says which functions both engines have.' }
  return {}
}
