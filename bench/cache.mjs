// What the cache costs while it fills, and what it saves in the next kernel.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alternate, median, run, startServer } from './measure.mjs'

const runs = Number(process.env.BENCH_RUNS ?? 3)
const entries = Number(process.env.BENCH_ENTRIES ?? 1000)
const servers = [
  { latency: 0, perArchive: 0 },
  { latency: 50, perArchive: 20 },
]

for (const times of servers) {
  const server = await startServer(entries, times)
  const folder = mkdtempSync(join(tmpdir(), 'nomad-bench-'))
  const read = where => () => run('query/cache.mjs', [server.url, where])
  const fill = () => {
    rmSync(folder, { recursive: true })
    return read(folder)()
  }
  try {
    const results = await alternate([read('none'), fill, read(folder)], runs)
    console.log(
      `\n${entries} entries, ${times.latency} ms a request, ${times.perArchive} ms an archive (median of ${runs} alternating runs)`,
    )
    console.log('cache      reading (s)   CPU (s)   peak memory (MB)   requests   from the cache')
    for (const [index, name] of ['none', 'empty', 'full'].entries()) {
      if (results[index].some(({ count }) => count !== entries)) throw new Error('Entries are missing.')
      const of = (key, digits, width) =>
        median(results[index].map(result => result[key]))
          .toFixed(digits)
          .padStart(width)
      const numbers = [of('seconds', 2, 11), of('cpuSeconds', 2, 9), of('peakMegabytes', 0, 18), of('requests', 0, 10)]
      console.log(`${name.padEnd(10)} ${numbers.join(' ')} ${of('cacheHits', 0, 16)}`)
    }
    const files = readdirSync(join(folder, 'archives-1'))
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, 'archives-1', name)).size, 0)
    console.log(`on disk: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`)
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
