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
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileStorage } from '../../../src/query/cache/file-storage.js'
import { filesBelow, newFolder, removeFolder } from './folders.js'

/** Makes the disk fail in the middle of each file that is written; or no longer. */
function failToWrite(code: string | undefined): void {
  const write = files.writeFile
  vi.restoreAllMocks()
  if (code !== undefined) {
    vi.spyOn(files, 'writeFile').mockImplementation(async (path, _, options) => {
      await write(path, 'half', options)
      throw Object.assign(new Error(`${code}: no space left on device, write`), { code })
    })
  }
  syncBuiltinESMExports()
}

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => {
  failToWrite(undefined)
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
const put = (storage: FileStorage, key: string, value: Uint8Array) => storage.put(new Map([[key, value]]))
const get = async (storage: FileStorage, key: string) => (await storage.get([key])).get(key)
/** Puts a value, and returns the path of its file. */
async function putFile(storage: FileStorage, key: string, length: number): Promise<string> {
  const before = new Set(filesBelow(folder))
  await put(storage, key, bytes(length))
  return filesBelow(folder).find(path => !before.has(path)) ?? ''
}

describe('a storage in files', () => {
  it('gives what was put, also to another process', async () => {
    await put(make(), 'key', bytes(3))
    expect(await get(make(), 'key')).toEqual(Buffer.from([1, 1, 1]))
    expect(await get(make(), 'other')).toBeUndefined()
    await put(make(), 'key', bytes(2, 7))
    expect(await get(make(), 'key')).toEqual(Buffer.from([7, 7]))
  })

  it('keeps in one file what is put together, and finds each in it', async () => {
    const records = new Map(Array.from({ length: 400 }, (_, number) => [`key ${number}`, bytes(1 + number, number)]))
    await make().put(records)
    expect(filesBelow(folder)).toHaveLength(1)
    const wanted = ['key 7', 'key 8', 'key 399', 'none', 'key 0']
    const found = await make().get(wanted)
    expect([...found].sort()).toEqual(
      wanted
        .filter(key => key !== 'none')
        .map(key => [key, Buffer.from(records.get(key) ?? [])])
        .sort(),
    )
    expect((await make().get([...records.keys()])).size).toBe(400)
  })

  it('divides over files what is a large part of the limit', async () => {
    const records = new Map(Array.from({ length: 10 }, (_, number) => [`key ${number}`, bytes(1000)]))
    await make(16_000).put(records)
    expect(filesBelow(folder)).toHaveLength(3)
    expect((await make(16_000).get([...records.keys()])).size).toBe(10)
  })

  it('finds what another process writes meanwhile', async () => {
    const [one, two] = [make(), make()]
    await put(one, 'a', bytes(3))
    expect(await get(two, 'a')).toHaveLength(3)
    await put(one, 'b', bytes(4))
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 10_000)
    expect(await get(two, 'b')).toHaveLength(4)
  })

  it.skipIf(process.platform === 'win32')('has files and folders that nobody else may read', async () => {
    const before = process.umask(0)
    const path = await putFile(make(), 'key', 3)
    process.umask(before)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'archives-1')).mode & 0o777).toBe(0o700)
  })

  it('removes what was not used for longest once it is too full', async () => {
    const storage = make(1200)
    const paths: string[] = []
    for (const [place, key] of ['a', 'b', 'c'].entries()) {
      const path = await putFile(storage, key, 300)
      ago(path, 90_000 - place * 10_000)
      paths.push(path)
    }
    // Used again: from now on it is the youngest.
    await get(storage, 'a')
    await put(storage, 'd', bytes(300))
    expect(paths.map(path => existsSync(path))).toEqual([true, false, true])
    expect(await get(storage, 'b')).toBeUndefined()
    expect(await get(storage, 'd')).toHaveLength(300)
  })

  it('never takes more than its limit, whoever wrote the files', async () => {
    const [one, two] = [make(5000), make(5000)]
    for (let number = 0; number < 60; number++) {
      await put(number % 2 === 0 ? one : two, `key ${number}`, bytes(400))
      // They look, and remove, while others go on: a file may be gone by the time that it is measured.
      const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
      const all = filesBelow(folder).reduce((sum, path) => sum + sizeOf(path), 0)
      // Each of them looks what the other wrote after an eighth of the limit, and writes one more meanwhile.
      expect(all).toBeLessThanOrEqual(5000 + 5000 / 8 + 2 * 400)
    }
    await put(one, 'too large', bytes(5001))
    expect(await get(one, 'too large')).toBeUndefined()
  })

  it('removes what killed processes left behind, and nothing else', async () => {
    const path = await putFile(make(), 'key', 10)
    const left = `${path}.tmp`
    const young = path.replace(/(..)\.pack$/, (_, end) => `${end === 'ff' ? '00' : 'ff'}.pack.tmp`)
    const notes = join(dirname(path), 'notes.txt')
    for (const file of [left, young, notes]) writeFileSync(file, '')
    ago(left, 7200)
    ago(notes, 7200)
    const storage = make(20)
    await put(storage, 'a', bytes(15))
    expect([left, young, notes].map(file => existsSync(file))).toEqual([false, true, true])
  })

  it.skipIf(process.platform === 'win32')('is not used where others may write', async () => {
    const said = warnings()
    mkdirSync(join(folder, 'archives-1'))
    chmodSync(join(folder, 'archives-1'), 0o777)
    const storage = make()
    await put(storage, 'key', bytes(3))
    expect(await get(storage, 'key')).toBeUndefined()
    expect(said).toEqual([expect.stringContaining('is not used: other users may write in it')])
  })

  it.skipIf(process.platform === 'win32')('is not used where its folder is a link', async () => {
    const said = warnings()
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'archives-1'))
    await put(make(), 'key', bytes(3))
    expect(filesBelow(folder)).toEqual([])
    expect(said).toEqual([expect.stringContaining('it is not a folder')])
  })

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EIO'])('says once that it keeps no more: %s', async code => {
    const storage = make()
    await put(storage, 'before', bytes(3))
    failToWrite(code)
    const said = warnings()
    for (const key of ['a', 'b', 'c']) await put(storage, key, bytes(3))
    expect(said).toEqual([expect.stringContaining(`keeps no more archives: ${code}`)])
    failToWrite(undefined)
    const saidLater = warnings()
    await put(storage, 'd', bytes(3))
    expect(saidLater).toEqual([])
    expect(await get(storage, 'before')).toHaveLength(3)
    expect(await get(storage, 'a')).toBeUndefined()
    expect(filesBelow(folder)).toHaveLength(1)
  })

  it('writes on after another process removed its folders', async () => {
    const storage = make()
    await put(storage, 'a', bytes(3))
    removeFolder(join(folder, 'archives-1'))
    expect(await get(storage, 'a')).toBeUndefined()
    await put(storage, 'a', bytes(4))
    expect(await get(storage, 'a')).toHaveLength(4)
  })

  it('gives what was put whole, however many put at once', async () => {
    const storages = Array.from({ length: 4 }, () => make())
    for (let run = 0; run < 10; run++) {
      await Promise.all(storages.map((storage, number) => put(storage, `key ${run}`, bytes(50_000, number))))
      const read = (await get(make(), `key ${run}`)) as Uint8Array
      expect(read.length).toBe(50_000)
      expect(new Set(read).size).toBe(1)
    }
  })

  it('takes no notice of files that are damaged or others’, and reads no more than they have', async () => {
    const path = await putFile(make(), 'key', 3)
    const whole = readFileSync(path)
    const change = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255))
    const read = async ([length, place, value]: [number, number, number]) => {
      const changed = Buffer.from(whole)
      changed[place] = value
      writeFileSync(path, changed.subarray(0, length))
      const found = await get(make(), 'key')
      expect(found?.length ?? 0).toBeLessThanOrEqual(length)
    }
    await fc.assert(fc.asyncProperty(change, read), { numRuns: 200 })
    expect(await get(make(), 'none')).toBeUndefined()
  })
})
