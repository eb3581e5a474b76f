import { existsSync, mkdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import type { FileSystem } from '../../../src/dataset/files/index.js'
import type { HarvestEngine, HarvestTask } from '../../../src/dataset/harvest/index.js'
import { readManifest, readPartRecords } from '../../../src/dataset/manifest/index.js'
import { openDataset } from '../../../src/dataset/open/index.js'
import { IncompleteError, QueryError } from '../../../src/errors/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../../src/query/index.js'
import { bodies, legacyRoute, startTestServer, type TestServer, type TestServerOptions } from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'
import { systemError, watchedFiles } from '../watched-files.js'
import { engineAt, entriesWithTimes, taskAt } from './attempts.js'

let server: TestServer
afterEach(() => server?.close())

async function start(options: TestServerOptions = {}): Promise<void> {
  server = await startTestServer({ entries: entriesWithTimes(47), ...options })
}

function download(
  folder: string,
  options: DownloadOptions = {},
  { query = {}, files }: { query?: ArchiveQueryOptions; files?: FileSystem } = {},
) {
  const source = new ArchiveQuery({ url: server.url, perPage: 10, retry: { retries: 0 }, ...query })
  return new Download({
    source,
    folder,
    options: { entriesPerPart: 10, ...options },
    open: outcome => outcome,
    ...(files ? { files } : {}),
  })
}

const engine = () => engineAt(server.url)
const archives = '/entries/archive/query'
const columns = {
  formula: 'results.material.chemical_formula_reduced',
  energy: 'run[0].calculation[0].energy.total.value',
}

/** The manifest without times. */
async function factsOf(folder: string) {
  const { created, completed, ...facts } = await readManifest(folder)
  expect([created, completed].every(time => typeof time === 'string')).toBe(true)
  return facts
}

async function expectSame(folder: string, other: string): Promise<void> {
  expect(sumsOf(folder)).toEqual(sumsOf(other))
  expect(await factsOf(folder)).toEqual(await factsOf(other))
  expect(filesIn(folder)).toEqual(filesIn(other))
  expect(existsSync(join(folder, 'harvest'))).toBe(false)
}

/** An engine that stops after some shards. */
function stopping(after: number, error?: Error): HarvestEngine {
  const { harvest } = engine()
  return {
    name: 'a cluster',
    async *harvest(task: HarvestTask) {
      yield* harvest({ ...task, shards: task.shards.slice(0, after) })
      if (error) throw error
    },
  }
}

describe('a harvest', () => {
  it.each<[string, DownloadOptions]>([
    ['archives', {}],
    ['a table', { columns }],
    ['a table and archives', { columns, raw: true, compression: 'none' }],
    ['a table divided by a column', { columns, partitionBy: 'formula', raw: true }],
    [
      'rows of calculations',
      { rows: 'run[].calculation[]', columns: { energy: 'energy.total.value' }, units: { energy: 'eV' } },
    ],
    ['entries up to a max', { columns, max: 25 }],
    ['a max at the end of a part', { columns, max: 20 }],
    ['no entries', { columns, max: 0 }],
  ])('has the files of one machine: %s', async (_, options) => {
    await start()
    const [one, many] = [temporaryFolder(), temporaryFolder()]
    await download(one, options)
    expect(await download(many, { ...options, engine: engine() })).toMatchObject({ wasComplete: false })
    await expectSame(many, one)
    expect(await download(many, options)).toMatchObject({ wasComplete: true })
  })

  it('has the files of one machine where entries have no archive, and others fail', async () => {
    await start({
      missing: ['entry000003', 'entry000021', 'entry000046'],
      faults: ({ path, body }) =>
        path === archives && /entry0000(13|30)"/.test(JSON.stringify(body))
          ? { status: 500, body: bodies.internal }
          : undefined,
    })
    const [one, many] = [temporaryFolder(), temporaryFolder()]
    await download(one, { columns, raw: true })
    await download(many, { columns, raw: true, engine: engine() })
    await expectSame(many, one)
    expect((await readManifest(many)).ledger).toEqual({ delivered: 42, skipped: 3, failed: 2, rows: 42 })
  })

  it('has the notes of one machine, in the order of the parts', async () => {
    await start()
    for (const [index, entry] of server.entries.entries()) {
      const energy = {
        total: { value: -index },
        ...(index >= 10 ? { [index < 30 ? 'kinetic' : 'current']: { value: 1 } } : {}),
      }
      entry.archive = { ...entry.archive, run: [{ calculation: [{ energy }] }] }
    }
    const [one, many] = [temporaryFolder(), temporaryFolder()]
    const rows = { rows: 'run[].calculation[]' }
    await download(one, rows)
    await expect(download(many, { ...rows, engine: stopping(2) })).rejects.toThrow(/shards/)
    await download(many, { ...rows, engine: engineAt(server.url, shards => [...shards].reverse()) })
    await expectSame(many, one)
    expect((await readManifest(many)).table?.notes?.filter(note => note.startsWith('Part'))).toHaveLength(4)
  })

  it('asks for whole archives where the server does not know the names that the columns need', async () => {
    await start({
      faults: ({ path, body }) =>
        path === archives && (body as { required: unknown }).required !== '*'
          ? { status: 422, body: { detail: [{ loc: ['required'], msg: 'unknown name' }] } }
          : undefined,
    })
    const [one, many] = [temporaryFolder(), temporaryFolder()]
    await download(one, { columns })
    await download(many, { columns, engine: engine() })
    await expectSame(many, one)
    expect((await readManifest(many)).question.required).toBe('*')
  })

  it('gives its engine the missing shards alone, by the absolute folder, and counts the parts', async () => {
    await start()
    const folder = temporaryFolder()
    const tasks: HarvestTask[] = []
    const seen: [number, number][] = []
    const plans: unknown[] = []
    const { harvest } = engine()
    const job = download(folder, {
      columns,
      engine: {
        name: 'a test',
        harvest(task) {
          tasks.push(task)
          return harvest(task)
        },
      },
      onProgress: ({ done, parts, plan }) => {
        seen.push([done, parts.done])
        if (plan) plans.push(plan)
      },
    })
    await job
    expect(tasks.map(({ shards }) => shards)).toEqual([[1, 2, 3, 4]])
    expect(tasks[0]?.folder).toBe(folder)
    expect(plans.at(-1)).toEqual({ done: 4, total: 4 })
    expect(seen).toEqual(
      expect.arrayContaining([
        [0, 0],
        [10, 1],
        [20, 2],
        [47, 5],
      ]),
    )
    expect(job.progress).toEqual({ done: 47, total: 47, parts: { done: 5, total: 5 }, bytes: 0 })
  })

  it('counts the parts that come while an engine reports nothing', async () => {
    await start()
    const folder = temporaryFolder()
    const run = taskAt(server.url)
    let seen = () => {}
    const three = new Promise<void>(resolve => {
      seen = resolve
    })
    const silent: HarvestEngine = {
      name: 'a test',
      // biome-ignore lint/correctness/useYield: an engine need not report
      async *harvest({ shards }) {
        for (const shard of shards.slice(0, 2)) await run(folder, shard)
        await three
        for (const shard of shards.slice(2)) await run(folder, shard)
      },
    }
    const job = download(folder, {
      columns,
      engine: silent,
      onProgress: ({ done, parts }) => void (parts.done === 3 && done === 30 && seen()),
    })
    expect(await job).toMatchObject({ manifest: { state: 'complete', selected: 47 } })
  })

  it('goes on after its engine failed, and after one that ended too early', async () => {
    await start()
    const [one, folder] = [temporaryFolder(), temporaryFolder()]
    await download(one, { columns, raw: true })
    const options: DownloadOptions = { columns, raw: true }
    await expect(download(folder, { ...options, engine: stopping(1, new Error('no workers')) })).rejects.toThrow(
      'no workers',
    )
    expect((await readPartRecords(folder)).map(({ part }) => part)).toEqual([0, 1])
    const error = await download(folder, { ...options, engine: stopping(1) }).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(IncompleteError)
    expect(String(error)).toMatch(/a cluster has ended, and 2 shards of the harvest into '.*' are not there: 3, 4\./)
    server.requests.length = 0
    await download(folder, { ...options, engine: engine() })
    await expectSame(folder, one)
    const asked = server.requests.filter(({ path }) => path === archives)
    expect(
      asked.flatMap(({ body }) => (body as { query: { 'entry_id:any': string[] } }).query['entry_id:any']),
    ).toHaveLength(17)
  })

  it('goes on without an engine, in this process', async () => {
    await start()
    const [one, folder] = [temporaryFolder(), temporaryFolder()]
    await download(one, { columns, raw: true })
    await expect(download(folder, { columns, raw: true, engine: stopping(1) })).rejects.toThrow(/shards/)
    await download(folder, { columns, raw: true })
    await expectSame(folder, one)
  })

  it('is stopped as a download is, and its engine gets the signal', async () => {
    await start()
    const folder = temporaryFolder()
    const { harvest } = engine()
    const job = download(folder, {
      engine: {
        name: 'a test',
        async *harvest(task) {
          for await (const outcome of harvest(task)) {
            if (task.signal?.aborted) return
            yield outcome
            if (outcome.shard === 1) void job.stop()
          }
        },
      },
    })
    await expect(job).rejects.toThrow(/was stopped\.\nRun it again: it goes on with the first missing part/)
    expect(job.state).toBe('stopped')
    expect(await download(folder, { engine: engine() })).toMatchObject({ manifest: { state: 'complete' } })
  })

  it('loads parts again whose files are cut off or gone, and removes what no record names', async () => {
    await start()
    const options: DownloadOptions = { columns, raw: true, partitionBy: 'formula' }
    const [one, folder] = [temporaryFolder(), temporaryFolder()]
    await download(one, options)
    await expect(download(folder, { ...options, engine: stopping(3) })).rejects.toThrow(/1 shard of .* is not there: 4/)
    unlinkSync(join(folder, filesIn(folder).find(name => name.endsWith('/part-00001.parquet')) as string))
    truncateSync(join(folder, 'archives/part-00002.jsonl.gz'), 20)
    writeFileSync(join(folder, 'parts/part-00003.json'), '{')
    writeFileSync(join(folder, 'archives/part-00009.jsonl.gz'), 'left')
    writeFileSync(join(folder, 'archives/part-00004.jsonl.gz'), 'left by an attempt on another archive')
    writeFileSync(join(folder, 'archives/part-00004.1.jsonl.gz'), 'left by another one')
    writeFileSync(join(folder, 'archives/.part-00004.jsonl.gz.0123456789ab.tmp'), 'left')
    mkdirSync(join(folder, 'data.parquet/gone-00000000'))
    writeFileSync(join(folder, 'data.parquet/gone-00000000/part-00004.2.parquet'), 'left')
    await download(folder, { ...options, engine: engine() })
    await expectSame(folder, one)
  })

  it('lists and loads again what is damaged, or does not fit, among the lists of shards', async () => {
    await start()
    const options: DownloadOptions = { columns, raw: true }
    const [one, folder] = [temporaryFolder(), temporaryFolder()]
    await download(one, options)
    await expect(download(folder, { ...options, engine: stopping(3) })).rejects.toThrow(/1 shard of .* is not there: 4/)
    const list = (shard: number) => join(folder, `harvest/selected/part-0000${shard}.json`)
    // That of another plan, as it seems.
    writeFileSync(list(4), readFileSync(list(3)))
    writeFileSync(join(folder, 'parts/part-00007.json'), readFileSync(join(folder, 'parts/part-00003.json')))
    unlinkSync(list(1))
    writeFileSync(list(2), '[')
    writeFileSync(list(3), readFileSync(list(3), 'utf8').replace('entry000035', 'entry0000355'))
    // The first of them is named; the others are found on the way, and made again, too.
    await expect(download(folder, { ...options, engine: engine() })).rejects.toThrow(
      /Part 1 .* is to be made again: harvest\/selected\/part-00001\.json is not there, or is damaged/,
    )
    await download(folder, { ...options, engine: engine() })
    await expectSame(folder, one)
  })

  it('works on file systems without hard links', async () => {
    await start()
    const [one, folder] = [temporaryFolder(), temporaryFolder()]
    await download(one, { columns, raw: true })
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError('EPERM')
    })
    const run = taskAt(server.url)
    const noLinks: HarvestEngine = {
      name: 'a test',
      async *harvest({ shards }) {
        for (const shard of shards) {
          yield* await Promise.all([run(folder, shard, files), run(folder, shard, files)])
        }
      },
    }
    await download(folder, { columns, raw: true, engine: noLinks }, { files })
    await expectSame(folder, one)
  })

  it('says in an unfinished folder how far it is: opened, verified and updated', async () => {
    await start()
    const folder = temporaryFolder()
    await expect(download(folder, { columns, raw: true, engine: stopping(1) })).rejects.toThrow(/shards/)
    const dataset = await openDataset(folder)
    expect(dataset.notes).toEqual([
      'The harvest of this data set is not finished: 2 of 5 parts are there, with 20 of about 47 entries. The same query.download goes on where it ended.',
    ])
    expect(dataset.total).toBe(20)
    expect((await dataset.toFrame()).numRows).toBe(20)
    const report = await dataset.verify()
    expect(report.isWhole).toBe(false)
    expect(report.missing.map(({ path }) => path)).toEqual([
      'selected_entries.json',
      'parts/part-00002.json',
      'parts/part-00003.json',
      'parts/part-00004.json',
    ])
    expect(report.unrepaired).toEqual([
      { what: 'the harvest', reason: 'it is not finished; the same query.download goes on with it' },
    ])
    await expect(dataset.update()).rejects.toThrow(/is not finished\.\nThe same query\.download goes on/)
    expect(await download(folder, { columns, raw: true, engine: engine() })).toMatchObject({
      manifest: { state: 'complete' },
    })
    expect((await openDataset(folder)).notes).toEqual([])
  })
})

