// Tables: sort, group, join and building of 100 000 × 12, Frame against arquero alone in the same process; Parquet of it.
import { run } from './measure.mjs'

const rows = Number(process.env.BENCH_ROWS ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 7)

const result = await run('frame/measure-verbs.mjs', [rows, runs])
console.log(`${rows} rows × 12 columns, medians of ${runs}, CPU ms: Frame, arquero alone, ratio`)
for (const [verb, { ours, alone, ratio }] of Object.entries(result)) {
  const limit = verb.startsWith('build') ? '' : '  (limit 1.5)'
  console.log(
    `  ${verb.padEnd(16)} ${String(ours).padStart(6)} ${String(alone).padStart(6)} ${ratio.toFixed(2).padStart(6)}${limit}`,
  )
}

const { write, read, megabytes, above } = await run('frame/parquet.mjs', [rows, runs])
console.log(`  as Parquet, of ${megabytes} MB: ${write} ms to write, ${read} ms to read, ${above} MB of memory at most`)
