import type { ShardOutcome } from '../../dataset/harvest/index.js'
import { isNomadError } from '../../errors/index.js'
import { exitCode } from '../exit-code.js'
import { printable, printableLine } from '../terminal/index.js'
import { UsageError } from '../usage-error.js'

/** The shards to run, and the ways to run and report them. */
export interface ShardRun {
  /** The shards, as they come. */
  shards: Iterable<number> | AsyncIterable<number>
  runShard: (shard: number) => Promise<ShardOutcome>
  /** Writes a line to stdout. */
  print: (line: string) => void
  /** Writes a line to stderr. */
  tell: (line: string) => void
  signal: AbortSignal
}

/** Characters of an error that are written: Spark keeps the last 2048 bytes of all of them. */
const longestError = 700
/** Shards that the last line names. */
const mostNamed = 20

/**
 * Runs shards, one after the other, and prints what became of each as soon as it is done. One that fails does not stop the others.
 *
 * @returns the exit code
 * @throws the reason of the signal when it is aborted; UsageError for what names no shard
 */
export async function runShards({ shards, runShard, print, tell, signal }: ShardRun): Promise<number> {
  const failed: number[] = []
  let count = 0
  for await (const shard of shards) {
    signal.throwIfAborted()
    count++
    try {
      print(printableLine(await runShard(shard)))
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof UsageError) throw error
      failed.push(shard)
      tell(`Shard ${shard}: ${errorText(error)}`)
    }
  }
  signal.throwIfAborted()
  if (failed.length === 0) return exitCode.done
  const more = failed.length > mostNamed ? ` and ${failed.length - mostNamed} more` : ''
  tell(`${failed.length} of ${count} shards failed: ${failed.slice(0, mostNamed).join(', ')}${more}.`)
  return exitCode.failed
}

function errorText(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error'
  const message = error instanceof Error ? error.message : String(error)
  const text = printable(`${name}: ${message}`).replaceAll(/\s*\n\s*/g, ' ')
  const own = isNomadError(error) ? text : `${text} (a fault of nomad-notebook itself, or of this machine)`
  return own.length > longestError ? `${own.slice(0, longestError)} …` : own
}
