import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { describe, expect, it } from 'vitest'
import { filesOf, removeTemporaryFiles, takeLock, withLock } from '../../../src/dataset/files/index.js'
import { processStart } from '../../../src/dataset/files/process-start.js'
import { DataError } from '../../../src/errors/index.js'
import { filesIn, temporaryFolder } from '../folders.js'
import { places } from '../places.js'
import { systemError, watchedFiles } from '../watched-files.js'

/** The number of a process that has ended. */
function goneProcess(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid as number
}

function lockOf(writer: object | string): string {
  return typeof writer === 'string' ? writer : JSON.stringify({ host: hostname(), since: '', id: 'x', ...writer })
}

describe.each(places())('the lock of a data set on %s', (_, { folder: temporaryFolder, write, read, names, age }) => {
  const writeLock = (folder: string, writer: object | string) => write(`${folder}/.lock`, lockOf(writer))
  const old = (folder: string) => age(`${folder}/.lock`)

  it('has process, host and start, and is gone after the work, whether it fails or not', async () => {
    const folder = temporaryFolder()
    const found = await withLock(folder, async () => JSON.parse(read(`${folder}/.lock`)))
    expect(found).toMatchObject({ pid: process.pid, host: hostname(), start: processStart(process.pid) })
    await expect(withLock(folder, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(names(folder)).toEqual([])
  })

  it('keeps a second writer out, and names the first', async () => {
    const folder = temporaryFolder()
    await withLock(folder, async () => {
      await expect(takeLock(folder)).rejects.toThrow(
        new RegExp(`is being written by another download in this notebook \\(process ${process.pid}\\)`),
      )
    })
    writeLock(folder, { pid: process.ppid, start: processStart(process.ppid) })
    const error = await takeLock(folder).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(DataError)
    expect(String(error)).toContain(`by process ${process.ppid} on ${hostname()}`)
    expect(String(error)).toContain('remove the file .lock')
    expect(names(folder)).toEqual(['.lock'])
  })

  it('lets one of many writers in at a time', async () => {
    const folder = temporaryFolder()
    let inside = 0
    let most = 0
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        withLock(folder, async () => {
          most = Math.max(most, ++inside)
          await new Promise(resolve => setTimeout(resolve, 5))
          inside--
        }),
      ),
    )
    expect(most).toBe(1)
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(names(folder)).toEqual([])
  })

  it.each([
    ['a process that is gone', () => ({ pid: goneProcess() })],
    ['an earlier process of the same number', () => ({ pid: process.pid, start: 'before-1' })],
    ['a number that is none', () => ({ pid: -1 })],
  ])('of %s is taken over', async (_, writer) => {
    const folder = temporaryFolder()
    writeLock(folder, writer())
    await withLock(folder, async lock => lock.check())
    expect(names(folder)).toEqual([])
  })

  it.each([...Array(20).keys()])('of a dead process is taken over by one of several writers (%#)', async () => {
    const folder = temporaryFolder()
    writeLock(folder, { pid: goneProcess() })
    let inside = 0
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        withLock(folder, async lock => {
          expect(++inside).toBe(1)
          await new Promise(resolve => setTimeout(resolve, 5))
          await lock.check()
          inside--
        }),
      ),
    )
    const reasons = results.flatMap(result => (result.status === 'rejected' ? [String(result.reason)] : []))
    expect(reasons.length).toBeLessThan(6)
    expect(reasons.filter(reason => !reason.includes('is being written'))).toEqual([])
  })

  it('is taken over where a writer was killed while it took it over', async () => {
    const folder = temporaryFolder()
    writeLock(folder, { pid: goneProcess() })
    write(`${folder}/.lock.takeover`, JSON.stringify({ pid: goneProcess(), host: hostname(), id: 'z' }))
    await withLock(folder, async lock => lock.check())
    expect(names(folder)).toEqual([])
  })

  it('is taken over where a writer is killed at any step of taking it over', async () => {
    const { pid } = process
    for (let last = 1, isDone = false; !isDone; last++) {
      const folder = temporaryFolder()
      writeLock(folder, { pid: goneProcess() })
      const dying = watchedFiles(({ number }) => {
        if (number >= last) throw systemError('EIO')
      }, filesOf(folder))
      Object.defineProperty(process, 'pid', { value: goneProcess(), configurable: true })
      const begun = await takeLock(folder, { files: dying }).catch(() => undefined)
      Object.defineProperty(process, 'pid', { value: pid, configurable: true })
      isDone = begun !== undefined
      expect(last).toBeLessThan(20)
      await withLock(folder, async lock => lock.check())
      await removeTemporaryFiles(folder)
      // What is left of its claim, where it was killed after it had removed the lock, is in nobody's way.
      const left = names(folder).filter(name => name !== '.lock.takeover')
      expect(left, `killed at step ${last}`).toEqual([])
      writeLock(folder, { pid: goneProcess() })
      await withLock(folder, async lock => lock.check())
      await begun?.release()
    }
  })

  it('of another machine, and one that cannot be read, is taken over after ten minutes without a sign of life', async () => {
    for (const writer of [{ pid: 1, host: 'elsewhere' }, '', '{', '{"pid":"1"}', '[]', 'null']) {
      const folder = temporaryFolder()
      writeLock(folder, writer)
      await expect(takeLock(folder)).rejects.toThrow(
        /is being written by (process 1 on elsewhere|a writer whose lock cannot)/,
      )
      old(folder)
      await withLock(folder, async lock => lock.check())
    }
  })

  it('says that another writer has taken it over, and leaves that one its lock', async () => {
    const folder = temporaryFolder()
    const lock = await takeLock(folder)
    writeLock(folder, { pid: 1, host: 'elsewhere', id: 'y' })
    await expect(lock.check()).rejects.toThrow(/Another writer has taken over/)
    await lock.release()
    expect(names(folder)).toEqual(['.lock'])
  })

  it('shows nothing of a hostile lock but plain characters', async () => {
    const folder = temporaryFolder()
    writeLock(folder, { pid: 1, host: '\u001b[31m<script>', since: '\n\n' })
    await expect(takeLock(folder)).rejects.toThrow(/on \?\?31m\?script\?, since \?\?/)
  })

  it('waits for a writer of this process that is being stopped', async () => {
    const folder = temporaryFolder()
    const lock = await takeLock(folder, { isEnding: () => true })
    setTimeout(() => void lock.release(), 20)
    await withLock(folder, async next => next.check())
  })
})

describe('the lock of a data set without hard links', () => {
  it('lets one writer in', async () => {
    const folder = temporaryFolder()
    const files = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError('EPERM')
    })
    await withLock(
      folder,
      async () => {
        await expect(takeLock(folder, { files })).rejects.toThrow(/is being written/)
      },
      { files },
    )
    expect(filesIn(folder)).toEqual([])
  })
})
