// Fetching: ArchiveQuery against L, plain undici + JSON.parse of the same bytes (see query/limit.mjs).
import { alternate, median, run, startServer } from './measure.mjs'

const runs = Number(process.env.BENCH_RUNS ?? 5)
const sizes = (process.env.BENCH_ENTRIES ?? '1000,10000').split(',').map(Number)
const pageSize = 100

for (const entries of sizes) {
  const server = await startServer(entries)
  for (const mode of ['stream', 'keep']) {
    const args = [server.url, pageSize, mode]
    const options = { nodeOptions: mode === 'keep' ? ['--max-old-space-size=8192'] : [] }
    const [limit, query] = await alternate(
      [() => run('query/limit.mjs', args, options), () => run('query/archive-query.mjs', args, options)],
      runs,
    )
    for (const results of [limit, query]) {
      const wrong = results.find(result => result.count !== entries || result.energies !== limit[0].energies)
      if (wrong) throw new Error(`A run read something else: ${JSON.stringify(wrong)}`)
    }
    print(`${entries} entries, ${mode}, pages of ${pageSize}`, limit, query)
  }
  server.close()
}

function print(title, limit, query) {
  console.log(`\n${title} (median of ${runs} alternating runs)`)
  console.log('                    L   ArchiveQuery   ratio')
  for (const [label, key, digits] of [
    ['CPU (s)', 'cpuSeconds', 2],
    ['wall (s)', 'wallSeconds', 2],
    ['peak memory (MB)', 'peakMegabytes', 0],
  ]) {
    const [a, b] = [limit, query].map(results => median(results.map(result => result[key])))
    console.log(
      `${label.padEnd(17)} ${a.toFixed(digits).padStart(4)} ${b.toFixed(digits).padStart(14)} ${(b / a).toFixed(2).padStart(7)}`,
    )
  }
}
