// Tables: query.toFrame against L, plain undici + JSON.parse of the same bytes (see query/limit.mjs). Twelve columns of
// one row for each entry, and one row for each calculation.
import { alternate, median, run, startServer } from './measure.mjs'

const runs = Number(process.env.BENCH_RUNS ?? 5)
const entries = Number(process.env.BENCH_ENTRIES ?? 10_000)
const pageSize = 100
const server = await startServer(entries)
const [limit, flat, exploded] = await alternate(
  [
    () => run('query/limit.mjs', [server.url, pageSize, 'stream']),
    () => run('flatten/to-frame.mjs', [server.url, pageSize, 'entries']),
    () => run('flatten/to-frame.mjs', [server.url, pageSize, 'calculations']),
  ],
  runs,
)
server.close()
for (const result of flat)
  if (result.rows !== entries) throw new Error(`A run read something else: ${JSON.stringify(result)}`)

console.log(`\n${entries} entries, pages of ${pageSize} (median of ${runs} alternating runs)`)
console.log('                       L   12 columns  ratio   by calculation  ratio')
for (const [label, key, digits] of [
  ['CPU (s)', 'cpuSeconds', 2],
  ['wall (s)', 'wallSeconds', 2],
  ['peak memory (MB)', 'peakMegabytes', 0],
]) {
  const [a, b, c] = [limit, flat, exploded].map(results => median(results.map(result => result[key])))
  const cells = [a.toFixed(digits).padStart(7), b.toFixed(digits).padStart(12), (b / a).toFixed(2).padStart(6)]
  console.log(
    `${label.padEnd(17)}${cells.join(' ')} ${c.toFixed(digits).padStart(16)} ${(c / a).toFixed(2).padStart(6)}`,
  )
}
console.log(`${exploded[0].rows} calculations`)
