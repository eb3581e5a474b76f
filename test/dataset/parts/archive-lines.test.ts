import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeFiles } from '../../../src/dataset/files/index.js'
import { archiveJson } from '../../../src/dataset/parts/archive-json.js'
import { ArchiveFile, readArchives } from '../../../src/dataset/parts/archive-lines.js'
import { DataError } from '../../../src/errors/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { filesIn, temporaryFolder } from '../folders.js'
import { systemError, watchedFiles } from '../watched-files.js'

const line = (index: number) => ({
  entry_id: `e${index}`,
  upload_id: 'u',
  archive: { run: [{ text: 'x'.repeat(index) }] },
})

async function write(folder: string, name: string, count: number): Promise<string> {
  const file = await ArchiveFile.create(folder, name)
  for (let index = 0; index < count; index++) {
    const { archive, ...ids } = line(index)
    await file.add(ids, JSON.stringify(archive))
  }
  await file.end()
  await file.publish()
  return join(folder, name)
}

async function read(path: string): Promise<unknown[]> {
  const lines: unknown[] = []
  for await (const one of readArchives(path)) lines.push(one)
  return lines
}

describe('a file of archives', () => {
  it('is read as it was written, and has the same bytes each time', async () => {
    const folder = temporaryFolder()
    const [one, other] = [await write(folder, 'one.gz', 2000), await write(folder, 'other.gz', 2000)]
    expect(await read(one)).toEqual(Array.from({ length: 2000 }, (_, index) => line(index)))
    const bytes = readFileSync(one)
    expect(bytes).toEqual(readFileSync(other))
    // No time of change, and no operating system.
    expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255])
    expect(gunzipSync(bytes).toString().split('\n').length).toBe(2001)
    expect(await read(await write(folder, 'empty.gz', 0))).toEqual([])
  })

  it('is read to its end, or to where the reader stops, without listeners that stay', async () => {
    const warnings: string[] = []
    const warn = (warning: Error) => warnings.push(warning.message)
    process.on('warning', warn)
    const folder = temporaryFolder()
    const file = await ArchiveFile.create(folder, 'file.gz')
    // Random bytes, so that the file has many pieces.
    for (let index = 0; index < 60; index++)
      await file.add(line(index), JSON.stringify({ a: randomBytes(80_000).toString('hex') }))
    await file.end()
    await file.publish()
    expect((await read(join(folder, 'file.gz'))).length).toBe(60)
    for await (const { entry_id } of readArchives(join(folder, 'file.gz'))) if (entry_id === 'e3') break
    await new Promise(resolve => setImmediate(resolve))
    process.off('warning', warn)
    expect(warnings).toEqual([])
  })

  it('is an error of ours wherever it is cut off or changed', async () => {
    const folder = temporaryFolder()
    const bytes = readFileSync(await write(folder, 'whole.gz', 50))
    const path = join(folder, 'damaged.gz')
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(12), fc.nat(bytes.length - 1)), fc.boolean(), async (place, isCut) => {
        const damaged = isCut ? bytes.subarray(0, place) : Uint8Array.from(bytes)
        if (!isCut) damaged[place] = (damaged[place] as number) ^ 0xff
        writeFileSync(path, damaged)
        const result = await read(path).catch((error: unknown) => error)
        if (isCut || place > 9) expect(result).toBeInstanceOf(DataError)
        else if (!Array.isArray(result)) expect(result).toBeInstanceOf(DataError)
      }),
      { numRuns: 60, examples: [[0, true]] },
    )
  })

  it.each(['{', 'null', '[]', '{"entry_id":1}', '{"entry_id":"a","upload_id":"u","archive":[]}', ''])(
    'with the line %j is an error of ours',
    async text => {
      const path = join(temporaryFolder(), 'file.gz')
      writeFileSync(path, gzipSync(`${JSON.stringify(line(1))}\n${text}\n`))
      await expect(read(path)).rejects.toThrow(/is damaged: line 2/)
    },
  )

  it('is not there when the disk becomes full on the way', async () => {
    const folder = temporaryFolder()
    const files = watchedFiles(({ operation }) => {
      if (operation === 'write') throw systemError('ENOSPC')
    })
    const file = await ArchiveFile.create(folder, 'file.gz', files)
    const work = async () => {
      for (let index = 0; index < 5000; index++) await file.add(line(index), JSON.stringify(line(5000).archive))
      await file.end()
    }
    await expect(work()).rejects.toThrow(/the disk is full/)
    await file.discard()
    expect(filesIn(folder)).toEqual([])
    expect(await nodeFiles.facts(join(folder, 'file.gz'))).toBeUndefined()
  })
})

describe('the JSON of an archive', () => {
  const open = (text: string) =>
    openArchive(JSON.parse(text) as object, { dialect: 'v1', entryId: 'e', uploadId: 'u' } as never)

  it('is what the server sent', () => {
    const text = '{"run":[{"a":null,"b":[1,null,2.5e-300]}],"__proto__":{"c":1}}'
    expect(archiveJson(open(text))).toBe(text)
  })

  it('is refused for a number that is too large for one, which would become null', () => {
    expect(() => archiveJson(open('{"run":[{"a":[1,1e999]}]}'))).toThrow(/has a number that is too large to be kept/)
  })
})
