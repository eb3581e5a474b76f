import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import { type HarvestEngine, harvestShard } from '../../../src/dataset/harvest/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'
import {
  makeEntries,
  quickClock,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'

let server: TestServer
afterEach(() => server?.close())

async function start(options: TestServerOptions): Promise<void> {
  server = await startTestServer(options)
}

const source = (query: ArchiveQueryOptions = {}) =>
  new ArchiveQuery({ url: server.url, ...query }, { clock: quickClock(), random: () => 1 })

function download(folder: string, options: DownloadOptions = {}, query: ArchiveQueryOptions = {}) {
  return new Download({
    source: source(query),
    folder,
    options: { entriesPerPart: 10, ...options },
    open: outcome => outcome,
  })
}

const engine: HarvestEngine = {
  name: 'a test',
  async *harvest({ folder, shards }) {
    for (const shard of shards) yield harvestShard({ folder, shard, sourceFor: () => source() })
  },
}

const columns = { formula: 'results.material.chemical_formula_reduced' }

describe('a harvest', () => {
  it('has the files of one machine', async () => {
    await start({ entries: makeEntries(45) })
    const [one, many] = [join(temporaryFolder(), 'a'), join(temporaryFolder(), 'a')]
    await download(one, { columns, raw: true })
    await download(many, { columns, raw: true, engine })
    expect(sumsOf(many)).toEqual(sumsOf(one))
    expect(filesIn(many)).toEqual(filesIn(one))
  })
})
