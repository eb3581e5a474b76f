// Data sets of many entries: what a download costs beside plain undici and JSON.parse of the same answers, with tables, with
// archives, and with both; whether memory stays flat and the cost of an entry the same. `plain` sends the requests of the download;
// `whole` reads whole archives, of which a table asks for little. Usage:
//   node bench/dataset.mjs [--entries 10000,100000] [--runs 1] [--cases table,whole]
// Each entry has about 43 kB. Files go to a folder in BENCH_FOLDER, by default that of the system's temporary files.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cases } from './dataset/cases.mjs'
import { alternate, median, run, startServer } from './measure.mjs'

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '1' },
    cases: { type: 'string', default: Object.keys(cases).join(',') },
  },
})
const sizes = values.entries.split(',').map(Number)
const runs = Number(values.runs)
const goals = { peakMegabytes: 500, throughput: 0.6, costGrowth: 1.1 }
const base = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'nomad-bench-dataset-'))

try {
  for (const name of values.cases.split(',')) await measureCase(name)
} finally {
  rmSync(base, { recursive: true, force: true })
}

async function measureCase(name) {
  console.log(`\n${name}: ${cases[name].title} (median of ${runs})`)
  console.log(' entries            seconds   entries/s   of plain   CPU ms/entry   peak MB   MB read   MB written')
  const costs = []
  for (const entries of sizes) {
    const server = await startServer(entries)
    try {
      const [plain, ours, whole] = await alternate(
        [
          () => measure('plain', name, server),
          () => measure('ours', name, server),
          ...(cases[name].isNarrow ? [() => measure('plain', name, server, 'whole')] : []),
        ],
        runs,
      )
      const speed = results => entries / median(results.map(({ seconds }) => seconds))
      for (const [title, results] of [['plain', plain], ...(whole ? [['whole', whole]] : []), ['download', ours]]) {
        const of = key => median(results.map(result => result[key]))
        if (results.some(({ count }) => count !== entries)) throw new Error(`Entries are missing: ${results[0].count}`)
        const cells = [
          [of('seconds').toFixed(1), 10],
          [speed(results).toFixed(0), 11],
          [(speed(results) / speed(plain)).toFixed(2), 10],
          [((of('cpuSeconds') / entries) * 1e3).toFixed(3), 14],
          [of('peakMegabytes').toFixed(0), 9],
          [(of('bytesRead') / 1e6).toFixed(0), 9],
          [(of('bytesWritten') / 1e6).toFixed(1), 12],
        ].map(([text, width]) => text.padStart(width))
        console.log(`${String(entries).padStart(8)} ${title.padEnd(9)}${cells.join(' ')}`)
      }
      costs.push(median(ours.map(({ cpuSeconds }) => cpuSeconds)) / entries)
      judge(name, {
        peak: median(ours.map(({ peakMegabytes }) => peakMegabytes)),
        ratio: speed(ours) / speed(whole ?? plain),
      })
    } finally {
      server.close()
    }
  }
  if (costs.length > 1) {
    const growth = costs.at(-1) / costs[0]
    console.log(
      `  an entry of ${sizes.at(-1)} costs ${growth.toFixed(2)} of one of ${sizes[0]} (goal: at most ${goals.costGrowth})`,
    )
  }
}

/** The goals hold for tables alone. */
function judge(name, { peak, ratio }) {
  if (!cases[name].hasGoals) return
  console.log(
    `  peak ${peak.toFixed(0)} MB (goal: under ${goals.peakMegabytes}), ${ratio.toFixed(2)} of reading whole archives (goal: at least ${goals.throughput})`,
  )
}

function measure(script, name, server, ...options) {
  const folder = mkdtempSync(join(base, 'run-'))
  return run(`dataset/${script}.mjs`, [server.url, name, join(folder, 'dataset'), ...options]).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  )
}
