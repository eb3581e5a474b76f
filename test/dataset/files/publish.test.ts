import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  NewFile,
  publish,
  publishUnlessTaken,
  removeTemporaryFiles,
  replaceFile,
  sha256,
  sumOfFile,
} from '../../../src/dataset/files/index.js'
import { DataError } from '../../../src/errors/index.js'
import { filesIn, temporaryFolder } from '../folders.js'
import { places } from '../places.js'
import { type Step, systemError, watchedFiles } from '../watched-files.js'

const bytes = Buffer.from('the content')

describe('a file that several writers may write', () => {
  const share = async (folder: string, name: string, content: string, files?: ReturnType<typeof watchedFiles>) => {
    const file = await NewFile.create(folder, name, files)
    await file.write(Buffer.from(content))
    return file.share()
  }

  it.each([undefined, 'EPERM'])('is the one of the same bytes, or gets a number; links refused with %s', async code => {
    const folder = temporaryFolder()
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link' && code !== undefined) throw systemError(code)
    })
    const name = 'data.parquet/a.b-0/part-00007.jsonl.gz'
    const other = 'data.parquet/a.b-0/part-00007.1.jsonl.gz'
    const [first, same] = [await share(folder, name, 'one', files), await share(folder, name, 'one', files)]
    expect(first).toEqual({ path: name, bytes: 3, sha256: sha256(Buffer.from('one')) })
    expect(same).toEqual(first)
    // Other bytes of the same length, and of another one.
    expect(await share(folder, name, 'two', files)).toMatchObject({ path: other })
    expect(await share(folder, name, 'two', files)).toMatchObject({ path: other })
    expect(await share(folder, name, 'three', files)).toMatchObject({
      path: 'data.parquet/a.b-0/part-00007.2.jsonl.gz',
    })
    expect(await share(folder, name, 'one', files)).toEqual(first)
    expect(readFileSync(join(folder, name), 'utf8')).toBe('one')
    expect(readFileSync(join(folder, other), 'utf8')).toBe('two')
    expect(filesIn(folder)).toHaveLength(3)
  })

  it('written by many at the same moment is there once for all bytes that they write', async () => {
    const folder = temporaryFolder()
    const contents = ['one', 'two', 'one', 'one', 'two', 'three']
    const shared = await Promise.all(contents.map(content => share(folder, 'part-00000.parquet', content)))
    for (const [index, { path }] of shared.entries()) {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(contents[index])
    }
    expect(filesIn(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('is published unless its name is taken, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    expect(await publishUnlessTaken(folder, 'file', Buffer.from('first'))).toBe(true)
    expect(await publishUnlessTaken(folder, 'file', bytes)).toBe(false)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('first')
    expect(filesIn(folder)).toEqual(['file'])
  })

  it.each(['write', 'sync', 'link'] as const)('is an error when the disk is full at %s', async operation => {
    const folder = temporaryFolder()
    const files = watchedFiles(step => {
      if (step.operation === operation) throw systemError('ENOSPC')
    })
    await expect(publishUnlessTaken(folder, 'file', bytes, files)).rejects.toThrow(/the disk is full/)
    expect(filesIn(folder)).toEqual([])
  })
})

describe('publish', () => {
  it('makes a file visible when it is on the disk: written, synced, linked, and its folder synced', async () => {
    const folder = temporaryFolder()
    const steps: Step[] = []
    const sum = await publish(
      folder,
      'below/file',
      bytes,
      watchedFiles(step => steps.push(step)),
    )
    expect(steps.map(({ operation }) => operation)).toEqual([
      'makeFolder',
      'create',
      'write',
      'sync',
      'link',
      'unlink',
      'syncFolder',
    ])
    expect(steps[1]?.path).toMatch(/below\/\.file\.[0-9a-f]{12}\.tmp$/)
    expect(readFileSync(join(folder, 'below/file'))).toEqual(bytes)
    expect(sum).toEqual({ bytes: bytes.length, sha256: sha256(bytes) })
    expect(await sumOfFile(join(folder, 'below/file'))).toEqual(sum)
    expect(filesIn(folder)).toEqual(['below/file'])
  })

  it.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('never replaces a file; links refused with %s', async code => {
    const folder = temporaryFolder()
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError(code)
    })
    await publish(folder, 'file', Buffer.from('first'), files)
    await expect(publish(folder, 'file', bytes, files)).rejects.toThrow(/there is another file of this name/)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('first')
    expect(filesIn(folder)).toEqual(['file'])
    await replaceFile(folder, 'file', bytes, files)
    expect(readFileSync(join(folder, 'file'))).toEqual(bytes)
  })

  it.each(['write', 'sync', 'link', 'rename'] as const)(
    'leaves nothing behind when the disk is full at %s',
    async operation => {
      const folder = temporaryFolder()
      const files = watchedFiles(step => {
        if (step.operation === operation) throw systemError('ENOSPC')
      })
      const work = operation === 'rename' ? replaceFile : publish
      const error = await work(folder, 'file', bytes, files).then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(error).toBeInstanceOf(DataError)
      expect((error as Error).message).toMatch(/file' cannot be written: the disk is full/)
      expect(filesIn(folder)).toEqual([])
    },
  )
})

