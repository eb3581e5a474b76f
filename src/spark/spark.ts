import type { HarvestEngine } from '../dataset/harvest/index.js'
import {
  anyText,
  checkOptions,
  isPlainObject,
  type OptionRule,
  type OptionRules,
  positive,
  wholeNumber,
} from '../options/index.js'
import type { SqlEngine } from '../sql/index.js'
import { parseConnectionString, SparkSession } from './connect/index.js'
import { harvestEngine } from './harvest/index.js'
import { sparkSql, sqlSettings } from './sql/index.js'

/** The options of `spark`. */
export interface SparkOptions {
  /** How many processes of a harvest work at once. Default 8. Spark runs as many as the cluster has cores for. */
  tasks?: number
  /** How many requests a second all processes of a harvest send together. Default 10, which is polite for one address. */
  requestsPerSecond?: number
  /** The program on the cluster's machines that a harvest runs, as bash takes it. Default `nomad-notebook`. */
  command?: string
  /** Settings of the session on the cluster, by Spark's names: `{ 'spark.sql.shuffle.partitions': '200' }`. */
  config?: Readonly<Record<string, string>>
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

const aCommand: OptionRule = {
  allowed: 'a command',
  accepts: value => typeof value === 'string' && value.trim() !== '' && !value.includes('\0'),
}

const rules: OptionRules<SparkOptions> = {
  tasks: wholeNumber(1),
  requestsPerSecond: positive,
  command: aCommand,
  config: texts,
}

/**
 * Returns a Spark cluster as an engine: `sql` runs the same statements on it, also on data sets and files that only the cluster
 * sees, and `download` shares a large query among its machines. Needs the optional packages `@grpc/grpc-js`, `@grpc/proto-loader` and `@uwdata/flechette`, and Spark 4 with
 * Spark Connect on the cluster. Nothing is asked before the first use.
 *
 * @param url where Spark Connect is, as Spark writes it: `sc://host:15002`, with a token `sc://host:15002/;token=…`, which needs an
 *   encrypted connection, and turns it on
 * @throws QueryError for an address of another form, and for an unknown option
 *
 * @example
 * const cluster = spark('sc://127.0.0.1:15002')
 * await sql({ engine: cluster })`select formula, min(energy) as lowest from ${dataset} group by formula`
 * await query.download('/shared/perovskites', { entriesPerPart: 250, columns: ['results.material.chemical_formula_reduced'], engine: cluster })
 * await cluster.close()
 */
export function spark(url: string, options: SparkOptions = {}): Spark {
  checkOptions('spark', options, rules)
  const name = `Spark at ${parseConnectionString(url).endpoint}`
  let opened: Promise<SparkSession> | undefined
  const open = () => {
    opened ??= SparkSession.open(url, { config: { ...sqlSettings, ...options.config } }).catch(error => {
      opened = undefined
      throw error
    })
    return opened
  }
  const close = async () => {
    const session = opened
    opened = undefined
    await (await session)?.close()
  }
  const { tasks = 8, requestsPerSecond = 10, command = 'nomad-notebook' } = options
  const { harvest } = harvestEngine({ tasks, requestsPerSecond, command }, { name, session: open })
  return { ...sparkSql(name, open), harvest, close }
}
