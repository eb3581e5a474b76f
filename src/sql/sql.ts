import type { AbortSignalLike } from '../api/index.js'
import { interruptSignal } from '../display/index.js'
import type { Frame } from '../frame/index.js'
import { anything, checkOptions, type OptionRules, signal as signalRule } from '../options/index.js'
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
} from './statement/index.js'

/** The options of `sql`. */
export interface SqlOptions {
  /** Stops the statement when it is aborted. The kernel's stop button does so in any case. */
  signal?: AbortSignalLike
  /** What runs the statement. Default: DuckDB, in this process. */
  engine?: SqlEngine
}

/** Runs a statement: a tag of template texts. */
export type SqlTag = (texts: TemplateStringsArray, ...holes: SqlHole[]) => Promise<Frame>

/** What `sql` is: a tag, and what belongs to it. */
export interface Sql extends SqlTag {
  (options: SqlOptions): SqlTag
  part(texts: TemplateStringsArray, ...holes: SqlHole[]): SqlPart
  name(...names: string[]): SqlName
  files(paths: string | readonly string[], options?: SqlFilesOptions): SqlFiles
  explain(texts: TemplateStringsArray, ...holes: SqlHole[]): Promise<string>
}

const rules: OptionRules<SqlOptions> = { signal: signalRule, engine: anything }

function tagOf({ signal, engine = duckDB }: SqlOptions): SqlTag {
  return async (texts, ...holes) => {
    const statement = compileStatement(rawTexts(texts), holes)
    return engine.run(statement, { signal: joinSignals(signal, interruptSignal()) })
  }
}

const runNow = tagOf({})

function run(texts: TemplateStringsArray, ...holes: SqlHole[]): Promise<Frame>
function run(options: SqlOptions): SqlTag
function run(first: TemplateStringsArray | SqlOptions, ...holes: SqlHole[]): Promise<Frame> | SqlTag {
  if (Array.isArray(first)) return runNow(first as unknown as TemplateStringsArray, ...holes)
  checkOptions('sql', first as SqlOptions, rules)
  return tagOf(first as SqlOptions)
}

const members: { [Name in keyof Sql]: Sql[Name] } = {
  part: (texts, ...holes) => new SqlPart(rawTexts(texts), holes),
  name: (...names) => new SqlName(names),
  files: (paths, options) => new SqlFiles(paths, options),
  explain: async (texts, ...holes) =>
    duckDB.explain(compileStatement(rawTexts(texts), holes), { signal: interruptSignal() }),
}

export const sql = Object.defineProperties(
  run,
  // Each is defined anew: a function has a name of its own, which cannot be assigned.
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { value, enumerable: true }])),
) as Sql
