// What a task takes: requests, CPU and memory, by the entries of a part and by the size of a page, for archives of 43 kB and for those
// of all tutorials. Reads from argv: the number of entries. Prints one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, startServer } from '../measure.mjs'

const entries = Number(process.argv[2] ?? 2000)
const base = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'nomad-bench-tasks-'))
const runs = []
try {
  for (const templateLimit of [60_000, 1e9]) {
    const server = await startServer(entries, { templateLimit })
    try {
      for (const name of ['columns', 'results', 'whole']) {
        for (const perPart of [250, 1000]) runs.push(await measure(server, { templateLimit, name, perPart }))
      }
      if (templateLimit > 60_000) continue
      for (const perPage of [10, 25, 50, 100]) {
        runs.push(await measure(server, { templateLimit, name: 'columns', perPart: 1000, perPage }))
      }
    } finally {
      server.close()
    }
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}
console.log(JSON.stringify({ entries, runs }))

async function measure(server, { templateLimit, name, perPart, perPage = 'default' }) {
  const folder = mkdtempSync(join(base, 'run-'))
  await server.set({ entries })
  const used = await run('harvest/task.mjs', [server.url, name, join(folder, 'dataset'), perPart, perPage])
  const counted = await server.counts()
  rmSync(folder, { recursive: true, force: true })
  if (used.count !== entries) throw new Error(`Entries are missing: ${used.count} of ${entries}.`)
  return { templateLimit, name, perPart, perPage, requests: counted.requests, ...used }
}
