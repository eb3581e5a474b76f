import { didYouMean, QueryError } from '../../errors/index.js'
import { excerptAt, placeOf, type SqlStatement, withoutNames } from '../statement/index.js'

/** What DuckDB says of an error, with `errors_as_json`. */
interface DuckDBError {
  exception_type?: string
  exception_message?: string
  error_subtype?: string
  name?: string
  type?: string
  position?: string
}

/** A value of the statement's own text stands for a table. */
const tableHint = "A table is a frame, a data set, sql.files('folder/*.parquet'), or a name: sql.name('recent')."

/**
 * Turns an error of DuckDB into one that says what was wrong, and where in the statement.
 *
 * @param columns the names of all columns that the statement can read
 */
export function queryError(cause: unknown, statement: SqlStatement, columns: readonly string[]): QueryError {
  const error = readError(cause)
  const position = error.position === undefined ? undefined : placeOfByte(statement, Number(error.position))
  const place = position === undefined ? '' : `\n${excerptAt(statement, position)}`
  return new QueryError(`${messageOf(error, statement, columns)}${place}`, {
    cause,
    ...hintOf(error, statement, position),
  })
}

/** Returns DuckDB's own words for an error, in one line. */
export function causeOf(cause: unknown): string {
  return firstLines(readError(cause).exception_message ?? '')
}

function readError(cause: unknown): DuckDBError {
  const message = String((cause as { message?: unknown } | null)?.message ?? cause)
  const json = message.indexOf('{"exception_type"')
  if (json >= 0) {
    try {
      return JSON.parse(message.slice(json)) as DuckDBError
    } catch {
      // The text itself is shown.
    }
  }
  const [, type, text] = /^([\w ]+) Error: (.*)$/s.exec(message) ?? []
  return type === undefined ? { exception_message: message } : { exception_type: type, exception_message: text ?? '' }
}

function messageOf(error: DuckDBError, statement: SqlStatement, columns: readonly string[]): string {
  const { exception_type: type = '', exception_message: text = '', error_subtype: subtype, name } = error
  if (subtype === 'COLUMN_NOT_FOUND' && name) {
    return `The SQL statement names a column that does not exist: '${name}'.${didYouMean(name, columns)}`
  }
  if (subtype === 'MISSING_ENTRY' && error.type === 'Table' && name) {
    return `The SQL statement names a table that does not exist: '${name}'.`
  }
  return `The SQL statement failed (${type.toLowerCase() || 'unknown'}): ${firstLines(withoutNames(text, statement))}`
}

/** Without the list of what else there is, and the place, which is shown in the text as it was written. */
function firstLines(text: string): string {
  const [first = ''] = text.split(/\n\s*(?:Candidate|LINE )|\n\n/)
  return first.trim().replace(/\s+/g, ' ')
}

function hintOf({ error_subtype: subtype, type }: DuckDBError, statement: SqlStatement, position?: number) {
  if (subtype === 'MISSING_ENTRY' && type === 'Table') return { hint: tableHint }
  const hole = statement.places.find(({ isHole, shown }) => isHole && shown === position)
  return hole && typeof hole.value === 'string' && subtype === 'SYNTAX_ERROR' ? { hint: tableHint } : {}
}

/** Returns the place in the text that is shown, of a byte of the text that was run. */
function placeOfByte(statement: SqlStatement, byte: number): number | undefined {
  if (!Number.isSafeInteger(byte)) return undefined
  return placeOf(statement, Buffer.from(statement.text).subarray(0, byte).toString().length)
}
