import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { existingPathInFolder, isSafePath, pathInFolder } from '../../../src/dataset/files/index.js'
import { DataError } from '../../../src/errors/index.js'
import { temporaryFolder } from '../folders.js'

describe('paths that a manifest names', () => {
  it.each([
    '../secret',
    'archives/../../secret',
    '/etc/passwd',
    'C:\\Windows',
    'C:secret',
    'archives\\..\\secret',
    'archives//part',
    './part',
    'part/',
    '',
    'a\0b',
    'a\nb',
    'x'.repeat(401),
    null,
    7,
    ['archives'],
    { toString: () => 'archives' },
  ])('do not leave the folder: %j', path => {
    expect(isSafePath(path)).toBe(false)
    expect(() => pathInFolder('/data', path)).toThrow(DataError)
  })

  it('of a data set are taken', () => {
    for (const path of [
      'manifest.json',
      'archives/part-00000.jsonl.gz',
      'data.parquet/VASP-1a2b3c4d/part-00001.parquet',
    ]) {
      expect(pathInFolder('/data', path)).toBe(join('/data', path))
    }
  })

  it('are below the folder, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom('..', '.', 'a', '', '\\', ':', '/')).map(parts => parts.join('/')),
        ),
        path => {
          if (isSafePath(path)) expect(pathInFolder('/data/set', path).startsWith(join('/data/set/'))).toBe(true)
        },
      ),
    )
  })

  it('do not lead out of the folder through a link', async () => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(join(other, 'secret'), '')
    writeFileSync(join(folder, 'own'), '')
    symlinkSync(join(other, 'secret'), join(folder, 'file'))
    symlinkSync(other, join(folder, 'below'))
    symlinkSync(join(folder, 'own'), join(folder, 'inside'))
    await expect(existingPathInFolder(folder, 'file')).rejects.toThrow(/a link that leads out/)
    await expect(existingPathInFolder(folder, 'below/secret')).rejects.toThrow(/a link that leads out/)
    expect(await existingPathInFolder(folder, 'inside')).toBe(join(folder, 'inside'))
    await expect(existingPathInFolder(folder, 'nothing')).rejects.toThrow(/it is not there/)
  })
})
