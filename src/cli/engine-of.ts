import { type Spark, spark } from '../spark/index.js'
import { type Arguments, readPositive, readWhole } from './arguments/index.js'
import type { CommandOption } from './command.js'
import { UsageError } from './usage-error.js'

/** The option of commands that a cluster may run. */
export const engineOption: CommandOption = {
  value: 'ADDRESS',
  help: 'a Spark cluster that does the work: sc://host:15002. A token for it comes\nfrom SPARK_CONNECT_AUTHENTICATE_TOKEN',
}

/** Parameters of an address of Spark that may hold secrets: `;token=…`, and headers. */
const secret = /;\s*(?:token|x-[^=;]*)\s*=/i

/**
 * Returns the cluster that a command names; `undefined` for none.
 *
 * @throws UsageError for an address with a token, which everyone on the machine could see
 */
export function engineOf(args: Arguments): Spark | undefined {
  const address = args.text('engine')
  if (address === undefined) {
    const stray = ['tasks', 'command'].find(name => args.has(name))
    if (stray !== undefined) throw new UsageError(`--${stray} is for a cluster, which --engine names.`)
    return undefined
  }
  if (secret.test(address)) {
    throw new UsageError(
      'Tokens are not taken from arguments, because everyone on this machine can see these. Set SPARK_CONNECT_AUTHENTICATE_TOKEN.',
    )
  }
  return spark(address, {
    tasks: readWhole('--tasks', args.text('tasks'), 1),
    requestsPerSecond: readPositive('--requests-per-second', args.text('requests-per-second')),
    command: args.text('command'),
  })
}
