import { filesOf } from '../dataset/files/index.js'
import type { HarvestEngine } from '../dataset/harvest/index.js'
import { QueryError } from '../errors/index.js'
import { anyText, checkOptions, isPlainObject, type OptionRule, type OptionRules } from '../options/index.js'
import type { SqlEngine } from '../sql/index.js'
import { parseConnectionString, SparkSession } from './connect/index.js'
import { type HarvestOptions, harvestEngine, harvestRules, harvestSettings } from './harvest/index.js'
import { KeptSession } from './kept-session.js'
import { sparkSql, sqlSettings } from './sql/index.js'

/** The options of `spark`. Those of harvests are explained in docs/cluster.md. */
export interface SparkOptions extends HarvestOptions {
  /** Settings of the session on the cluster, by Spark's names: `{ 'spark.sql.shuffle.partitions': '200' }`. */
  config?: Readonly<Record<string, string>> | undefined
}

/** A Spark cluster, as an engine of SQL and of harvests. */
export interface Spark extends SqlEngine, HarvestEngine {
  /** `Spark at` and the address. */
  readonly name: string
  /** Ends the session on the cluster. The next use opens another one. A process ends without it, too. */
  close(): Promise<void>
}

const texts: OptionRule = {
  allowed: 'texts by their names',
  accepts: value => isPlainObject(value) && Object.values(value).every(anyText.accepts),
}

const rules: OptionRules<SparkOptions> = { ...harvestRules, config: texts }

/**
 * Returns a Spark cluster as an engine: `sql` runs the same statements on it, also on data sets and files that only the cluster
 * sees, and `download` shares a large query among its machines. Needs the optional packages `@grpc/grpc-js`, `@grpc/proto-loader` and
 * `@uwdata/flechette`, and Spark 4 with Spark Connect on the cluster. Nothing is asked before the first use.
 *
 * @param url where Spark Connect is, as Spark writes it: `sc://host:15002`, with a token `sc://host:15002/;token=…`, which needs an
 *   encrypted connection, and turns it on
 * @throws QueryError for an address of another form, for an unknown option, and for a setting by which SQL means something else
 *
 * @example
 * ```ts
 * const cluster = spark('sc://127.0.0.1:15002', { requestsPerSecond: 5 })
 * async function useCluster() {
 *   const columns = { formula: 'results.material.chemical_formula_reduced' }
 *   const all = await query.download('/shared/all', { columns, entriesPerPart: 10_000, engine: cluster })
 *   const counts = await sql({ engine: cluster })`select formula, count(*) as entries from ${all} group by formula`
 *   await cluster.close()
 *   return counts
 * }
 * ```
 */
export function spark(url: string, options: SparkOptions = {}): Spark {
  checkOptions('spark', options, rules)
  refuseOtherMeaning(options.config ?? {})
  const name = `Spark at ${parseConnectionString(url).endpoint}`
  const config = { ...sqlSettings, ...options.config }
  const session = new KeptSession(() => SparkSession.open(url, { config }))
  const engine = sparkSql(name, session.get)
  const { harvest } = harvestEngine(harvestSettings(options), { name, session: session.get, filesOf })
  return {
    name,
    run: (statement, call) => session.read(() => engine.run(statement, call)),
    explain: (statement, call) => session.read(() => engine.explain(statement, call)),
    harvest,
    close: () => session.close(),
  }
}

/** @throws QueryError for a setting by which statements would mean something else than on DuckDB */
function refuseOtherMeaning(config: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(config)) {
    const needed = Object.hasOwn(sqlSettings, name) ? sqlSettings[name] : undefined
    if (needed === undefined || value === needed) continue
    throw new QueryError(`spark: the setting ${name} must be ${needed}, so that statements mean the same as on DuckDB.`)
  }
}
