import { defaultRateLimits } from '../../api/index.js'
import { QueryError } from '../../errors/index.js'
import { type OptionRules, wholeNumber } from '../../options/index.js'
import type { HarvestSettings } from './harvest-engine.js'

/** The options of `spark` for harvests. */
export interface HarvestOptions {
  /**
   * How many processes load entries at once, on all machines of the cluster together; as many cores must be free. Each gets its share of
   * `requestsPerSecond`, so there are at most as many. Default 4.
   */
  tasks?: number | undefined
  /**
   * How many requests the processes send to NOMAD in a second, all together, redirects, retries and logins included. Default 10: more
   * is to be agreed with those who run the server.
   */
  requestsPerSecond?: number | undefined
  /**
   * The program on the cluster's machines, as bash takes one command: variables, program, arguments. Default `'nomad-notebook'`,
   * found by the `PATH` of Spark's workers.
   *
   * @example
   * ```ts
   * const cluster = spark('sc://host:15002', {
   *   command: '/opt/node/bin/node /opt/tools/node_modules/nomad-notebook/dist/cli/main.js',
   * })
   * ```
   */
  command?: string | undefined
}

const usualTasks = 4

/** The rules of the options of a harvest. */
export const harvestRules: OptionRules<HarvestOptions> = {
  tasks: wholeNumber(1),
  requestsPerSecond: {
    allowed: 'a positive number',
    accepts: value => typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY,
  },
  command: { allowed: 'a command of bash', accepts: value => typeof value === 'string' && value.trim() !== '' },
}

/**
 * Returns the settings of a harvest.
 *
 * @throws QueryError for more tasks than requests in a second: at their start, when each sends one, they would send more
 */
export function harvestSettings({
  requestsPerSecond = defaultRateLimits.perSecond,
  command = 'nomad-notebook',
  ...options
}: HarvestOptions): HarvestSettings {
  const most = Math.max(1, Math.floor(requestsPerSecond))
  const { tasks = Math.min(usualTasks, most) } = options
  if (tasks > most) {
    throw new QueryError(
      `spark: the option tasks is ${tasks}, but ${tasks} processes have less than one of ${requestsPerSecond} requests a second each.`,
      { hint: `Take at most ${most} tasks; one process loads all that one request a second gives.` },
    )
  }
  return { tasks, requestsPerSecond, command }
}
