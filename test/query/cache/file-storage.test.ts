import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileStorage } from '../../../src/query/cache/file-storage.js'
import { filesBelow, newFolder, removeFolder } from './folders.js'

/** A disk that fails while it writes. */
const disk = vi.hoisted(() => ({ fault: undefined as string | undefined }))
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    writeFile: async (...[path, data, options]: Parameters<typeof real.writeFile>) => {
      const { fault: code } = disk
      if (code === undefined) return real.writeFile(path, data, options)
      await real.writeFile(path, 'half', options)
      throw Object.assign(new Error(`${code}: no space left on device, write`), { code })
    },
  }
})

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => {
  vi.restoreAllMocks()
  removeFolder(folder)
})
const make = (maxBytes = 1_000_000) => new FileStorage({ folder, maxBytes })
const bytes = (length: number, fill = 1) => new Uint8Array(length).fill(fill)
const ago = (path: string, seconds: number) =>
  utimesSync(path, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds)
function warnings(): string[] {
  const said: string[] = []
  vi.spyOn(process, 'emitWarning').mockImplementation(text => void said.push(String(text)))
  return said
}
async function put(storage: FileStorage, key: string, length: number): Promise<string> {
  const before = new Set(filesBelow(folder))
  await storage.put(key, bytes(length))
  return filesBelow(folder).find(path => !before.has(path)) ?? ''
}

describe('a storage in files', () => {
  it('gives what was put, also to another process', async () => {
    await make().put('key', bytes(3))
    expect(await make().get('key')).toEqual(Buffer.from([1, 1, 1]))
    expect(await make().get('other')).toBeUndefined()
    await make().put('key', bytes(2, 7))
    expect(await make().get('key')).toEqual(Buffer.from([7, 7]))
    expect(filesBelow(folder)).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')('has files and folders that nobody else may read', async () => {
    const before = process.umask(0)
    const path = await put(make(), 'key', 3)
    process.umask(before)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'archives-1')).mode & 0o777).toBe(0o700)
  })

  it('removes what was not used for longest once it is too full', async () => {
    const storage = make(1000)
    const paths: string[] = []
    for (const [place, key] of ['a', 'b', 'c'].entries()) {
      const path = await put(storage, key, 300)
      ago(path, 90_000 - place * 10_000)
      paths.push(path)
    }
    // Used again: from now on it is the youngest.
    await storage.get('a')
    await storage.put('d', bytes(300))
    expect(paths.map(path => existsSync(path))).toEqual([true, false, true])
    expect(await storage.get('b')).toBeUndefined()
    expect(await storage.get('d')).toHaveLength(300)
  })

  it('never takes more than its limit, whoever wrote the files', async () => {
    const [one, two] = [make(5000), make(5000)]
    for (let number = 0; number < 60; number++) {
      await (number % 2 === 0 ? one : two).put(`key ${number}`, bytes(400))
      const all = filesBelow(folder).reduce((sum, path) => sum + statSync(path).size, 0)
      // Each of them looks what the other wrote after an eighth of the limit.
      expect(all).toBeLessThanOrEqual(5000 + 5000 / 8 + 400)
    }
    await one.put('too large', bytes(5001))
    expect(await one.get('too large')).toBeUndefined()
  })

  it('removes what killed processes left behind, and nothing else', async () => {
    const path = await put(make(), 'key', 10)
    const left = `${path}.123-0123456789ab.tmp`
    const young = `${path}.124-0123456789ab.tmp`
    const notes = join(dirname(path), 'notes.txt')
    for (const file of [left, young, notes]) writeFileSync(file, '')
    ago(left, 7200)
    ago(notes, 7200)
    const storage = make(20)
    await storage.put('a', bytes(15))
    expect([left, young, notes].map(file => existsSync(file))).toEqual([false, true, true])
  })

  it.skipIf(process.platform === 'win32')('is not used where others may write', async () => {
    const said = warnings()
    mkdirSync(join(folder, 'archives-1'))
    chmodSync(join(folder, 'archives-1'), 0o777)
    const storage = make()
    await storage.put('key', bytes(3))
    expect(await storage.get('key')).toBeUndefined()
    expect(said).toEqual([expect.stringContaining('is not used: other users may write in it')])
  })

  it.skipIf(process.platform === 'win32')('is not used where its folder is a link', async () => {
    const said = warnings()
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'archives-1'))
    await make().put('key', bytes(3))
    expect(filesBelow(folder)).toEqual([])
    expect(said).toEqual([expect.stringContaining('it is not a folder')])
  })

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO'])('says once that it keeps no more: %s', async code => {
    const said = warnings()
    const storage = make()
    await storage.put('before', bytes(3))
    disk.fault = code
    for (const key of ['a', 'b', 'c']) await storage.put(key, bytes(3))
    disk.fault = undefined
    await storage.put('d', bytes(3))
    expect(said).toEqual([expect.stringContaining(`keeps no more archives: ${code}`)])
    expect(await storage.get('before')).toHaveLength(3)
    expect(await storage.get('a')).toBeUndefined()
    expect(filesBelow(folder)).toHaveLength(1)
  })

  it('writes on after another process removed its folders', async () => {
    const storage = make()
    await storage.put('a', bytes(3))
    removeFolder(join(folder, 'archives-1'))
    expect(await storage.get('a')).toBeUndefined()
    await storage.put('a', bytes(4))
    expect(await storage.get('a')).toHaveLength(4)
  })

  it('gives one of two values whole that are put at once', async () => {
    const storages = Array.from({ length: 4 }, () => make())
    for (let run = 0; run < 20; run++) {
      await Promise.all(storages.map((storage, number) => storage.put('key', bytes(50_000, number))))
      const [path] = filesBelow(folder) as [string]
      const read = readFileSync(path)
      expect(read.length).toBe(50_000)
      expect(new Set(read).size).toBe(1)
    }
  })
})
