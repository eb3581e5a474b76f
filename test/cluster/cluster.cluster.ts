import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import { descendants, listProcesses, startCluster } from './machines.js'

const { askConnect } = (await import('../../scripts/cluster/ask-connect.mjs' as string)) as {
  askConnect(address: string, statement: string, milliseconds: number): Promise<number>
}

const address = () => new URL(process.env['SPARK_CONNECT_URL'] as string).host

describe('the cluster', () => {
  it('answers SQL, and refuses what is no SQL', async () => {
    expect(await askConnect(address(), 'SELECT 1', 60_000)).toBeGreaterThan(0)
    await expect(askConnect(address(), 'SELEKT 1', 60_000)).rejects.toThrow('PARSE_SYNTAX_ERROR')
  })
})

describe('a cluster that cannot start', () => {
  it('says why, shows the ends of the logs, and leaves nothing', async () => {
    const error = await startCluster({ workers: 1, config: { 'spark.memory.fraction': 'large' } }).catch(
      (cause: Error) => cause,
    )
    expect(error).toMatchObject({ name: 'Failure' })
    const { message } = error as Error
    expect(message).toMatch(
      /^The cluster of Spark did not start: connect ended with exit code 1\.\n--- the end of the log of master\n/,
    )
    expect(message).toContain('--- the end of the log of connect')
    expect(message).toContain('large')
    expect(descendants(process.pid)).toEqual([])
  })
})

describe('npm run cluster', () => {
  const command = fileURLToPath(new URL('../../scripts/command.cjs', import.meta.url))

  it('serves until Ctrl+C, and leaves nothing', async () => {
    const child = spawn(process.execPath, [command, 'cluster', '--workers', '1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    let url = ''
    for await (const line of createInterface({ input: child.stdout })) {
      url ||= /sc:\/\/(\S+)/.exec(line)?.[1] ?? ''
      if (line.includes('Ctrl+C')) break
    }
    expect(await askConnect(url, 'SELECT 1', 60_000)).toBeGreaterThan(0)
    const started = descendants(child.pid as number)
    expect(started.length).toBeGreaterThanOrEqual(5)
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(listProcesses().filter(({ pid }) => started.includes(pid))).toEqual([])
  })

  it.each([
    ['--workers', '0'],
    ['--cores', 'many'],
    ['--memory', '1g'],
  ])('refuses %s %s', (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [command, 'cluster', ...args], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain(args[0])
    expect(stderr).toContain('Usage: npm run cluster')
  })
})

describe('the store', () => {
  it('refuses to replace what is there when it is asked to', async () => {
    const store = new S3Client({ forcePathStyle: true })
    const object = { Bucket: 'published', Key: 'a' }
    const put = (Body: string) => store.send(new PutObjectCommand({ ...object, Body, IfNoneMatch: '*' }))
    await store.send(new CreateBucketCommand({ Bucket: object.Bucket }))
    await put('first')
    await expect(put('second')).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } })
    const { Body } = await store.send(new GetObjectCommand(object))
    expect(await Body?.transformToString()).toBe('first')
  })
})
