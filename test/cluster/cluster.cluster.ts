import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'

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
