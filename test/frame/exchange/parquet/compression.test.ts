import zlib from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MissingDependencyError } from '../../../../src/errors/index.js'
import { decompressors } from '../../../../src/frame/exchange/parquet/compression.js'
import { Frame } from '../../../../src/frame/index.js'
import { allTypes } from '../any-frame.js'

/** Whether hyparquet-compressors shall seem absent. */
const absent = vi.hoisted(() => ({ is: false }))

vi.mock(import('../../../../src/basics/optional-package.js'), async original => {
  const real = await original()
  return {
    ...real,
    requireOptional: ((name, use) =>
      real.requireOptional(absent.is ? `${name}-that-is-absent` : name, use)) as typeof real.requireOptional,
  }
})

afterEach(() => {
  absent.is = false
})

describe('compression', () => {
  it('is Snappy, zstd or none, and read back', async () => {
    for (const compression of ['snappy', 'none'] as const) {
      const back = await Frame.fromParquet(allTypes().toParquet({ compression }))
      expect(back.toRows(), compression).toEqual(allTypes().toRows())
    }
    const text = Frame.fromColumns({ t: Array.from({ length: 3000 }, (_, row) => `text ${row}`) })
    expect(text.toParquet().length).toBeLessThan(text.toParquet({ compression: 'none' }).length / 2)
  })

  it('with zstd needs a Node that has it, and an older one says so', async () => {
    const write = () => allTypes().toParquet({ compression: 'zstd' })
    if ('zstdCompressSync' in zlib) expect((await Frame.fromParquet(write())).toRows()).toEqual(allTypes().toRows())
    else expect(write).toThrow(/Node v[\d.]+ cannot compress with zstd.\nUse Node 22.15/)
  })

  it('that Node lacks needs a package, named with the line that installs it; others do not', () => {
    absent.is = true
    const common = new Set(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'])
    expect(Object.keys(decompressors(common))).toEqual(expect.arrayContaining(['GZIP', 'BROTLI']))
    const text = 'Reading a Parquet file that is compressed with LZ4_RAW needs the package hyparquet-compressors'
    expect(() => decompressors(new Set(['SNAPPY', 'LZ4_RAW']))).toThrow(MissingDependencyError)
    expect(() => decompressors(new Set(['SNAPPY', 'LZ4_RAW']))).toThrow(text)
    expect(() => decompressors(new Set(['LZ4_RAW']))).toThrow('npm install hyparquet-compressors')
  })
})
