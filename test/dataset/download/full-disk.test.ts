import { afterEach, describe, expect, it } from 'vitest'
import { Download, type DownloadOptions } from '../../../src/dataset/download/index.js'
import type { FileSystem } from '../../../src/dataset/files/index.js'
import { partNumbers } from '../../../src/dataset/manifest/index.js'
import { DataError } from '../../../src/errors/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { makeEntries, startTestServer, type TestServer } from '../../server/index.js'
import { filesIn, sumsOf, temporaryFolder } from '../folders.js'
import { systemError, takesSpace, watchedFiles } from '../watched-files.js'

let server: TestServer
afterEach(() => server?.close())

const options: DownloadOptions = {
  columns: { formula: 'results.material.chemical_formula_reduced', energy: 'run[0].calculation[0].energy.total.value' },
  raw: true,
  entriesPerPart: 10,
}

function download(folder: string, files?: FileSystem): Download<unknown> {
  const source = new ArchiveQuery({ url: server.url, perPage: 10 })
  return new Download({ source, folder, options, open: outcome => outcome, ...(files ? { files } : {}) })
}

/** Random numbers that are the same in each run. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

describe('a disk that becomes full', () => {
  it('at 10 random steps loses nothing: the next call goes on, and the content is that of an undisturbed run', async () => {
    server = await startTestServer({ entries: makeEntries(55) })
    const other = temporaryFolder()
    let steps = 0
    await download(
      other,
      watchedFiles(({ number }) => {
        steps = number
      }),
    )
    const next = random(16)
    for (let round = 0; round < 10; round++) {
      const folder = temporaryFolder()
      const fullFrom = 1 + Math.floor(next() * (steps - 12))
      const full = watchedFiles(({ number, operation }) => {
        if (number >= fullFrom && takesSpace(operation)) throw systemError('ENOSPC')
      })
      const error = await download(folder, full).then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(error, `full from step ${fullFrom} of ${steps}`).toBeInstanceOf(DataError)
      expect(String(error)).toMatch(/cannot be (written|made|locked): the disk is full.\n?.*Free some space/)
      const kept = Object.entries(sumsOf(folder)).filter(([name]) => name.startsWith('parts/part-'))
      await download(folder)
      const now = sumsOf(folder)
      expect(now).toEqual(sumsOf(other))
      for (const [name, sum] of kept) expect(now[name]).toBe(sum)
    }
  })

  it('leaves no temporary file and no lock where files can still be removed', async () => {
    server = await startTestServer({ entries: makeEntries(30) })
    const folder = temporaryFolder()
    const full = watchedFiles(({ operation, path }) => {
      if (operation === 'write' && path.includes('.part-00001.jsonl')) throw systemError('ENOSPC')
    })
    await expect(download(folder, full)).rejects.toThrow(/part-00001\.jsonl\.gz' cannot be written: the disk is full/)
    expect(filesIn(folder).filter(name => /(^|\/)\./.test(name))).toEqual([])
    expect(await partNumbers(folder)).toEqual([0])
  })
})

describe('a folder that cannot be written', () => {
  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'not permitted'],
    ['ENAMETOOLONG', 'too long'],
    ['EIO', 'disk reports an error'],
  ])('is one clear error for %s', async (code, text) => {
    server = await startTestServer({ entries: makeEntries(5) })
    const folder = temporaryFolder()
    const readOnly = watchedFiles(() => {
      throw systemError(code)
    })
    const error = await download(folder, readOnly).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(DataError)
    expect((error as DataError).message).toContain(text)
    expect((error as DataError).message).toContain(folder)
    expect((error as DataError).hint).toBeTruthy()
    expect(server.requests).toEqual([])
  })

  it('can still have a data set that is complete', async () => {
    server = await startTestServer({ entries: makeEntries(5) })
    const folder = temporaryFolder()
    await download(folder)
    const readOnly = watchedFiles(() => {
      throw systemError('EROFS')
    })
    expect(await download(folder, readOnly)).toMatchObject({ wasComplete: true })
  })

  it('is refused where it is a file, or below one', async () => {
    server = await startTestServer({ entries: makeEntries(5) })
    const folder = temporaryFolder()
    await download(`${folder}/one`)
    await expect(download(`${folder}/one/manifest.json`)).rejects.toThrow(/manifest\.json/)
    await expect(download(`${folder}/one/manifest.json/below`)).rejects.toThrow(/a part of its path is a file/)
  })

  it('has files without hard links by another way', async () => {
    server = await startTestServer({ entries: makeEntries(25) })
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    await download(other)
    const noLinks = watchedFiles(({ operation }) => {
      if (operation === 'link') throw systemError('EPERM')
    })
    await download(folder, noLinks)
    expect(sumsOf(folder)).toEqual(sumsOf(other))
  })
})
