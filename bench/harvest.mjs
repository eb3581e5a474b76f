// What a harvest costs, entry by entry: bytes on the wire and on disk, requests, CPU and memory, planning, and opening what came out of
// it; and what all entries of NOMAD cost by that. All of it is counts, bytes and CPU time. Usage:
//   node bench/harvest.mjs [--short] [--record]
// `--short` takes fewer entries; `--record` keeps the run in bench/results/harvest.json and writes the tables of docs/scale.md.
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { printDetails, printTotals, recordFile, writeScale } from './harvest/write-scale.mjs'
import { run } from './measure.mjs'

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } },
})
const entries = values.short ? 500 : 2000
/** As many as NOMAD has, also where all else is short: it takes seconds. */
const planned = 19_000_000
const opened = values.short
  ? [[50_000, 1000]]
  : [
      [300_000, 1000],
      [1_000_000, 1000],
      [1_000_000, 10_000],
      [2_400_000, 10_000],
    ]

const result = {
  machine: { cores: availableParallelism(), node: process.version },
  bytes: await run('harvest/bytes.mjs', []),
  cpu: [],
  tasks: await run('harvest/tasks.mjs', [entries]),
  shards: await run('harvest/shards.mjs', [5 * entries]),
  planning: [],
  opening: [],
}
for (const name of ['columns', 'results', 'whole']) result.cpu.push(await run('harvest/cpu.mjs', [name]))
for (const perShard of [250, 1000, 10_000]) result.planning.push(await run('harvest/planning.mjs', [planned, perShard]))
for (const sizes of opened) result.opening.push(await run('harvest/opening.mjs', sizes))

if (values.record) {
  writeFileSync(recordFile, `${JSON.stringify(result, undefined, 1)}\n`)
  writeScale()
}
console.log(`${printTotals(result)}\n\n${printDetails(result)}`)
