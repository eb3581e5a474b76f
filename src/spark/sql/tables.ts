import { append } from '../../basics/append.js'
import { isNomadError, QueryError } from '../../errors/index.js'
import { type DType, Frame, itemType } from '../../frame/index.js'
import { schemaByDuckDB } from '../../sql/duckdb/index.js'
import {
  checkFrameNames,
  hasBrokenTexts,
  isRemote,
  noteOnBrokenTexts,
  SqlFiles,
  type SqlStatement,
  type SqlTable,
  SqlTableInUnits,
} from '../../sql/statement/index.js'
import {
  conversionOf,
  type KnownColumn,
  type TracedColumn,
  tracedColumn,
  type UnitConversion,
} from '../../sql/units/index.js'
import { limited, localRelation, type Relation, readParquet, sqlRelation, withRelations } from '../connect/index.js'
import { type ColumnTypes, sparkName, type Token, tokensOf } from './dialect/index.js'
import { addressOfFile, addressOfPattern, folderOfPattern } from './file-addresses.js'
import { arrowRows, wellFormed } from './frame-rows.js'
import type { SqlSession } from './session.js'

/** The tables of a statement. */
export interface SparkTables {
  /** By their names in the statement. */
  readonly relations: Readonly<Record<string, Relation>>
  /** The known facts of their columns, by the names of the tables in lower case. */
  readonly columns: ReadonlyMap<string, readonly TracedColumn[]>
  /** The types of all columns, by their names in lower case. */
  readonly types: ColumnTypes
  /** The notes on what is read, a sentence each. */
  readonly notes: readonly string[]
}

/** One table before its columns are converted. */
interface Source {
  readonly relation: Relation
  readonly schema: readonly KnownColumn[]
  readonly notes?: readonly string[]
  /** The columns with texts that UTF-8 cannot hold, of those that are read. */
  readonly broken?: readonly string[]
}

/**
 * Describes the tables of a statement to Spark.
 *
 * @throws QueryError for a data set without a table; UnitError for a unit that a column cannot have
 */
export async function sparkTables(session: SqlSession, statement: SqlStatement, call: object): Promise<SparkTables> {
  const used = new UsedNames(tokensOf(statement.text))
  const relations: Record<string, Relation> = {}
  const columns = new Map<string, readonly TracedColumn[]>()
  const notes: string[] = []
  const broken: string[] = []
  const known: KnownColumn[] = []
  for (const table of statement.tables) {
    const source = await sourceOf(session, table, used, call)
    const { relation, schema } = converted(source, table)
    relations[table.name] = relation
    columns.set(table.name.toLowerCase(), schema.map(tracedColumn))
    append(known, schema)
    append(notes, source.notes ?? [])
    append(broken, source.broken ?? [])
  }
  return { relations, columns, types: typesOf(known), notes: [...notes, ...noteOnBrokenTexts(broken)] }
}

function typesOf(columns: readonly KnownColumn[]): ColumnTypes {
  const types = new Map<string, Set<DType | undefined>>()
  for (const { name, dtype } of columns) {
    const key = name.toLowerCase()
    types.set(key, (types.get(key) ?? new Set()).add(dtype))
  }
  return types
}

async function sourceOf(session: SqlSession, table: SqlTable, used: UsedNames, call: object): Promise<Source> {
  const source = table.source instanceof SqlTableInUnits ? table.source.table : table.source
  if (source instanceof Frame) return frameSource(source, used)
  if (source instanceof SqlFiles) return filesSource(session, source, table.hole, call)
  const { tableFiles, schema } = source
  if (tableFiles.length > 0) return { relation: readParquet(tableFiles.map(addressOfFile)), schema }
  throw new QueryError(`The data set in the SQL statement (value ${table.hole}) has no table.`, {
    hint: 'A data set has one when its download named rows or columns.',
  })
}

/** Sends the columns that the statement may name. */
function frameSource(frame: Frame, used: UsedNames): Source {
  checkFrameNames(frame)
  const named = frame.columns.filter(({ name }) => used.has(name))
  const columns = named.length > 0 ? named : frame.columns.slice(0, 1)
  return {
    relation: localRelation(arrowRows(frame, columns)),
    schema: columns.map(column => ({ ...schemaOf(column), name: wellFormed(column.name) })),
    broken: columns.filter(hasBrokenTexts).map(({ name }) => name),
  }
}

function schemaOf({ name, dtype, unit, path, note }: Frame['columns'][number]): KnownColumn {
  return { name, dtype, ...(unit && { unit }), ...(path && { path }), ...(note && { note }) }
}

