import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery, type Spark, type SparkOptions, spark } from '../../src/index.js'
import { type LargeArchive, mostWithin, startArchive } from './archive.js'
import { type Cluster, type ClusterWorker, descendants, listProcesses, startCluster } from './machines.js'

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
/** The command line as bash takes it: neither Node nor the project's folder need be free of spaces. */
const command = [process.execPath, program].map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ')

const columns = { formula: '^results.material.chemical_formula_reduced', energy: 'energy.total.value' }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook harvest '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a harvest of 12 000 entries in 48 shards by two workers, one of which is killed midway', () => {
  const entries = 12_000
  const requestsPerSecond = 20
  const tasks = 4
  const options = { entriesPerPart: 250, rows: 'run[0].calculation', columns, progress: false }

  let archive: LargeArchive
  let cluster: Cluster
  beforeAll(async () => {
    archive = await startArchive(entries)
    // All tasks run at once, so that they could send all that they may.
    cluster = await startCluster({ cores: 2 })
  })
  afterAll(async () => {
    await cluster?.stop()
    await archive?.close()
  })

  const alone = () => join(folder, 'alone')
  const harvested = () => join(folder, 'by two workers')
  const harvest = () =>
    withSpark(cluster.url, { tasks, requestsPerSecond }, engine =>
      new ArchiveQuery({ url: archive.url }).download(harvested(), { ...options, engine }),
    )

  it('has the files of one machine, and kept the rate', async () => {
    await new ArchiveQuery({ url: archive.url }).download(alone(), options)
    const before = (await archive.requests()).length

    const work = harvest()
    const failed = work.then(
      () => undefined,
      (error: unknown) => error,
    )
    await Promise.race([failed, until(() => finishedParts(harvested()) >= 12)])
    const [victim, other] = cluster.workers as [ClusterWorker, ClusterWorker]
    const ofVictim = victim.executors().flatMap(descendants)
    expect(ofVictim.length).toBeGreaterThan(0)
    expect(other.executors().flatMap(descendants).length).toBeGreaterThan(0)
    const finished = finishedParts(harvested())
    expect(victim.kill()).toHaveLength(2)
    await until(() => !listProcesses().some(({ pid }) => ofVictim.includes(pid)), 15_000)
    expect(finished).toBeLessThan(40)

    const dataset = await work
    expect(dataset.total).toBe(entries)
    expect(filesOf(harvested())).toEqual(filesOf(alone()))
    const times = (await archive.requests()).slice(before)
    const [second, seconds] = [mostWithin(1, times), mostWithin(5, times)]
    console.log(
      `killed after ${finished} of 48 shards; ${times.length} requests, at most ${second} in 1 s, ${seconds} in 5 s`,
    )
    // They were sent in time, but a machine that is busy may take some of them late, together with those after them.
    expect(seconds).toBeLessThanOrEqual(5 * requestsPerSecond * 1.1)
  }, 300_000)

  it('has each calculation once, as another program reads it', async () => {
    const duckdb = await DuckDBInstance.create()
    const connection = await duckdb.connect()
    const path = join(harvested(), 'data.parquet', '**', '*.parquet')
    const columns = 'entry_id, cast(round(energy * 1.602176634) as integer) as energy'
    const reader = await connection.runAndReadAll(
      `select count(*), count(distinct entry_id), count(distinct energy), sum(energy) from (select ${columns} from '${path}')`,
    )
    const [row] = reader.getRows()
    const energies = await archive.energies()
    const sum = energies.reduce((total, energy) => total + energy, 0)
    expect(row?.map(Number)).toEqual([energies.length, entries, energies.length, sum])
    expect(energies.length).toBeGreaterThan(entries)
    connection.closeSync()
    duckdb.closeSync()
  })

  it('asks for nothing and changes nothing when it is repeated', async () => {
    const before = timesOf(harvested())
    const requests = (await archive.requests()).length
    expect((await harvest()).total).toBe(entries)
    expect(timesOf(harvested())).toEqual(before)
    expect((await archive.requests()).length - requests).toBeLessThan(5)
  })
})

