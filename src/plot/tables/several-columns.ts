import { QueryError } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'
import { Quantity, type UnitSystem } from '../../units/index.js'
import { type Column, checkLengths, namesIn, readColumn, type Selector, type Source } from './column.js'

/** Which columns a figure accepts. */
export interface ColumnChoice {
  /** The name of the function, for errors. */
  what: string
  max: number
  /** True when columns of texts are allowed. */
  takesWords: boolean
  system?: UnitSystem | undefined
}

/**
 * Reads the named columns. Default all columns with at least two different numbers.
 *
 * @throws QueryError for fewer than two columns, more than `max`, or texts that are not allowed
 */
export function severalColumns<Row extends object>(
  source: Source<Row>,
  names: readonly string[] | undefined,
  { what, max, takesWords, system }: ColumnChoice,
): Column[] {
  const read = (name: string) => readColumn(source, name as Selector<Row>, { system })
  const columns = names
    ? names.map(read)
    : namesIn(source)
        .filter(name => isPlain(source, name))
        .map(read)
        .filter(isNumbers)
  if (columns.length === 0 && !names) return []
  if (columns.length < 2 || columns.length > max) {
    throw new QueryError(`plot.${what} draws 2 to ${max} columns; it was given ${columns.length}.`, {
      hint: `Name those that matter: plot.${what}(table, { columns: ['volume', 'energy'] }).`,
    })
  }
  const wrong = columns.find(column => column.kind === 'words')
  if (wrong && !takesWords) {
    throw new QueryError(`plot.${what} draws numbers; the column '${wrong.name}' holds words.`, {
      hint: 'Words can part the rows by color: { color: name }.',
    })
  }
  checkLengths(Object.fromEntries(columns.map((column, index) => [`${column.name || index}`, column])))
  return columns
}

/** Returns true for a column with at least two different numbers. */
function isNumbers({ kind, values }: Column): boolean {
  return kind === 'numbers' && new Set(values.filter(value => value !== null)).size > 1
}

/** Returns true for a column of single values, which an axis can show; lists and records are not. */
function isPlain<Row extends object>(source: Source<Row>, name: string): boolean {
  if (source instanceof Frame) return ['float64', 'int32'].includes(source.column(name).dtype)
  if (!Array.isArray(source)) return true
  return (source as readonly Row[]).every(row => {
    const value = Object.hasOwn(row, name) ? (row as Record<string, unknown>)[name] : null
    return (
      typeof value !== 'object' || value === null || (value instanceof Quantity && typeof value.magnitude === 'number')
    )
  })
}
