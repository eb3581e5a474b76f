import { QueryError } from '../../errors/index.js'

/** A single value that a statement is given. */
export type SqlScalar = number | string | boolean | bigint | Date | null | Uint8Array

/** A value that a statement is given: a single one, or a list of those of one type. */
export type SqlArgument = SqlScalar | readonly SqlScalar[]

/** The type of a value in the statement; in a list, that of its items. */
export type LiteralType = 'boolean' | 'integer' | 'long' | 'double' | 'decimal' | 'string' | 'timestamp' | 'binary'

const int32Limit = 2 ** 31
const int64Limit = 2n ** 63n
const decimalLimit = 10n ** 38n

/**
 * Makes Spark's expression of a value: whole numbers are of 32 bits, of 64 bits, or decimals, the first that fits; other numbers
 * are doubles; dates are instants. The items of a list get the type that fits all of them.
 *
 * @throws QueryError for a whole number of more than 38 digits, and for a list of mixed types
 */
export function expressionOf(value: SqlArgument, type?: LiteralType): Record<string, unknown> {
  if (!Array.isArray(value)) return { literal: scalarLiteral(value as SqlScalar, type ?? typeOf(value as SqlScalar)) }
  const items = value as readonly SqlScalar[]
  const common = type ?? commonType(items)
  const literals = items.map(item => scalarLiteral(item, common))
  if (common !== undefined) return { literal: { array: { element_type: dataType(common), elements: literals } } }
  // Spark 4.0 takes no list whose items have no type.
  return { unresolved_function: { function_name: 'array', arguments: literals.map(literal => ({ literal })) } }
}

function scalarLiteral(value: SqlScalar, type: LiteralType | undefined): Record<string, unknown> {
  if (value === null) return { null: dataType(type) }
  switch (type) {
    case 'double':
      return { double: Number(value) }
    case 'integer':
      return { integer: Number(value) }
    case 'long':
      return { long: String(value) }
    case 'decimal':
      return { decimal: { value: String(value), precision: 38, scale: 0 } }
    case 'timestamp':
      return { timestamp: String(microseconds(value as Date)) }
    case 'boolean':
      return { boolean: value }
    case 'binary':
      return { binary: value }
    default:
      return { string: String(value) }
  }
}

function microseconds(date: Date): bigint {
  const milliseconds = date.getTime()
  if (Number.isNaN(milliseconds)) throw new QueryError('A date that is given to Spark is no time.')
  return BigInt(milliseconds) * 1000n
}

/** An empty type is that of values which are all missing. */
function dataType(type: LiteralType | undefined): Record<string, object> {
  if (type === undefined) return { null: {} }
  return type === 'decimal' ? { decimal: { precision: 38, scale: 0 } } : { [type]: {} }
}

function typeOf(value: SqlScalar): LiteralType | undefined {
  if (value === null) return undefined
  switch (typeof value) {
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'double'
      return value >= -int32Limit && value < int32Limit ? 'integer' : 'long'
    case 'bigint':
      return wholeType(value)
    case 'boolean':
      return 'boolean'
    case 'string':
      return 'string'
    default:
      return value instanceof Date ? 'timestamp' : 'binary'
  }
}

function wholeType(value: bigint): LiteralType {
  if (value >= -int64Limit && value < int64Limit) return 'long'
  if (value > -decimalLimit && value < decimalLimit) return 'decimal'
  throw new QueryError('A whole number of more than 38 digits cannot be given to Spark.', {
    hint: 'Give it as a text, or as a number with a point.',
  })
}

const numbers: readonly (LiteralType | undefined)[] = ['integer', 'long', 'decimal', 'double']

function commonType(items: readonly SqlScalar[]): LiteralType | undefined {
  let common: LiteralType | undefined
  for (const item of items) {
    const type = typeOf(item)
    if (type === undefined || type === common) continue
    const [rank, other] = [numbers.indexOf(type), numbers.indexOf(common)]
    if (common === undefined) common = type
    else if (rank < 0 || other < 0) throw new QueryError(`A list of values has mixed types: ${common} and ${type}.`)
    else common = numbers[Math.max(rank, other)]
  }
  return common
}
