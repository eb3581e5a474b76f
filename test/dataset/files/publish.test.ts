import { existsSync, mkdirSync, readFileSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { publish, removeTemporaryFiles, replaceFile, sha256, sumOfFile } from '../../../src/dataset/files/index.js'
import { DataError } from '../../../src/errors/index.js'
import { filesIn, temporaryFolder } from '../folders.js'
import { type Step, systemError, watchedFiles } from '../watched-files.js'

const bytes = Buffer.from('the content')

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

  it.each([undefined, 'EPERM', 'ENOTSUP', 'ENOSYS'])('never replaces a file; links refused with %s', async code => {
    const folder = temporaryFolder()
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link' && code !== undefined) throw systemError(code)
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

  it('refuses names that leave the folder', async () => {
    const folder = temporaryFolder()
    await expect(publish(folder, '../file', bytes)).rejects.toThrow(/no path within its folder/)
    expect(existsSync(join(folder, '../file'))).toBe(false)
  })
})

describe('removeTemporaryFiles', () => {
  it('removes what a writer left, in all folders, and nothing else', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'parts'))
    const kept = ['.hidden', '.part.tmp', 'parts/part-00000.json', 'parts/x.0123456789ab.tmp', '.lock.0123456789ab.tmp']
    const left = [
      '.manifest.json.0123456789ab.tmp',
      'parts/.part-00001.json.ba9876543210.tmp',
      '.lock.ffffffffffff.tmp',
    ]
    for (const name of [...kept, ...left]) writeFileSync(join(folder, name), '')
    // A writer that waits for the lock has one too; this one waited yesterday.
    utimesSync(join(folder, '.lock.ffffffffffff.tmp'), new Date(0), new Date(0))
    const other = temporaryFolder()
    writeFileSync(join(other, '.manifest.json.0123456789ab.tmp'), '')
    symlinkSync(other, join(folder, 'linked'))
    expect(await removeTemporaryFiles(folder)).toBe(left.length)
    expect(filesIn(other).length).toBe(1)
    unlinkSync(join(folder, 'linked'))
    expect(filesIn(folder)).toEqual([...kept].sort())
  })
})
