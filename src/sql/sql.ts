import type { AbortSignalLike } from '../api/index.js'
import { interruptSignal } from '../display/index.js'
import type { Frame } from '../frame/index.js'
import { checkOptions, type OptionRule, type OptionRules, signal as signalRule } from '../options/index.js'
import { joinSignals } from '../query/index.js'
import { duckDB } from './duckdb/index.js'
import type { SqlEngine } from './engine.js'
import {
  compileStatement,
  rawTexts,
  SqlFiles,
  type SqlFilesOptions,
  type SqlHole,
  SqlName,
  SqlPart,
  type SqlTableFiles,
  SqlTableInUnits,
} from './statement/index.js'

/** The options of `sql`. */
export interface SqlOptions {
  /** Stops the statement when it is aborted. The kernel's stop button does so in any case. */
  signal?: AbortSignalLike
  /** The engine that runs the statement, such as `spark('sc://host:15002')`. Default: DuckDB, in this process. */
  engine?: SqlEngine
}

/** Runs a statement: a tag of template texts. */
export type SqlTag = (texts: TemplateStringsArray, ...holes: SqlHole[]) => Promise<Frame>

/** The type of `sql`: a tag, and what belongs to it. */
export interface Sql extends SqlTag {
  /**
   * Returns the tag with options.
   *
   * @throws QueryError for an unknown option
   *
   * @example
   * await sql({ signal: AbortSignal.timeout(5000) })`select count(*) as n from ${frame}`
   */
  (options: SqlOptions): SqlTag

  /**
   * Makes a part of statements, with values of its own. It is not run.
   *
   * @example
   * const large = sql.part`volume > ${quantity(18, 'angstrom^3')}`
   * await sql`select formula, volume from ${frame} where ${large}`
   */
  part(texts: TemplateStringsArray, ...holes: SqlHole[]): SqlPart

  /**
   * Returns a name of a column or a table in quotes, so that it may have any characters; several are joined by dots.
   *
   * @throws QueryError for an empty name
   *
   * @example
   * const column = 'volume'
   * await sql`select max(${sql.name(column)}) as largest from ${frame}`
   */
  name(...names: string[]): SqlName

  /**
   * Returns Parquet files as a table: a path, several, or a pattern with `*`. Columns are joined by their names. Units are those that
   * the files name. Addresses such as `s3://bucket/folder/*.parquet` are for clusters (`spark`), which read them without units.
   *
   * @throws QueryError for what is no path, and for addresses of servers
   *
   * @example
   * await frame.toParquet('energies.parquet')
   * await sql`select formula, min(energy) as lowest from ${sql.files('energies.parquet')} group by formula`
   */
  files(paths: string | readonly string[], options?: SqlFilesOptions): SqlFiles

  /**
   * Returns a table with columns in other units, which are converted where they are read: two tables in different units can be
   * compared then.
   *
   * @param units the units by the names of the columns
   *
   * @example
   * await sql`select min(energy) as lowest from ${sql.units(frame, { energy: 'hartree' })}`
   */
  units(table: Frame | SqlTableFiles | SqlFiles, units: Readonly<Record<string, string>>): SqlTableInUnits

  /** Returns how an engine would run a statement. */
  explain: SqlExplain
}

/** Returns how a statement would be run: a tag of template texts. */
export type SqlExplainTag = (texts: TemplateStringsArray, ...holes: SqlHole[]) => Promise<string>

/** The type of `sql.explain`: a tag, and the tag with options. */
export interface SqlExplain extends SqlExplainTag {
  /**
   * Returns the tag with options: those of `sql`.
   *
   * @throws QueryError for an unknown option
   *
   * @example
   * console.log(await sql.explain({ signal: AbortSignal.timeout(5000) })`select min(energy) from ${frame}`)
   */
  (options: SqlOptions): SqlExplainTag
}

const engineRule: OptionRule = {
  allowed: 'an engine, with the methods run and explain',
  accepts: value => typeof (value as { run?: unknown } | null)?.run === 'function',
}

