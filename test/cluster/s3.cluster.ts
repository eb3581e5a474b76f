import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf, publish, sha256, takeLock, withLock } from '../../src/dataset/files/index.js'
import { S3Files } from '../../src/dataset/files/s3/s3-files.js'
import { Store } from '../../src/dataset/files/s3/store.js'
import { openDataset } from '../../src/dataset/index.js'
import { NotebookQuery } from '../../src/notebook/notebook-query.js'
import { sumsOf, temporaryFolder, withTimes } from '../dataset/folders.js'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }

const Bucket = `datasets-${randomBytes(4).toString('hex')}`
const child = fileURLToPath(new URL('s3-child.mjs', import.meta.url))
const client = new S3Client({ forcePathStyle: true })

let server: TestServer
beforeAll(async () => {
  build()
  await client.send(new CreateBucketCommand({ Bucket }))
  server = await startTestServer({ entries: makeEntries(1200) })
}, 180_000)
afterAll(() => server?.close())

let made = 0
const newFolder = () => `s3://${Bucket}/${++made}`
const keyOf = (path: string) => path.slice(`s3://${Bucket}/`.length)

async function bytesOf(path: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(path) }))
  return (await Body?.transformToByteArray()) ?? new Uint8Array()
}

/** The names of the objects below a folder. */
async function namesIn(folder: string): Promise<string[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: `${keyOf(folder)}/` }))
  return Contents.map(({ Key = '' }) => Key.slice(keyOf(folder).length + 1)).sort()
}

async function sumsIn(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const name of await namesIn(folder)) {
    if (!withTimes.includes(name)) sums[name] = sha256(await bytesOf(`${folder}/${name}`))
  }
  return sums
}

/** Runs a process that does something with a folder; it may be killed after some milliseconds. */
function run(args: string[], milliseconds?: number): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, ['--no-warnings', child, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const timer = milliseconds === undefined ? undefined : setTimeout(() => process_.kill('SIGKILL'), milliseconds)
    let output = ''
    process_.stdout.setEncoding('utf8').on('data', text => {
      output += text
    })
    process_.on('error', reject)
    process_.on('close', code => {
      clearTimeout(timer)
      resolve({ code, output: output.trim() })
    })
  })
}

describe('an S3-compatible store', () => {
  it('keeps the conditions of every kind of request that is used', async () => {
    const object = { Bucket, Key: 'conditions' }
    const refused = { $metadata: { httpStatusCode: 412 } }
    const { ETag } = await client.send(new PutObjectCommand({ ...object, Body: 'first', IfNoneMatch: '*' }))
    await expect(client.send(new PutObjectCommand({ ...object, Body: 'x', IfNoneMatch: '*' }))).rejects.toMatchObject(
      refused,
    )
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(object))
    const part = await client.send(new UploadPartCommand({ ...object, UploadId, PartNumber: 1, Body: 'x' }))
    const complete = new CompleteMultipartUploadCommand({
      ...{ ...object, UploadId, IfNoneMatch: '*' },
      MultipartUpload: { Parts: [{ PartNumber: 1, ETag: part.ETag }] },
    })
    await expect(client.send(complete)).rejects.toMatchObject(refused)
    const IfMatch = '"00000000000000000000000000000000"'
    await expect(client.send(new PutObjectCommand({ ...object, Body: 'x', IfMatch }))).rejects.toMatchObject(refused)
    await expect(client.send(new DeleteObjectCommand({ ...object, IfMatch }))).rejects.toMatchObject(refused)
    expect(String(Buffer.from(await bytesOf(`s3://${Bucket}/conditions`)))).toBe('first')
    await client.send(new DeleteObjectCommand({ ...object, IfMatch: ETag }))
  })
})

