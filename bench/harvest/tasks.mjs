// What a task takes: requests, CPU and memory, by the entries of a part, by the size of a page, and by the size of archives: 43 kB, those
// of all tutorials, and larger ones. Reads from argv: the number of entries. Prints one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, startServer } from '../measure.mjs'

const entries = Number(process.argv[2] ?? 2000)
const base = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'nomad-bench-tasks-'))
const all = { templateLimit: 1e9 }
const plans = [
  ...['columns', 'results', 'whole'].flatMap(name =>
    [250, 1000, 10_000].map(perPart => ({ ...all, name, perPart, entries: Math.max(entries, perPart) })),
  ),
  ...[10, 25, 50, 100].map(perPage => ({ ...all, name: 'columns', perPart: 1000, perPage, entries })),
  { name: 'whole', perPart: 1000, entries },
  { ...all, copies: 10, name: 'whole', perPart: 250, entries: 250 },
  { copies: 300, name: 'whole', perPart: 20, entries: 20 },
  { copies: 3000, name: 'whole', perPart: 4, entries: 4 },
]
const runs = []
try {
  for (const plan of plans.filter(({ name, perPart }) => name !== 'whole' || perPart < 10_000)) {
    runs.push(await measure(plan))
    console.error(JSON.stringify(runs.at(-1)))
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}
console.log(JSON.stringify(runs))

async function measure({ name, perPart, perPage = 'default', entries: count, ...templates }) {
  const server = await startServer(count, templates)
  const folder = mkdtempSync(join(base, 'run-'))
  try {
    const used = await run('harvest/task.mjs', [server.url, name, join(folder, 'dataset'), perPart, perPage])
    if (used.count !== count) throw new Error(`Entries are missing: ${used.count} of ${count}.`)
    const { requests } = await server.counts()
    return { name, perPart, perPage, entries: count, ...templates, requests, ...used }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
