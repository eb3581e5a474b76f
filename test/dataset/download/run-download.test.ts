import { mkdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import { takeLock } from '../../../src/dataset/files/index.js'
import { readManifest, readPartRecords } from '../../../src/dataset/manifest/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'
import {
  bodies,
  legacyRoute,
  makeEntries,
  quickClock,
  startTestServer,
  type TestServer,
  type TestServerOptions,
} from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'

let server: TestServer
afterEach(() => server?.close())

const archives = '/entries/archive/query'

async function start(options: TestServerOptions): Promise<void> {
  server = await startTestServer(options)
}

function download(folder: string, options: DownloadOptions = {}, query: ArchiveQueryOptions = {}) {
  const source = new ArchiveQuery({ url: server.url, ...query }, { clock: quickClock(), random: () => 1 })
  return new Download({ source, folder, options: { entriesPerPart: 10, ...options }, open: outcome => outcome })
}

const columns = { formula: 'results.material.chemical_formula_reduced' }

/** The numbers of entries that the requests for archives named. */
const asked = () =>
  server.requests
    .filter(({ path }) => path === archives)
    .map(({ body }) => (body as { query: { 'entry_id:any': string[] } }).query['entry_id:any'].length)

describe('a download', () => {
  it('lists entries once, and asks for those of missing parts alone when it goes on', async () => {
    await start({ entries: makeEntries(45) })
    const folder = temporaryFolder()
    const job = download(
      folder,
      { onProgress: ({ parts }) => void (parts.done === 2 && job.stop()) },
      { perPage: 10, parallel: 1 },
    )
    await expect(job).rejects.toThrow(/was stopped\.\nRun it again: it goes on with the first missing part/)
    expect(job.state).toBe('stopped')
    expect(inspect(job)).toMatch(/^Download into '.*': \d+ of 45 entries, \d of 5 parts, stopped$/)
    const there = (await readPartRecords(folder)).length
    expect(there).toBeGreaterThanOrEqual(2)
    server.requests.length = 0
    const next = download(folder, {}, { perPage: 10 })
    expect(await next).toMatchObject({ wasComplete: false })
    expect(next.state).toBe('done')
    expect(next.progress).toMatchObject({ done: 45, total: 45, parts: { done: 5, total: 5 } })
    expect(server.count('/entries/query')).toBe(0)
    expect(asked().reduce((sum, count) => sum + count, 0)).toBe(45 - 10 * there)
  })

  it('has the same parts whatever the pages', async () => {
    await start({ entries: makeEntries(45) })
    const [one, other] = [temporaryFolder(), temporaryFolder()]
    await download(one, { columns, raw: true }, { perPage: 3, parallel: 1 })
    await download(other, { columns, raw: true }, { perPage: 10, parallel: 8 })
    expect(sumsOf(one)).toEqual(sumsOf(other))
    expect(Math.max(...asked())).toBeLessThanOrEqual(10)
  })

  it('waits for one that is being stopped, and refuses to write beside one that is not', async () => {
    let begun = () => {}
    const begin = new Promise<void>(resolve => {
      begun = resolve
    })
    await start({
      entries: makeEntries(30),
      faults: ({ path }) => {
        if (path !== archives) return undefined
        begun()
        return { delay: 100 }
      },
    })
    const folder = temporaryFolder()
    const first = download(folder, {}, { perPage: 2, parallel: 1 })
    await begin
    await expect(download(folder)).rejects.toThrow(/is being written by another download in this notebook/)
    void first.stop()
    expect(await download(folder)).toMatchObject({ manifest: { state: 'complete' } })
    await expect(first).rejects.toThrow(/was stopped/)
    const lock = await takeLock(folder)
    await lock.release()
  })

  it('counts what was skipped and what failed, and its ledger adds up', async () => {
    const failing = 'entry000013'
    await start({
      entries: makeEntries(25),
      missing: ['entry000003', 'entry000021'],
      faults: ({ path, body }) =>
        path === archives && JSON.stringify(body).includes(failing)
          ? { status: 500, body: bodies.internal }
          : undefined,
    })
    const folder = temporaryFolder()
    const { manifest } = (await download(folder, { columns, raw: true })) as { manifest: object }
    expect(manifest).toMatchObject({ selected: 25, ledger: { delivered: 22, skipped: 2, failed: 1, rows: 22 } })
    const records = await readPartRecords(folder)
    expect(records.map(({ skipped }) => skipped.map(gap => gap.entryId))).toEqual([
      ['entry000003'],
      [],
      ['entry000021'],
    ])
    expect(records[1]?.failed).toEqual([{ entryId: failing, uploadId: 'upload0001', reason: expect.any(String) }])
    for (const { from, to, entries, skipped, failed } of records) {
      expect(entries.length + skipped.length + failed.length).toBe(to - from)
    }
  })

  it('asks for whole archives where the server does not know the names that the columns need', async () => {
    const refusal = { detail: [{ loc: ['required'], msg: 'unknown name' }] }
    await start({
      entries: makeEntries(25),
      faults: ({ path, body }) =>
        path === archives && (body as { required: unknown }).required !== '*'
          ? { status: 422, body: refusal }
          : undefined,
    })
    const folder = temporaryFolder()
    expect(await download(folder, { columns })).toMatchObject({
      manifest: { question: { required: '*' }, ledger: { rows: 25 } },
    })
    expect(await download(folder, { columns })).toMatchObject({ wasComplete: true })
  })

  it('loads parts again whose files are cut off or gone, and removes files that no record names', async () => {
    await start({ entries: makeEntries(45) })
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    await download(other, { columns, raw: true, partitionBy: 'formula' })
    const stop: DownloadOptions['onProgress'] = ({ parts }) => void (parts.done === 4 && job.stop())
    const job = download(
      folder,
      { columns, raw: true, partitionBy: 'formula', onProgress: stop },
      { perPage: 10, parallel: 1 },
    )
    await job.then(
      () => undefined,
      () => undefined,
    )
    const tables = filesIn(folder).filter(name => name.includes('/part-00001.parquet'))
    unlinkSync(join(folder, tables[0] as string))
    truncateSync(join(folder, 'archives/part-00002.jsonl.gz'), 20)
    writeFileSync(join(folder, 'parts/part-00003.json'), '{')
    writeFileSync(join(folder, 'archives/part-00009.jsonl.gz'), 'left')
    mkdirSync(join(folder, 'data.parquet/gone-00000000'))
    writeFileSync(join(folder, 'data.parquet/gone-00000000/part-00004.parquet'), 'left')
    writeFileSync(join(folder, 'notes.txt'), 'of the user')
    await download(folder, { columns, raw: true, partitionBy: 'formula' })
    const { 'notes.txt': own, ...sums } = sumsOf(folder)
    expect(sums).toEqual(sumsOf(other))
    expect(own).toBeDefined()
  })

  it('refuses a list of entries that was changed, and a folder whose list is gone', async () => {
    await start({ entries: makeEntries(25) })
    const folder = temporaryFolder()
    const job = download(
      folder,
      { onProgress: ({ parts }) => void (parts.done === 1 && job.stop()) },
      { perPage: 10, parallel: 1 },
    )
    await expect(job).rejects.toThrow(/stopped/)
    const path = join(folder, 'selected_entries.json')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('entry000020', 'entry999999'))
    await expect(download(folder)).rejects.toThrow(/has changed since the download began/)
    unlinkSync(path)
    await expect(download(folder)).rejects.toThrow(/selected_entries\.json is gone/)
    writeFileSync(path, text)
    expect(await download(folder)).toMatchObject({ manifest: { state: 'complete' } })
  })

  it('keeps no login', async () => {
    await start({ entries: makeEntries(5) })
    const folder = temporaryFolder()
    await download(folder, { columns, raw: true }, { authentication: 'secret-token-1234', allowInsecure: true })
    expect(server.requests[0]?.headers['authorization']).toContain('secret-token-1234')
    for (const name of filesIn(folder)) expect(readFileSync(join(folder, name), 'latin1')).not.toContain('secret-token')
  })

  it('ends with the error of a server that is gone, and goes on when it is back', async () => {
    await start({
      entries: makeEntries(25),
      faults: ({ path }, number) => (path === archives && number > 1 ? { drop: true } : undefined),
    })
    const folder = temporaryFolder()
    const job = download(folder, {}, { perPage: 10, parallel: 1 })
    await expect(job).rejects.toMatchObject({ code: 'E_NETWORK' })
    expect(job.state).toBe('failed')
    expect((await readManifest(folder)).state).toBe('incomplete')
    expect(filesIn(folder).filter(name => /(^|\/)\./.test(name))).toEqual([])
    server.setFaults([])
    expect(await download(folder)).toMatchObject({ manifest: { ledger: { delivered: 25, failed: 0 } } })
  })

  it('reads the old API as well', async () => {
    const entries = makeEntries(23)
    await start({ entries, route: legacyRoute(entries) })
    const folder = temporaryFolder()
    const url = `${server.origin}/api`
    const { manifest } = (await download(folder, {}, { url })) as { manifest: object }
    expect(manifest).toMatchObject({ question: { dialect: 'v0' }, selected: 23, ledger: { delivered: 23 } })
    await expect(download(temporaryFolder(), { citations: true }, { url })).rejects.toThrow(/old API/)
  })

  it('takes a folder by its path alone', async () => {
    await start({ entries: [] })
    for (const folder of ['', '  ', 7, null, {}]) {
      await expect(download(folder as string)).rejects.toThrow(/named by its path/)
    }
    expect(server.requests).toEqual([])
    expect(await download(temporaryFolder(), { columns })).toMatchObject({
      manifest: { selected: 0, ledger: { rows: 0 } },
    })
  })
})