async function filesSource(session: SqlSession, files: SqlFiles, hole: number, call: object): Promise<Source> {
  const addresses = files.paths.map(addressOfPattern)
  const [first = ''] = addresses
  const options = { mergeSchema: 'true', ...(files.partitions && { basePath: folderOfPattern(first) }) }
  const relation = readParquet(addresses, options)
  const read = await columnsOf(session, relation, hole, call)
  const claimed = await claimsOf(files)
  const claims = typeof claimed === 'string' ? [] : claimed
  const schema = read.map(({ name, dtype }) => {
    const claim = claims.find(claim => claim.name.toLowerCase() === name.toLowerCase())
    return { ...claim, name, dtype: claim?.dtype ?? dtype }
  })
  const notes = typeof claimed === 'string' ? [`The files of value ${hole} are read without units: ${claimed}.`] : []
  return { relation, schema, notes }
}

async function columnsOf(
  session: SqlSession,
  relation: Relation,
  hole: number,
  call: object,
): Promise<Frame['schema']> {
  try {
    return (await session.frame(limited(relation, 0), call)).schema
  } catch (cause) {
    if (!isNomadError(cause)) throw cause
    const [first = ''] = cause.message.split('\n')
    throw new QueryError(`The table of the SQL statement (value ${hole}) cannot be read: ${first}`, { cause })
  }
}

/** The units that the files name; a sentence where they are not known. */
async function claimsOf({ paths }: SqlFiles): Promise<readonly KnownColumn[] | string> {
  if (paths.some(isRemote)) return 'they are not on this machine'
  return schemaByDuckDB(paths)
}

/** Converts columns where they are read. */
function converted({ relation, schema }: Source, { source }: SqlTable): Pick<Source, 'relation' | 'schema'> {
  const units = source instanceof SqlTableInUnits ? Object.entries(source.units) : []
  // A column that the statement does not name is not sent, and needs no conversion.
  const conversions = units.map(([name, unit]) => conversionOf(name, unit, allColumns(source, schema)))
  if (conversions.length === 0) return { relation, schema }
  const find = (name: string) => conversions.find(({ column }) => column.name === name)
  const list = schema.map(({ name }) => {
    const conversion = find(name)
    const quoted = sparkName(name)
    return conversion ? `${valueIn(quoted, conversion.dtype, conversion)} as ${quoted}` : quoted
  })
  return {
    relation: withRelations(sqlRelation(`select ${list.join(', ')} from nomad_notebook_source`), {
      nomad_notebook_source: relation,
    }),
    schema: schema.map(column => find(column.name)?.column ?? column),
  }
}

function allColumns(source: SqlTable['source'], schema: readonly KnownColumn[]): readonly KnownColumn[] {
  const table = source instanceof SqlTableInUnits ? source.table : source
  return table instanceof Frame ? table.schema : schema
}

function valueIn(value: string, dtype: DType | undefined, how: UnitConversion): string {
  const items = dtype && itemType(dtype)
  if (items) return `transform(${value}, item -> ${valueIn('item', items, how)})`
  return `(${value} * ${how.factor.toExponential()}D + ${how.offset.toExponential()}D)`
}

/** The names that a statement may mean. */
class UsedNames {
  readonly #names: ReadonlySet<string>
  readonly #hasAll: boolean

  constructor(tokens: readonly Token[]) {
    this.#names = new Set(tokens.map(({ text, value = text }) => value.toLowerCase()))
    this.#hasAll = tokens.some(({ text }, index) => {
      const before = tokens[index - 1]?.text ?? ''
      if (text === '*')
        return /^(?:select|distinct|all|,|\.)$/.test(before) || (before === '(' && tokens[index - 2]?.text !== 'count')
      if (text === 'from') return !hasSelect(tokens, index)
      return /^(?:natural|table|pivot|unpivot|describe|desc|columns)$/.test(text)
    })
  }

  has(name: string): boolean {
    return this.#hasAll || this.#names.has(name.toLowerCase())
  }
}

/** Returns true where `from` stands after a list of columns, or within a call; without one it means all. */
function hasSelect(tokens: readonly Token[], from: number): boolean {
  let depth = 0
  for (let index = from - 1; index >= 0; index--) {
    const { text } = tokens[index] as Token
    if (/^[)\]}]$/.test(text)) depth++
    else if (/^[([{]$/.test(text) && --depth < 0) return index > 0 && index < from - 1
    else if (depth === 0 && text === 'select') return true
  }
  return false
}

/** The names of all columns that a statement could name, for messages. */
export function namesOfColumns({ tables }: SqlStatement): string[] {
  const names = tables.flatMap(({ source }) => {
    const table = source instanceof SqlTableInUnits ? source.table : source
    return table instanceof SqlFiles ? [] : table.schema.map(({ name }) => name)
  })
  return [...new Set(names)]
}