describe('a harvest of 1 000 entries', () => {
  const entries = 1000
  const options = { entriesPerPart: 50, rows: 'run[0].calculation', columns, raw: true, progress: false }

  let archive: LargeArchive
  beforeAll(async () => {
    archive = await startArchive(entries)
    await query().download(local(), options)
  })
  afterAll(() => archive?.close())

  const local = () => join(folder, 'local')
  const query = () => new ArchiveQuery({ url: archive.url })
  const url = () => process.env['SPARK_CONNECT_URL'] as string

  it('into an S3-compatible store has the objects that a folder has as files', async () => {
    const bucket = 'harvests'
    const prefix = 'by two workers'
    await new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: bucket }))
    const dataset = await withSpark(url(), { tasks: 2, requestsPerSecond: 20 }, engine =>
      query().download(`s3://${bucket}/${prefix}`, { ...options, engine }),
    )
    expect(dataset.total).toBe(entries)
    expect(await objectsOf(bucket, `${prefix}/`)).toEqual(filesOf(local()))
    const [first] = await dataset.fetch(1)
    const [same] = await query().fetch(1)
    expect(first?.toJSON()).toEqual(same?.toJSON())
  })

  it('by the command line goes on after the command was killed, and has the same files', async () => {
    const harvested = join(folder, 'by the command line')
    const asked = ['--url', archive.url, '--query', '{}', '--part-size', '50', '--raw', '--rows', options.rows]
    const named = Object.entries(columns).flatMap(([name, path]) => ['--columns', `${name}=${path}`])
    const cluster = ['--engine', url(), '--tasks', '2', '--requests-per-second', '10', '--command', command]
    const download = () => spawn(process.execPath, [program, 'download', harvested, ...asked, ...named, ...cluster])

    const killed = download()
    const ended = once(killed, 'exit')
    await Promise.race([ended, until(() => finishedParts(harvested) >= 5)])
    killed.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(finishedParts(harvested)).toBeLessThan(20)

    const repeated = download()
    let printed = ''
    for (const stream of [repeated.stdout, repeated.stderr])
      stream.on('data', text => {
        printed += text
      })
    const [code] = await once(repeated, 'close')
    expect(code, printed).toBe(0)
    expect(filesOf(harvested)).toEqual(filesOf(local()))
  })
})

/** Does something with a cluster of Spark, whose session is then ended. */
async function withSpark<T>(url: string, options: SparkOptions, use: (engine: Spark) => PromiseLike<T>): Promise<T> {
  const engine = spark(url, { ...options, command })
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

/** All objects below a prefix, by what they have. */
async function objectsOf(Bucket: string, Prefix: string): Promise<Record<string, string>> {
  const store = new S3Client({ forcePathStyle: true })
  const found: [string, string][] = []
  for (let ContinuationToken: string | undefined; ; ) {
    const page = await store.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken }))
    for (const { Key = '' } of page.Contents ?? []) {
      const { Body } = await store.send(new GetObjectCommand({ Bucket, Key }))
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? [])
      found.push([Key.slice(Prefix.length), contentOf(Key.slice(Prefix.length), bytes)])
    }
    ContinuationToken = page.NextContinuationToken
    if (ContinuationToken === undefined) return Object.fromEntries(found)
  }
}

/** Waits until something is true; an error after so many milliseconds. */
async function until(isTrue: () => boolean, milliseconds = 120_000): Promise<void> {
  await expect.poll(isTrue, { timeout: milliseconds, interval: 50 }).toBe(true)
}

function finishedParts(dataset: string): number {
  try {
    return readdirSync(join(dataset, 'parts')).filter(name => /^part-\d+\.json$/.test(name)).length
  } catch {
    return 0
  }
}

function pathsIn(dataset: string): string[] {
  const all = readdirSync(dataset, { recursive: true, encoding: 'utf8' })
  return all.filter(path => statSync(join(dataset, path)).isFile()).sort()
}

/** All files of a data set, by what they have. */
function filesOf(dataset: string): Record<string, unknown> {
  return Object.fromEntries(pathsIn(dataset).map(path => [path, contentOf(path, readFileSync(join(dataset, path)))]))
}

/** The sum of a file; the text of one that says when it was made, without that. */
function contentOf(path: string, bytes: Buffer): string {
  if (/^(manifest|metadata|croissant)\.json$/.test(path)) return bytes.toString().replaceAll(now, '"a time"')
  return createHash('sha256').update(bytes).digest('hex')
}

const now = /"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g

function timesOf(dataset: string): Record<string, number> {
  return Object.fromEntries(pathsIn(dataset).map(path => [path, statSync(join(dataset, path)).mtimeMs]))
}