describe.each(places())('publish on %s', (_, { folder: newFolder, read, names, write }) => {
  it('makes a file, and never replaces one', async () => {
    const folder = newFolder()
    const first = Buffer.from('first')
    expect(await publish(folder, 'below/file', first)).toEqual({ bytes: 5, sha256: sha256(first) })
    await expect(publish(folder, 'below/file', bytes)).rejects.toThrow(/there is another file of this name/)
    expect(read(`${folder}/below/file`)).toBe('first')
    expect(await sumOfFile(`${folder}/below/file`)).toEqual({ bytes: 5, sha256: sha256(first) })
    expect(names(folder)).toEqual(['below/file'])
  })

  it('replaces a file where it is told to', async () => {
    const folder = newFolder()
    write(`${folder}/file`, 'first')
    await replaceFile(folder, 'file', bytes)
    expect(read(`${folder}/file`)).toBe(String(bytes))
    await replaceFile(folder, 'other', bytes)
    expect(names(folder)).toEqual(['file', 'other'])
  })

  it('gives a name to one of many writers', async () => {
    const folder = newFolder()
    const written = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => publish(folder, 'file', Buffer.from(`writer ${index}`))),
    )
    const winners = written.flatMap(({ status }, index) => (status === 'fulfilled' ? [`writer ${index}`] : []))
    expect(winners).toEqual([read(`${folder}/file`)])
    expect(names(folder)).toEqual(['file'])
  })

  it('says whether a name was taken, and leaves nothing behind', async () => {
    const folder = newFolder()
    expect(await publishUnlessTaken(folder, 'file', bytes)).toBe(true)
    expect(await publishUnlessTaken(folder, 'file', Buffer.from('other'))).toBe(false)
    expect(read(`${folder}/file`)).toBe(String(bytes))
    expect(names(folder)).toEqual(['file'])
  })

  it('shares a file of the same bytes, and gives one of other bytes the next name', async () => {
    const folder = newFolder()
    const shared = async (text: string) => {
      const file = await NewFile.create(folder, 'part-00007.jsonl.gz')
      await file.write(Buffer.from(text))
      return (await file.share()).path
    }
    const paths = ['a', 'b', 'a', 'b', 'c'].map(text => () => shared(text))
    const given: string[] = []
    for (const path of paths) given.push(await path())
    const [a, b, c] = ['part-00007.jsonl.gz', 'part-00007.1.jsonl.gz', 'part-00007.2.jsonl.gz']
    expect(given).toEqual([a, b, a, b, c])
    expect(names(folder)).toEqual([b, c, a])
    // A file of which no sum is kept is read.
    write(`${folder}/part-00008.json`, 'a')
    const file = await NewFile.create(folder, 'part-00008.json')
    await file.write(Buffer.from('a'))
    expect((await file.share()).path).toBe('part-00008.json')
  })

  it('refuses names that leave the folder', async () => {
    const folder = newFolder()
    await expect(publish(folder, '../file', bytes)).rejects.toThrow(/no path within its folder/)
    expect(names(folder)).toEqual([])
  })

  it('leaves nothing behind of a file that is discarded', async () => {
    const folder = newFolder()
    const file = await NewFile.create(folder, 'file')
    await file.write(bytes)
    await file.discard()
    expect(names(folder)).toEqual([])
  })

  it('removes the temporary files of writers that are gone, and no others', async () => {
    const folder = newFolder()
    for (const name of ['.manifest.json.0123456789ab.tmp', 'parts/.x.ba9876543210.tmp', 'parts/x', '.hidden']) {
      write(`${folder}/${name}`, '')
    }
    expect(await removeTemporaryFiles(folder)).toBe(2)
    expect(names(folder)).toEqual(['.hidden', 'parts/x'])
  })
})

describe('removeTemporaryFiles', () => {
  it('removes what a writer left, in all folders, and nothing else', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'parts'))
    const gone = spawnSync(process.execPath, ['-e', '0']).pid
    const machine = sha256(Buffer.from(hostname())).slice(0, 8)
    const waiting = [`.lock.${machine}-${process.pid}-0123456789ab.tmp`, '.lock.ffffffff-1-0123456789ab.tmp']
    const kept = ['.hidden', '.part.tmp', 'parts/part-00000.json', 'parts/x.0123456789ab.tmp', ...waiting]
    const left = [
      '.manifest.json.0123456789ab.tmp',
      'parts/.part-00001.json.ba9876543210.tmp',
      `.lock.${machine}-${gone}-0123456789ab.tmp`,
      '.lock.eeeeeeee-1-0123456789ab.tmp',
    ]
    for (const name of [...kept, ...left]) writeFileSync(join(folder, name), '')
    // A writer that waits for the lock has one too; this one waited yesterday.
    utimesSync(join(folder, '.lock.eeeeeeee-1-0123456789ab.tmp'), new Date(0), new Date(0))
    const other = temporaryFolder()
    writeFileSync(join(other, '.manifest.json.0123456789ab.tmp'), '')
    symlinkSync(other, join(folder, 'linked'))
    expect(await removeTemporaryFiles(folder)).toBe(left.length)
    expect(filesIn(other).length).toBe(1)
    unlinkSync(join(folder, 'linked'))
    expect(filesIn(folder)).toEqual([...kept].sort())
  })
})
