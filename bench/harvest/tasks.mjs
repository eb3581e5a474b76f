// How requests, CPU and memory of a download follow the size of pages and the size of archives: 43 kB, those of all tutorials, and larger
// ones. Reads from argv: the number of entries. Prints one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, startServer } from '../measure.mjs'

const entries = Number(process.argv[2] ?? 2000)
const base = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'nomad-bench-tasks-'))
const all = { templateLimit: 1e9 }
const plans = [
  ...[10, 25, 50, 100, 'default'].map(perPage => ({ ...all, name: 'columns', perPage, entries })),
  { name: 'whole', entries },
  { ...all, name: 'whole', entries },
  { ...all, copies: 10, name: 'whole', entries: Math.min(entries, 250) },
  { copies: 300, name: 'whole', entries: 20 },
  { copies: 3000, name: 'whole', entries: 4 },
]
const runs = []
try {
  for (const plan of plans) runs.push(await measure(plan))
} finally {
  rmSync(base, { recursive: true, force: true })
}
console.log(JSON.stringify(runs))

async function measure({ name, perPage = 'default', entries: count, ...templates }) {
  const server = await startServer(count, templates)
  const folder = mkdtempSync(join(base, 'run-'))
  try {
    const used = await run('harvest/task.mjs', [server.url, name, join(folder, 'dataset'), perPage])
    if (used.count !== count) throw new Error(`Entries are missing: ${used.count} of ${count}.`)
    const { requests } = await server.counts()
    return { name, perPage, entries: count, ...templates, requests, ...used }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
