// What shards take that one task of a harvest runs: requests to the server, operations on files, CPU and memory. The driver plans the
// harvest and runs shard 0 of a table; all others are run by a process of their own, and measured. Reads from argv: the number of
// entries. Prints one line of JSON.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, startServer } from '../measure.mjs'
import { cases } from './cases.mjs'
import { countingFiles } from './counting-files.mjs'

const require = createRequire(import.meta.url)
const { ArchiveQuery, config } = require('../../dist/index.js')
const { Download } = require('../../dist/dataset/download/index.js')
const { nodeFiles } = require('../../dist/dataset/files/index.js')
config.progress = false

const least = Number(process.argv[2] ?? 10_000)
const base = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'nomad-bench-shards-'))
/** A part of 10 000 whole archives is larger than anybody wants. */
const plans = ['columns', 'results', 'whole'].flatMap(name =>
  [250, 1000, ...(name === 'whole' ? [] : [10_000])].map(perPart => ({ name, perPart })),
)
const runs = []
try {
  for (const { name, perPart } of plans) {
    const entries = Math.max(name === 'whole' ? least / 2 : least, 2 * perPart)
    runs.push(await measure(name, perPart, entries))
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}
console.log(JSON.stringify(runs))

async function measure(name, perPart, entries) {
  const server = await startServer(entries, { templateLimit: 1e9 })
  const folder = join(mkdtempSync(join(base, 'run-')), 'dataset')
  const { files, operations } = countingFiles(nodeFiles)
  let measured
  const engine = {
    name: 'a process',
    async *harvest({ shards }) {
      const before = await server.counts()
      const { outcomes, ...used } = await run('harvest/shard.mjs', [server.url, name, folder, shards.join()])
      const after = await server.counts()
      const [requests, bytesRead] = ['requests', 'bytes'].map(key => after[key] - before[key])
      measured = { name, perPart, shards: shards.length, requests, bytesRead, ...used }
      yield* outcomes
    },
  }
  try {
    const { query, options } = cases[name]
    const { manifest } = await new Download({
      source: new ArchiveQuery({ url: server.url, ...query }),
      folder,
      options: { ...options, entriesPerPart: perPart, engine },
      open: outcome => outcome,
      files,
    })
    if (manifest.ledger.delivered !== entries) throw new Error(`Entries are missing: ${manifest.ledger.delivered}.`)
    return {
      ...measured,
      driver: { shards: Math.ceil(entries / perPart), operations },
      list: listBytes(folder) / entries,
    }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Bytes of the files beside the data. */
function listBytes(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => !/^(data\.parquet|archives)\b/.test(path))
    .map(path => statSync(join(folder, path)))
    .reduce((sum, facts) => sum + (facts.isFile() ? facts.size : 0), 0)
}