const rules: OptionRules<SqlOptions> = { signal: signalRule, engine: engineRule }

function tagOf({ signal, engine = duckDB }: SqlOptions): SqlTag {
  return async (texts, ...holes) => {
    const statement = compileStatement(rawTexts(texts), holes)
    return engine.run(statement, { signal: joinSignals(signal, interruptSignal()) })
  }
}

function explainTagOf({ signal, engine = duckDB }: SqlOptions): SqlExplainTag {
  return async (texts, ...holes) => {
    const statement = compileStatement(rawTexts(texts), holes)
    return engine.explain(statement, { signal: joinSignals(signal, interruptSignal()) })
  }
}

const runNow = tagOf({})
const explainNow = explainTagOf({})

function run(texts: TemplateStringsArray, ...holes: SqlHole[]): Promise<Frame>
function run(options: SqlOptions): SqlTag
function run(first: TemplateStringsArray | SqlOptions, ...holes: SqlHole[]): Promise<Frame> | SqlTag {
  if (isTemplate(first)) return runNow(first, ...holes)
  checkOptions('sql', first, rules)
  return tagOf(first)
}

function explain(texts: TemplateStringsArray, ...holes: SqlHole[]): Promise<string>
function explain(options: SqlOptions): SqlExplainTag
function explain(first: TemplateStringsArray | SqlOptions, ...holes: SqlHole[]): Promise<string> | SqlExplainTag {
  if (isTemplate(first)) return explainNow(first, ...holes)
  checkOptions('sql.explain', first, rules)
  return explainTagOf(first)
}

function isTemplate(value: unknown): value is TemplateStringsArray {
  return Array.isArray(value) && 'raw' in value
}

const members: { [Name in keyof Sql]: Sql[Name] } = {
  part: (texts, ...holes) => new SqlPart(rawTexts(texts), holes),
  name: (...names) => new SqlName(names),
  files: (paths, options) => new SqlFiles(paths, options),
  units: (table, units) => new SqlTableInUnits(table, units),
  explain,
}

/**
 * Runs an SQL statement on frames, data sets and Parquet files, by DuckDB in this process (optional package
 * `@duckdb/node-api`), and returns a frame.
 *
 * Between `${` and `}` stand
 * - tables: frames, data sets, `sql.files('folder/*.parquet')`, `sql.units(table, { energy: 'eV' })`;
 * - values: numbers, texts, booleans, dates, `null`, and after `in` lists of them or a column of a frame. They are never a part of
 *   the text, and need no quotes;
 * - quantities, which are converted to the unit of the column that they are compared with or added to;
 * - names, by `sql.name`, and parts of statements, by `sql.part`.
 *
 * Columns of the result have units where they can be traced: those of columns, of `min`, `max`, `avg`, `sum` and the like, of
 * sums and differences. Where they cannot (products, for instance), the column has no unit, and its note says so. A plain number
 * is in the unit of the column that it is compared with, as in `filter`. Where a column with a unit meets one of which none is known,
 * the notes of the frame say so.
 *
 * The text is taken as it is written: `'\d'` is a backslash and a letter. NaN counts as in DuckDB, as greater than all numbers,
 * where `groupBy` leaves it out.
 *
 * @throws MissingDependencyError when `@duckdb/node-api` is not installed
 * @throws QueryError for a statement that is wrong, with the place, and for one that does more than read
 * @throws UnitError when the statement compares, adds or joins different units, or a quantity stands beside nothing with a unit
 *
 * @example
 * const lowest = await sql`
 *   select formula, min(energy) as lowest, count(*) as n
 *   from ${frame}
 *   where volume > ${quantity(18, 'angstrom^3')}
 *   group by formula`
 * lowest.column('lowest').unit?.name   // 'electron_volt'
 */
export const sql = Object.defineProperties(
  run,
  // Each is defined anew: a function has a name of its own, which cannot be assigned.
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { value, enumerable: true }])),
) as Sql