describe('a harvest that cannot be', () => {
  const refused = async (options: DownloadOptions, query: ArchiveQueryOptions) => {
    const folder = join(temporaryFolder(), 'new')
    const error = await download(folder, { engine: engine(), ...options }, { query }).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(QueryError)
    expect(server.requests).toEqual([])
    expect(existsSync(folder)).toBe(false)
    return String(error)
  }

  it('is one clear error, before anything is asked or written', async () => {
    await start({ route: legacyRoute([]) })
    expect(await refused({}, { orderBy: 'upload_create_time' })).toMatch(
      /in the order of the entry ids.*'upload_create_time'/,
    )
    expect(await refused({}, { order: 'desc' })).toMatch(/desc/)
    expect(await refused({}, { raiseErrors: true })).toMatch(/raiseErrors: true/)
    expect(await refused({}, { url: `${server.origin}/api`, dialect: 'v0' })).toMatch(
      /old API \(v0\), which does not select ranges/,
    )
  })

  it('takes an engine alone for an engine', async () => {
    await start()
    expect(() => download(temporaryFolder(), { engine: 'spark' as never })).toThrow(/an engine that runs harvests/)
  })

  it('does not go on with a download that was begun without an engine', async () => {
    await start()
    const folder = temporaryFolder()
    const job = download(
      folder,
      { onProgress: ({ parts }) => void (parts.done === 1 && job.stop()) },
      { query: { parallel: 1 } },
    )
    await expect(job).rejects.toThrow(/stopped/)
    await expect(download(folder, { engine: engine() })).rejects.toThrow(
      /was begun without an engine\.\nLeave engine out/,
    )
    expect(await download(folder)).toMatchObject({ manifest: { state: 'complete' } })
    expect(await download(folder, { engine: engine() })).toMatchObject({ wasComplete: true })
  })

  it('names a server that lists entries outside of the range that it was asked for', async () => {
    await start({
      faults: ({ path, body }) =>
        path === '/entries/query' &&
        JSON.stringify(body).includes('gte') &&
        JSON.stringify(body).includes('with_embargo')
          ? { change: answer => ({ ...answer, data: [...answer.data, { entry_id: 'entry000000', upload_id: 'u' }] }) }
          : undefined,
    })
    await expect(download(temporaryFolder(), { engine: engine() })).rejects.toThrow(/entry000000/)
  })

  it('runs no shard before shard 0 gave the columns, none of another plan, and none where there is no plan', async () => {
    await start()
    const folder = temporaryFolder()
    const run = taskAt(server.url)
    const planned: HarvestEngine = {
      name: 'a test',
      async *harvest(task) {
        const path = join(folder, 'manifest.json')
        const text = readFileSync(path, 'utf8')
        const { table, ...manifest } = JSON.parse(text)
        writeFileSync(path, JSON.stringify({ ...manifest, table: { ...table, schema: undefined } }))
        await expect(run(folder, 1)).rejects.toThrow(/they follow from shard 0/)
        writeFileSync(path, text)
        await expect(run(folder, 5)).rejects.toThrow(/has no shard 5: it has 5, counted from 0/)
        yield* engine().harvest(task)
      },
    }
    await download(folder, { columns, engine: planned })
    // As a task leaves it that nobody waits for any more.
    mkdirSync(join(folder, 'harvest/selected'), { recursive: true })
    writeFileSync(join(folder, 'harvest/selected/part-00004.json'), '[]')
    expect((await (await openDataset(folder)).verify()).surplus).toEqual(['harvest/selected/part-00004.json'])
    expect(await run(folder, 1)).toMatchObject({ shard: 1, state: 'found', entries: 10, rows: 10 })
    await expect(run(folder, 5)).rejects.toThrow(/No harvest into .* is under way/)
  })
})
