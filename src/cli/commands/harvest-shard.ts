import { type AbortSignalLike, systemClock } from '../../api/index.js'
import { filesOf, folderPath } from '../../dataset/files/index.js'
import { harvestShard, isRunId, untilRunEnds } from '../../dataset/harvest/index.js'
import type { ManifestQuestion } from '../../dataset/manifest/index.js'
import { ArchiveQuery } from '../../index.js'
import { readPositive } from '../arguments/index.js'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { runShards, StopSwitch, shardsOf, shardsOfLines, untilParentEnds } from '../harvest/index.js'
import { queryOfQuestion } from '../query-of-question.js'
import { tellAboutLogin } from '../tell-about-login.js'
import { UsageError } from '../usage-error.js'

/** `nomad-notebook harvest-shard`: what a machine of a cluster runs. */
export const harvestShards: Command = {
  name: 'harvest-shard',
  summary: 'run shards of a harvest: what each machine of a cluster does',
  operands: { name: 'FOLDER [SHARD …]', least: 1, most: Number.POSITIVE_INFINITY },
  options: {
    'requests-per-second': {
      value: 'N',
      help: 'how many requests this process sends in a second at most; default 10,\nno limit on this machine. All processes together keep to what the\nserver allows when each has its share',
    },
    run: { value: 'ID', help: 'end when this run of an engine has ended; engines give it' },
    'end-with-parent': { help: 'end when the process that started this one has gone' },
  },
  description: `
Runs shards of the harvest that is under way in FOLDER, and prints what became of each as a line of JSON. Without SHARD it reads standard
input: a number, or {"shards": [3, 4, 5]}, in a line. Spark's tasks are such processes; those of xargs or Slurm may be.

A shard may be run again, or by two machines at once: nothing that is there is changed. When one fails, the others are run all the same;
the exit code is then 1.`,
  examples: [
    'nomad-notebook harvest-shard /shared/oxides 3 4 5',
    'nomad-notebook harvest-shard /shared/oxides "$SLURM_ARRAY_TASK_ID" --requests-per-second 0.5',
    'seq 1 75 | nomad-notebook harvest-shard /shared/oxides',
  ],
  goOn: 'What is finished stays. Run the command again: it goes on from there.',
  async run(args, terminal) {
    const [named = '', ...numbers] = args.operands
    const folder = folderPath(named)
    const requestsPerSecond = readPositive('--requests-per-second', args.text('requests-per-second'))
    const run = args.text('run')
    if (run !== undefined && !isRunId(run)) throw new UsageError(`--run is '${run}', which is no id of a run.`)
    if (numbers.length === 0 && process.stdin.isTTY) {
      throw new UsageError('The command needs shards: numbers after the folder, or lines on standard input.')
    }
    const files = filesOf(folder)
    const stop = new StopSwitch(terminal.tell)
    const sleep = (seconds: number, signal: AbortSignalLike) => systemClock.sleep(seconds, signal)
    if (args.has('end-with-parent')) {
      stop.after(signal => untilParentEnds({ signal, sleep }), 'The process that started this one has gone.')
    }
    if (run !== undefined) {
      const wait = (signal: AbortSignal) => untilRunEnds(folder, run, { files, signal })
      stop.after(wait, 'The harvest that started this process has ended.')
    }
    const signal = AbortSignal.any([terminal.signal, stop.signal])
    let hasTold = false
    const sourceFor = (question: ManifestQuestion) => {
      if (!hasTold) tellAboutLogin(question.url, terminal)
      hasTold = true
      return new ArchiveQuery({ ...queryOfQuestion(question), max: null, requestsPerSecond })
    }
    try {
      const code = await runShards({
        shards: numbers.length > 0 ? numbers.flatMap(shardsOf) : shardsOfLines(process.stdin, signal),
        runShard: shard => harvestShard({ folder, shard, sourceFor, files, signal }),
        print: terminal.print,
        tell: terminal.tell,
        signal,
      })
      return { code }
    } catch (error) {
      if (stop.isStopped) return { code: exitCode.failed }
      throw error
    } finally {
      stop.close()
    }
  },
}
