import { abortReason, type Clock, systemClock, throwIfAborted } from '../../api/index.js'
import { type FileSystem, filesOf as filesOfFolder } from '../../dataset/files/index.js'
import { beginRun, type HarvestEngine, type HarvestTask, type ShardOutcome } from '../../dataset/harvest/index.js'
import { IncompleteError, shortValue } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'
import { type ExecuteCall, type Relation, sqlRelation } from '../connect/index.js'
import { OutcomeQueue } from './outcome-queue.js'
import { readOutcome } from './read-outcome.js'
import { divideShards, taskStatement } from './statement.js'
import { taskError } from './task-error.js'
import { watchRecords } from './watch-records.js'

/** How a harvest is run by Spark. */
export interface HarvestSettings {
  /** How many processes work at once. */
  tasks: number
  /** How many requests a second they send, all together. */
  requestsPerSecond: number
  /** The program on the machines, as bash takes it. */
  command: string
}

/** A session of Spark, as far as a harvest needs it. */
export interface HarvestSession {
  execute(plan: Relation, call: ExecuteCall): AsyncIterable<Uint8Array>
}

/** The means of a harvest beside its settings. */
export interface HarvestPorts {
  /** Its name, for messages: `Spark at host:15002`. */
  name: string
  /** Opens a session, or returns the one that is open. */
  session: () => Promise<HarvestSession>
  /** The file system of a folder. */
  filesOf?: (folder: string) => FileSystem
  clock?: Clock
}

/**
 * Returns an engine that runs the shards of a harvest by Spark: each task is one process of `nomad-notebook harvest-shard`, which has
 * its share of the requests a second.
 */
export function harvestEngine(settings: HarvestSettings, ports: HarvestPorts): HarvestEngine {
  return { name: ports.name, harvest: task => harvest(task, settings, ports) }
}

/** Seconds that Spark has to stop a statement. */
const patience = 10

async function* harvest(
  { folder, shards, signal }: HarvestTask,
  settings: HarvestSettings,
  { name, session, filesOf = filesOfFolder, clock = systemClock }: HarvestPorts,
): AsyncGenerator<ShardOutcome, void, undefined> {
  throwIfAborted(signal)
  if (shards.length === 0) return
  const files = filesOf(folder)
  const spark = await session()
  const run = await beginRun(folder, files)
  const queue = new OutcomeQueue(shards)
  const stop = new AbortController()
  const onAbort = () => {
    if (!signal) return
    stop.abort(abortReason(signal))
    queue.fail(abortReason(signal))
  }
  signal?.addEventListener('abort', onAbort)
  const divided = divideShards(shards, settings.tasks)
  const statement = taskStatement({
    tasks: divided,
    command: settings.command,
    folder,
    run: run.id,
    requestsPerSecond: settings.requestsPerSecond / divided.length,
  })
  const strays: string[] = []
  const work = readOutcomes(spark.execute(sqlRelation(statement), { signal: stop.signal }), queue, strays).then(
    () => queue.end(),
    error => queue.fail(error),
  )
  const watching = watchRecords({
    folder,
    files,
    lacking: queue.lacking,
    onOutcome: outcome => queue.add(outcome),
    signal: stop.signal,
    sleep: (seconds, until) => clock.sleep(seconds, until),
    now: () => clock.now(),
  }).catch(() => {})
  try {
    yield* queue
    refuseLacking(name, queue, strays)
  } catch (error) {
    throw taskError(error, { name, command: settings.command })
  } finally {
    signal?.removeEventListener('abort', onAbort)
    // Spark ends no program that a task has begun: the programs see that the run has ended. The next run ends what is left.
    await run.end().catch(() => {})
    stop.abort()
    // Spark is told to stop; one that does not answer keeps nobody waiting.
    const enough = new AbortController()
    const ended = Promise.all([work, watching]).finally(() => enough.abort())
    await Promise.race([ended, clock.sleep(patience, enough.signal).catch(() => {})])
  }
}

/** Reads what the tasks print, and gives on what is an outcome. */
async function readOutcomes(batches: AsyncIterable<Uint8Array>, queue: OutcomeQueue, strays: string[]): Promise<void> {
  for await (const bytes of batches) {
    for (const line of Frame.fromArrow(bytes).column('outcome')) {
      if (typeof line !== 'string' || line.trim() === '') continue
      const outcome = readOutcome(line)
      if (outcome) queue.add(outcome)
      else if (strays.length === 0) strays.push(line)
    }
  }
}

function refuseLacking(name: string, { lacking }: OutcomeQueue, [stray]: readonly string[]): void {
  if (lacking.size === 0) return
  const [first] = lacking
  const shown = lacking.size === 1 ? `shard ${first}` : `${lacking.size} shards, the first of them ${first}`
  const printed = stray === undefined ? '' : `; its tasks printed ${shortValue(stray)}`
  throw new IncompleteError(`${name} has ended without an outcome of ${shown}${printed}.`, {
    hint: "Is the program on the cluster's machines nomad-notebook of the same version? The option command of spark names it.",
  })
}
