import { bashCommand, bashWord, sqlText } from './quote.js'

/** The tasks of a harvest, as a statement of SQL says them. */
export interface TaskStatement {
  /** The shards of each task. */
  tasks: readonly (readonly number[])[]
  /** The program on the machines, as bash takes it. */
  command: string
  folder: string
  /** The run that the tasks belong to. */
  run: string
  /** How many requests a second each task may send. */
  requestsPerSecond: number
}

/**
 * Returns the statement that runs the tasks: each reads one line with its shards, and gives a line for each that is done.
 *
 * `range` makes one row in a partition of its own for each task, without a shuffle, whose files a machine that is killed would take
 * along. `exec` makes the program the child of Spark's process: it sees when that is gone. `env` takes variables before the program.
 */
export function taskStatement({ tasks, command, folder, run, requestsPerSecond }: TaskStatement): string {
  const count = tasks.length
  const lines = tasks.map(shards => `r'${JSON.stringify({ shards })}'`).join(', ')
  const program = [
    `exec env ${command} harvest-shard --quiet --end-with-parent`,
    `--run ${run} --requests-per-second ${requestsPerSecond} -- ${bashWord(folder)}`,
  ].join(' ')
  return [
    `SELECT TRANSFORM(line) USING ${sqlText(bashCommand(program))} AS (outcome STRING)`,
    `FROM (SELECT element_at(array(${lines}), CAST(id + 1 AS INT)) AS line FROM range(0, ${count}, 1, ${count}))`,
  ].join('\n')
}

/** Divides shards evenly: neighbours go to different tasks, so that all get to the end at about the same time. */
export function divideShards(shards: readonly number[], tasks: number): number[][] {
  const count = Math.min(tasks, shards.length)
  return Array.from({ length: count }, (_, task) => shards.filter((_shard, place) => place % count === task))
}