describe('a file in an S3-compatible store', () => {
  it('is given to one of eight processes, round after round', async () => {
    const folder = newFolder()
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => run(['race', folder, `writer ${index}`])),
    )
    const wins = outcomes.map(({ code, output }) => {
      expect(code).toBe(0)
      return JSON.parse(output) as boolean[]
    })
    for (let round = 0; round < 10; round++) {
      const winners = wins.flatMap((won, index) => (won[round] ? [`writer ${index}`] : []))
      expect(winners).toEqual([Buffer.from(await bytesOf(`${folder}/file-${round}`)).toString('utf8', 0, 8)])
    }
    expect((await namesIn(folder)).length).toBe(10)
  })

  it('that is large is uploaded in parts, whole or not at all', async () => {
    const folder = newFolder()
    const files = new S3Files(new Store(), { partBytes: 5 << 20 })
    const large = randomBytes(12 << 20)
    await publish(folder, 'large', large, files)
    expect(sha256(await bytesOf(`${folder}/large`))).toBe(sha256(large))
    await expect(publish(folder, 'large', randomBytes(11 << 20), files)).rejects.toThrow(/another file of this name/)
    expect(await files.keptSum(`${folder}/large`)).toEqual({ bytes: large.length, sha256: sha256(large) })
    // A writer is killed at different moments of its upload.
    for (const milliseconds of [400, 700, 1000, 1300])
      await run(['large', folder, `killed-${milliseconds}`], milliseconds)
    for (const name of await namesIn(folder)) {
      if (name.startsWith('killed')) expect((await bytesOf(`${folder}/${name}`)).length).toBe(12 << 20)
    }
    // One that is killed while it asks what the store keeps leaves that, as a temporary file.
    const wanted = /^(large|killed-\d+|\.conditions\.[0-9a-f]{12}\.tmp)$/
    expect((await namesIn(folder)).filter(name => !wanted.test(name))).toEqual([])
  })
})

describe('the lock in an S3-compatible store', () => {
  it('lets one of six processes in at a time, also where it is that of a dead process', async () => {
    const folder = newFolder()
    await run(['lock-and-die', folder])
    expect(await namesIn(folder)).toEqual(['.lock'])
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => run(['locks', folder])))
    const times = outcomes.flatMap(({ output }) => JSON.parse(output) as [from: number, to: number][])
    expect(times.length).toBeGreaterThan(0)
    const sorted = times.sort(([a], [b]) => a - b)
    for (const [index, [from]] of sorted.entries()) {
      if (index > 0) expect(from).toBeGreaterThanOrEqual((sorted[index - 1] as [number, number])[1])
    }
    expect(await namesIn(folder)).toEqual([])
  })

  it('shows signs of life', async () => {
    const folder = newFolder()
    await withLock(folder, async lock => {
      const before = await filesOf(folder).facts(`${folder}/.lock`)
      await new Promise(resolve => setTimeout(resolve, 1100))
      await filesOf(folder).touch(`${folder}/.lock`)
      const after = await filesOf(folder).facts(`${folder}/.lock`)
      expect(after?.changed).toBeGreaterThan(before?.changed as number)
      await lock.check()
      await expect(takeLock(folder)).rejects.toThrow(/is being written/)
    })
  })
})

describe('a data set in an S3-compatible store', () => {
  const columns = { formula: 'results.material.chemical_formula_reduced' }
  const options = { raw: true, columns, entriesPerPart: 100, progress: false }

  it('has the files of one on a disk, byte for byte, is whole, and gives the same table', async () => {
    const query = () => new NotebookQuery({ url: server.url })
    const [local, folder] = [join(temporaryFolder(), 'set'), newFolder()]
    const here = await query().download(local, options)
    const there = await query().download(folder, options)
    expect(await sumsIn(folder)).toEqual(sumsOf(local))
    expect((await (await openDataset(folder)).verify({ repair: false })).isWhole).toBe(true)
    expect((await there.toFrame()).toJSON()).toEqual((await here.toFrame()).toJSON())
  })

  it('is the same after its writer was killed again and again', async () => {
    const local = join(temporaryFolder(), 'set')
    await new NotebookQuery({ url: server.url }).download(local, options)
    const folder = newFolder()
    const args = ['download', folder, server.url, JSON.stringify(options)]
    for (const milliseconds of [900, 1300, 1700, 2100]) await run(args, milliseconds)
    expect(await run(args)).toMatchObject({ code: 0 })
    expect(await sumsIn(folder)).toEqual(sumsOf(local))
    expect((await namesIn(folder)).filter(name => /(^|\/)\./.test(name))).toEqual([])
  })
})
