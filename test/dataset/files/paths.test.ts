import { join as joinPaths, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderPath, join, pathInFolder } from '../../../src/dataset/files/index.js'
import { QueryError } from '../../../src/errors/index.js'

describe('folderPath', () => {
  it.each([
    ['data/oxides', resolve('data/oxides')],
    ['/data/oxides/', '/data/oxides'],
    ['s3', resolve('s3')],
    ['s3:/bucket', resolve('s3:/bucket')],
    ['s3://bucket', 's3://bucket'],
    ['s3://bucket/', 's3://bucket'],
    ['S3://bucket/a/b/', 's3://bucket/a/b'],
    ['s3://bucket.with.dots/a b/ü', 's3://bucket.with.dots/a b/ü'],
  ])('of %s is %s', (folder, path) => {
    expect(folderPath(folder)).toBe(path)
    expect(folderPath(path)).toBe(path)
  })

  it.each([
    ['', /named by its path, not by ''/],
    [' ', /named by its path/],
    [5, /named by its path, not by 5/],
    [undefined, /named by its path/],
    ['gs://bucket/a', /begins with 'gs:\/\/'/],
    ['https://bucket.s3.amazonaws.com/a', /begins with 'https:\/\/'/],
    ['file:///data', /begins with 'file:\/\/'/],
    ['s3a://bucket/a', /begins with 's3a:\/\/'.*\n.*'s3:\/\/bucket\/prefix'/],
    ['s3://', /does not begin with the name of a bucket/],
    ['s3:///a', /does not begin with the name of a bucket/],
    ['s3://b', /does not begin with the name of a bucket/],
    ['s3://bucket/../a', /has an empty name, '\.' or '\.\.'/],
    ['s3://bucket/a//b', /has an empty name/],
    ['s3://bucket/./b', /has an empty name/],
    ['s3://bucket/a?versionId=1', /has one of/],
    ['s3://bucket/a\n', /control character/],
    [`s3://bucket/${'a'.repeat(1000)}`, /too long/],
  ])('refuses %j', (folder, message) => {
    expect(() => folderPath(folder)).toThrow(QueryError)
    expect(() => folderPath(folder)).toThrow(message)
  })

  it('shows no login of an address', () => {
    for (const folder of ['s3://AKIASECRET:hidden-key@bucket/a', 's3://hidden-key@bucket', 's3://hidden-key:9000/a']) {
      let message = ''
      try {
        folderPath(folder)
      } catch (error) {
        message = String(error)
      }
      expect(message).toMatch(/has a login or a port.*\n.*AWS_ENDPOINT_URL/)
      expect(message).not.toMatch(/AKIASECRET|hidden-key/)
    }
  })
})

describe('join', () => {
  it('is that of node:path on a disk, and keeps the address of a store', () => {
    expect(join('/data', 'a/b', 'c')).toBe(joinPaths('/data', 'a/b', 'c'))
    expect(join('s3://bucket', 'a/b', 'c')).toBe('s3://bucket/a/b/c')
    expect(join('s3://bucket/x', 'a')).toBe('s3://bucket/x/a')
  })

  it('never leaves the folder with a name that pathInFolder takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), name => {
        let path: string
        try {
          path = pathInFolder('s3://bucket/x', name)
        } catch {
          return
        }
        expect(path.startsWith('s3://bucket/x/')).toBe(true)
        expect(new URL(path.replace('s3:', 'http:')).pathname.startsWith('/x/')).toBe(true)
      }),
    )
  })
})
