import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { codeOf, filesOf, publish, replaceFile, sha256, withFileErrors } from '../../../../src/dataset/files/index.js'
import { S3Files } from '../../../../src/dataset/files/s3/s3-files.js'
import { Store } from '../../../../src/dataset/files/s3/store.js'
import { DataError, MissingDependencyError } from '../../../../src/errors/index.js'
import type { StoreFault, StoreRequest } from '../../../server/index.js'
import { namesBelow, useObjectStore } from '../../places.js'

const store = useObjectStore()
let made = 0
let folder = ''
beforeEach(() => {
  folder = `s3://data/files/${++made}`
  vi.stubEnv('AWS_MAX_ATTEMPTS', '3')
})
afterEach(() => {
  store.current.setFault(undefined)
  Object.assign(store.current.keeps, { noneMatch: true, noneMatchInParts: true, match: true })
  store.current.pageLength = 1000
})

const bytes = Buffer.from('the content')
const isPut = ({ method, key }: StoreRequest) => method === 'PUT' && key.endsWith('/file')

/** Makes the first requests of a kind fail. */
function failFirst(count: number, fault: StoreFault, isMeant: (request: StoreRequest) => boolean): void {
  let left = count
  store.current.setFault(request => (isMeant(request) && left-- > 0 ? fault : undefined))
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

/** The file system with short parts. */
const inShortParts = () => new S3Files(new Store(), { partBytes: 1000 })

describe('a file in a store', () => {
  it('is published by one request that refuses to replace, with its SHA-256', async () => {
    await publish(folder, 'first', bytes)
    const before = store.current.requests.length
    await publish(folder, 'file', bytes)
    const sent = store.current.requests.slice(before)
    expect(sent.map(({ method, headers }) => [method, headers['if-none-match']])).toEqual([['PUT', '*']])
    expect(store.current.objects.get(`data/files/${made}/file`)?.metadata['sha256']).toBe(sha256(bytes))
    expect(await filesOf(folder).keptSum?.(`${folder}/file`)).toEqual({ bytes: bytes.length, sha256: sha256(bytes) })
  })

  it('has no kept sum where another program wrote it, or where there is none', async () => {
    store.current.put(`data/files/${made}/file`, 'x')
    expect(await filesOf(folder).keptSum?.(`${folder}/file`)).toBeUndefined()
    expect(await filesOf(folder).keptSum?.(`${folder}/none`)).toBeUndefined()
  })

  it.each([
    ['cut before it is done', { cut: 'before' }],
    ['cut after it is done', { cut: 'after' }],
    ['cut in its answer', { cut: 'middle' }],
    ['refused as too much', { status: 503, code: 'SlowDown' }],
    ['answered by an error of the store', { status: 500, code: 'InternalError' }],
    ['disturbed by another writer', { status: 409, code: 'ConditionalRequestConflict' }],
    ['late', { delay: 100 }],
  ] as [string, StoreFault][])('is published once where its request is %s', async (_, fault) => {
    await publish(folder, 'first', bytes)
    failFirst(2, fault, isPut)
    await publish(folder, 'file', bytes)
    expect(namesBelow(store.current, folder)).toEqual(['file', 'first'])
    store.current.setFault(undefined)
    await expect(publish(folder, 'file', bytes)).rejects.toThrow(/another file of this name/)
  })

  it('is another writer’s where the answer to ours is lost and theirs is there', async () => {
    await publish(folder, 'first', bytes)
    store.current.setFault(request => {
      if (!isPut(request)) return undefined
      store.current.put(`data/files/${made}/file`, 'theirs')
      return { cut: 'before' }
    })
    const error = await errorOf(publish(folder, 'file', bytes))
    expect(String(error)).toMatch(/file' cannot be written: the store cannot be reached/)
    expect(String(store.current.objects.get(`data/files/${made}/file`)?.bytes)).toBe('theirs')
  })

  it('is ours where every answer is lost but the file is there', async () => {
    await publish(folder, 'first', bytes)
    failFirst(3, { cut: 'after' }, isPut)
    expect(await publish(folder, 'file', bytes)).toEqual({ bytes: bytes.length, sha256: sha256(bytes) })
  })

  it('is read on from where an answer was cut off', async () => {
    const long = randomBytes(3_000_000)
    store.current.put(`data/files/${made}/file`, long)
    failFirst(3, { cut: 'middle' }, ({ method }) => method === 'GET')
    expect(Buffer.from(await filesOf(folder).read(`${folder}/file`)).equals(long)).toBe(true)
  })

  it('that changes while it is read is an error', async () => {
    store.current.put(`data/files/${made}/file`, randomBytes(3_000_000))
    failFirst(1, { cut: 'middle' }, ({ method }) => method === 'GET')
    let isFirst = true
    const read = async () => {
      for await (const _ of filesOf(folder).readPieces(`${folder}/file`)) {
        if (isFirst) store.current.put(`data/files/${made}/file`, randomBytes(3_000_000))
        isFirst = false
      }
    }
    await expect(withFileErrors('read', 'it', read)).rejects.toThrow(/another program replaced it meanwhile/)
  })

  it('that is empty is read as nothing', async () => {
    await publish(folder, 'empty', new Uint8Array())
    expect((await filesOf(folder).read(`${folder}/empty`)).length).toBe(0)
  })

  it('keeps its content when it is touched, and has a new time', async () => {
    await publish(folder, 'file', bytes)
    const object = () => store.current.objects.get(`data/files/${made}/file`)
    const stored = object()
    if (stored) stored.changed = new Date(0)
    await filesOf(folder).touch(`${folder}/file`)
    expect(object()?.changed.getTime()).toBeGreaterThan(0)
    expect(object()?.bytes).toEqual(bytes)
    expect(await filesOf(folder).keptSum?.(`${folder}/file`)).toMatchObject({ sha256: sha256(bytes) })
  })

  it('is touched and taken away also where the store knows no condition for it', async () => {
    await publish(folder, 'file', bytes)
    const stored = store.current.objects.get(`data/files/${made}/file`)
    if (stored) stored.changed = new Date(0)
    const isConditional = ({ headers, method }: StoreRequest) => method !== 'GET' && headers['if-match'] !== undefined
    failFirst(99, { status: 501, code: 'NotImplemented' }, isConditional)
    const files = filesOf(folder)
    await files.touch(`${folder}/file`)
    expect(store.current.objects.get(`data/files/${made}/file`)?.changed.getTime()).toBeGreaterThan(0)
    await files.rename(`${folder}/file`, `${folder}/.file.0123456789ab.tmp`)
    expect(namesBelow(store.current, folder)).toEqual([])
    expect(String(await files.read(`${folder}/.file.0123456789ab.tmp`))).toBe('the content')
    await files.unlink(`${folder}/.file.0123456789ab.tmp`)
  })

  it('that another writer replaces is not taken away', async () => {
    await publish(folder, 'file', bytes)
    store.current.setFault(({ method }) => {
      if (method === 'DELETE') store.current.put(`data/files/${made}/file`, 'theirs')
      return undefined
    })
    const error = await errorOf(filesOf(folder).rename(`${folder}/file`, `${folder}/.file.0123456789ab.tmp`))
    expect(codeOf(error)).toBe('ENOENT')
    expect(String(store.current.objects.get(`data/files/${made}/file`)?.bytes)).toBe('theirs')
  })

  it('of another writer is left alone where it comes between the steps of a touch', async () => {
    await publish(folder, 'file', bytes)
    store.current.setFault(request => {
      if (isPut(request)) store.current.put(`data/files/${made}/file`, 'theirs')
      return undefined
    })
    await filesOf(folder).touch(`${folder}/file`)
    expect(String(store.current.objects.get(`data/files/${made}/file`)?.bytes)).toBe('theirs')
  })

  it('on its way is on this machine, in a folder of this process, and gone after it', async () => {
    const mine = () => readdirSync(tmpdir()).filter(name => name.startsWith(`nomad-notebook-s3.${process.pid}.`))
    const files = filesOf(folder)
    const file = await files.create(`${folder}/.file.0123456789ab.tmp`)
    await file.write(bytes)
    await file.close()
    expect(mine().length).toBe(1)
    expect(readdirSync(join(tmpdir(), mine()[0] as string)).length).toBe(1)
    expect(await files.facts(`${folder}/.file.0123456789ab.tmp`)).toMatchObject({ isFile: true, bytes: bytes.length })
    expect(namesBelow(store.current, folder)).toEqual([])
    await files.unlink(`${folder}/.file.0123456789ab.tmp`)
    expect(readdirSync(join(tmpdir(), mine()[0] as string))).toEqual([])
  })

  it('is made by create where its name is free, once it is closed', async () => {
    const files = filesOf(folder)
    const [one, other] = [await files.create(`${folder}/claim`), await files.create(`${folder}/claim`)]
    await one.write(bytes)
    await one.close()
    await one.close()
    expect(codeOf(await errorOf(other.close()))).toBe('EEXIST')
    expect(codeOf(await errorOf(files.create(`${folder}/claim`)))).toBe('EEXIST')
    expect(String(await files.read(`${folder}/claim`))).toBe('the content')
  })
})

describe('a large file in a store', () => {
  const large = randomBytes(3500)

  it('is uploaded in parts, and replaces nothing', async () => {
    const files = inShortParts()
    await publish(folder, 'file', large, files)
    expect(store.current.objects.get(`data/files/${made}/file`)?.bytes.equals(large)).toBe(true)
    expect(await files.keptSum(`${folder}/file`)).toEqual({ bytes: 3500, sha256: sha256(large) })
    await expect(publish(folder, 'file', randomBytes(4000), files)).rejects.toThrow(/another file of this name/)
    expect(store.current.objects.get(`data/files/${made}/file`)?.bytes.equals(large)).toBe(true)
    await replaceFile(folder, 'file', bytes, files)
    await replaceFile(folder, 'file', large, files)
    expect(store.current.objects.get(`data/files/${made}/file`)?.bytes.equals(large)).toBe(true)
    expect(store.current.uploads.size).toBe(0)
  })

  it.each([
    ['cut before it is done', { cut: 'before' }],
    ['cut after it is done', { cut: 'after' }],
    ['disturbed by another writer', { status: 409, code: 'ConditionalRequestConflict' }],
    ['that of an upload which another program ended', { status: 404, code: 'NoSuchUpload' }],
    ['too much', { status: 503, code: 'SlowDown' }],
  ] as [string, StoreFault][])('is published once where the request that completes it is %s', async (_, fault) => {
    const files = inShortParts()
    await publish(folder, 'first', large, files)
    failFirst(2, fault, ({ method, query }) => method === 'POST' && query.has('uploadId'))
    await publish(folder, 'file', large, files)
    expect(namesBelow(store.current, folder)).toEqual(['file', 'first'])
    expect(store.current.uploads.size).toBe(0)
  })

  it('is given to one of many writers', async () => {
    const files = inShortParts()
    const contents = Array.from({ length: 8 }, () => randomBytes(2500))
    const written = await Promise.allSettled(contents.map(content => publish(folder, 'file', content, files)))
    const winners = contents.filter((_, index) => written[index]?.status === 'fulfilled')
    expect(winners.length).toBe(1)
    expect(store.current.objects.get(`data/files/${made}/file`)?.bytes.equals(winners[0] as Buffer)).toBe(true)
    expect(store.current.uploads.size).toBe(0)
  })

  it('that nobody finished for a day is removed with its parts; a younger one is another writer’s', async () => {
    const upload = { bucket: 'data', metadata: {}, parts: new Map() }
    store.current.uploads.set('old', { ...upload, key: `files/${made}/a`, begun: new Date(Date.now() - 90_000_000) })
    store.current.uploads.set('young', { ...upload, key: `files/${made}/b`, begun: new Date() })
    store.current.uploads.set('other', { ...upload, key: 'other/a', begun: new Date(0) })
    await filesOf(folder).removeUnfinished?.(folder)
    expect([...store.current.uploads.keys()]).toEqual(['young', 'other'])
    store.current.uploads.clear()
  })
})

describe('a store that ignores conditions', () => {
  it('is refused before anything of ours is written, and only this store', async () => {
    store.current.keeps.noneMatch = false
    const error = await errorOf(publish(folder, 'file', bytes, new S3Files(new Store())))
    expect(error).toBeInstanceOf(DataError)
    expect(String(error)).toMatch(/replaces files although it is told not to \(If-None-Match\)/)
    expect(namesBelow(store.current, folder)).toEqual([])
    store.current.keeps.noneMatch = true
    await publish(folder, 'file', bytes, new S3Files(new Store()))
  })

  it('for large files alone is refused when a large one is to be written', async () => {
    store.current.keeps.noneMatchInParts = false
    const files = inShortParts()
    await publish(folder, 'small', bytes, files)
    const error = await errorOf(publish(folder, 'large', randomBytes(2000), files))
    expect(String(error)).toMatch(/replaces large files although/)
    expect(namesBelow(store.current, folder)).toEqual(['small'])
  })

  it('and says so is refused, too', async () => {
    const isConditional = ({ headers }: StoreRequest) => headers['if-none-match'] !== undefined
    failFirst(99, { status: 501, code: 'NotImplemented' }, isConditional)
    const error = await errorOf(publish(folder, 'file', bytes, new S3Files(new Store())))
    expect(String(error)).toMatch(/replaces files although/)
  })

  it('is asked once for many files at the same time', async () => {
    const files = new S3Files(new Store())
    const before = store.current.requests.length
    await Promise.all(Array.from({ length: 5 }, (_, index) => publish(folder, `file-${index}`, bytes, files)))
    const tried = store.current.requests.slice(before).filter(({ key }) => key.includes('.conditions.'))
    expect(tried.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'HEAD', 'DELETE'])
    expect(namesBelow(store.current, folder)).toEqual([0, 1, 2, 3, 4].map(index => `file-${index}`))
  })
})

describe('a folder in a store', () => {
  it('lists its names and folders over many pages, and no others', async () => {
    store.current.pageLength = 7
    const names = Array.from({ length: 40 }, (_, index) => `part-${String(index).padStart(5, '0')}.json`)
    for (const name of names) store.current.put(`data/files/${made}/${name}`, '')
    // What programs that show folders leave, and names that begin alike.
    for (const name of ['', 'b/', 'a/x', 'a/y/z', 'a-b', '/c']) store.current.put(`data/files/${made}/${name}`, '')
    store.current.put(`data/files/${made}0/other`, '')
    const files = filesOf(folder)
    expect(await files.list(folder)).toEqual([...['a', 'a-b', 'b'], ...names])
    expect(await files.folders(folder)).toEqual(['a', 'b'])
    expect(await files.list(`${folder}/none`)).toEqual([])
    expect(await files.list(`${folder}/a`)).toEqual(['x', 'y'])
  })

  it('has more than a thousand names', async () => {
    for (let index = 0; index < 2500; index++) store.current.put(`data/files/${made}/${index}`, '')
    expect((await filesOf(folder).list(folder)).length).toBe(2500)
  })

  it('is there as long as something is in it', async () => {
    const files = filesOf(folder)
    expect(await files.facts(folder)).toBeUndefined()
    await publish(folder, 'below/file', bytes)
    expect(await files.facts(folder)).toMatchObject({ isFile: false, isFolder: true })
    expect(await files.facts(`${folder}/below`)).toMatchObject({ isFolder: true })
    expect(await files.facts(`${folder}/bel`)).toBeUndefined()
    expect(await files.facts(`${folder}/below/file`)).toMatchObject({ isFile: true, bytes: bytes.length })
    expect(await files.facts('s3://data')).toMatchObject({ isFolder: true })
    expect(codeOf(await errorOf(files.unlink(`${folder}/none`)))).toBe('ENOENT')
    await files.unlink(`${folder}/below/file`)
    expect(await files.facts(folder)).toBeUndefined()
  })

  it('goes by the clock of the store', async () => {
    const files = filesOf(folder)
    await publish(folder, 'file', bytes)
    vi.spyOn(Date, 'now').mockReturnValue(0)
    const file = await files.create(`${folder}/.x.0123456789ab.tmp`)
    await file.close()
    expect((await files.facts(`${folder}/.x.0123456789ab.tmp`))?.changed).toBeGreaterThan(1_700_000_000_000)
    vi.restoreAllMocks()
    await files.unlink(`${folder}/.x.0123456789ab.tmp`)
  })
})

describe('the errors of a store', () => {
  it.each([
    [403, 'AccessDenied', 'EACCES', /does not permit it \(AccessDenied, status 403\).\nThe policy/],
    [403, 'InvalidAccessKeyId', 'EACCES', /does not know the access key/],
    [403, 'SignatureDoesNotMatch', 'EACCES', /does not accept the secret access key/],
    [400, 'ExpiredToken', 'EACCES', /credentials have expired/],
    [403, 'RequestTimeTooSkewed', 'EACCES', /clock of this machine is wrong/],
    [404, 'NoSuchBucket', 'ENXIO', /the store has no such bucket/],
    [404, 'NoSuchKey', 'ENOENT', /it is not there/],
    [301, 'PermanentRedirect', 'ENXIO', /in another region/],
    [503, 'SlowDown', 'EAGAIN', /too busy \(SlowDown, status 503\)/],
    [429, 'TooManyRequests', 'EAGAIN', /too busy/],
    [500, 'InternalError', 'EIO', /answers with an error \(InternalError, status 500\)/],
    [507, 'XMinioStorageFull', 'ENOSPC', /the store is full/],
    [418, '<script>', 'EIO', /answers with an error \([A-Za-z]*, status 418\)/],
  ])('%i %s are %s', async (status, code, expected, message) => {
    store.current.put(`data/files/${made}/file`, 'x')
    store.current.setFault(() => ({ status, code: code.replaceAll('<', '&lt;') }))
    const error = await errorOf(filesOf(folder).read(`${folder}/file`))
    expect(codeOf(error)).toBe(expected)
    const shown = await errorOf(withFileErrors('read', `${folder}/file`, () => Promise.reject(error)))
    expect(shown).toBeInstanceOf(DataError)
    expect(String(shown)).toContain(`'${folder}/file' cannot be read: `)
    expect(String(shown)).toMatch(message)
    // Neither the error nor what it follows from has the request with its signature.
    const all = JSON.stringify(shown, Object.getOwnPropertyNames(shown)) + JSON.stringify((shown as Error).cause)
    expect(all).not.toMatch(/key-of-tests|secret-of-tests|AWS4-HMAC/)
  })

  it('name a bucket that is not there when a file is published', async () => {
    const error = await errorOf(publish('s3://elsewhere/folder', 'file', bytes))
    expect(String(error)).toMatch(/'s3:\/\/elsewhere\/folder\/file' cannot be written: the store has no such bucket/)
  })

  it('say that the store cannot be reached', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9')
    const error = await errorOf(publish(folder, 'file', bytes))
    vi.stubEnv('AWS_ENDPOINT_URL', store.current.url)
    expect(String(error)).toMatch(/the store cannot be reached \(ECONNREFUSED\)/)
  })

  it('say that there are no credentials, and that no region is set', async () => {
    const empty = join(tmpdir(), 'there-is-no-such-file')
    const changed = {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_CONFIG_FILE: empty,
      AWS_SHARED_CREDENTIALS_FILE: empty,
      AWS_EC2_METADATA_DISABLED: 'true',
    }
    for (const [name, value] of Object.entries(changed)) vi.stubEnv(name, value)
    const files = new S3Files(new Store())
    const error = await errorOf(withFileErrors('read', folder, () => files.read(`${folder}/file`)))
    expect(String(error)).toMatch(/there are no credentials for the store.*\n.*AWS_ACCESS_KEY_ID/)
    vi.stubEnv('AWS_ENDPOINT_URL', undefined)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-tests')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-tests')
    const elsewhere = new S3Files(new Store())
    const region = await errorOf(withFileErrors('read', folder, () => elsewhere.read(`${folder}/file`)))
    expect(String(region)).toMatch(/no region is set.*\nSet AWS_REGION/)
    vi.stubEnv('AWS_ENDPOINT_URL', store.current.url)
  })

  it('name the package that is missing, and how to install it', async () => {
    const absent = () => {
      const error = new Error("Cannot find module '@aws-sdk/client-s3'")
      return Promise.reject(Object.assign(error, { code: 'MODULE_NOT_FOUND' }))
    }
    const error = await errorOf(new S3Files(new Store(absent)).read(`${folder}/file`))
    expect(error).toBeInstanceOf(MissingDependencyError)
    expect(String(error)).toMatch(/S3-compatible store need the package @aws-sdk\/client-s3.*\n.*npm install/)
  })
})
