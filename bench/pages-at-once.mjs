// How many pages at once: one, eight, and as many as the default finds, on servers that take their time.
import { alternate, median, run, startServer } from './measure.mjs'

const runs = Number(process.env.BENCH_RUNS ?? 3)
const entries = Number(process.env.BENCH_ENTRIES ?? 1000)
const servers = [
  { latency: 0, perArchive: 0 },
  { latency: 50, perArchive: 0 },
  { latency: 50, perArchive: 20 },
]
const candidates = ['1', '8', 'default']

for (const times of servers) {
  const server = await startServer(entries, times)
  const results = await alternate(
    candidates.map(parallel => () => run('query/pages-at-once.mjs', [server.url, parallel])),
    runs,
  )
  console.log(
    `\n${entries} entries, ${times.latency} ms a request, ${times.perArchive} ms an archive (median of ${runs} alternating runs)`,
  )
  console.log('parallel   reading (s)   CPU (s)   peak memory (MB)   requests')
  for (const [index, parallel] of candidates.entries()) {
    const of = key => median(results[index].map(result => result[key]))
    if (results[index].some(({ count }) => count !== entries)) throw new Error('Entries are missing.')
    console.log(
      `${parallel.padEnd(10)} ${of('seconds').toFixed(2).padStart(11)} ${of('cpuSeconds').toFixed(2).padStart(9)} ${of(
        'peakMegabytes',
      )
        .toFixed(0)
        .padStart(18)} ${String(of('requests')).padStart(10)}`,
    )
  }
  server.close()
}
