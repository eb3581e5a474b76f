import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Frame, parquetSchema } from '../../../../src/frame/index.js'
import { allTypes, anyFrame } from '../any-frame.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const comesBack = async (frame: Frame) => {
  const back = await Frame.fromParquet(frame.toParquet())
  expect(back.schema).toEqual(frame.schema)
  expect(back.numRows).toBe(frame.numRows)
  expect(back.toRows()).toEqual(frame.toRows())
}

describe('toParquet and fromParquet', () => {
  it('keep all values, types and units', () => comesBack(allTypes()))

  it('keep any table, in bytes that depend on it alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyFrame(), async frame => {
        await comesBack(frame)
        expect(frame.toParquet()).toEqual(frame.toParquet())
      }),
      { numRuns: 300 },
    )
  })

  it('keep tables without rows, and without columns', async () => {
    await comesBack(allTypes().slice(0, 0))
    await comesBack(new Frame([]))
    await comesBack(new Frame([], 7))
  })

  it('keep paths and notes of columns, and those of the table', async () => {
    const [column] = allTypes().columns
    const frame = new Frame([column?.with({ path: 'run.calculation.energy', note: 'mixed "types"' }) as never], 4, {
      notes: ['2 entries were left out.'],
    })
    const back = await Frame.fromParquet(frame.toParquet())
    expect(back.schema).toEqual(frame.schema)
    expect(back.notes).toEqual(frame.notes)
  })

  it('keep lists of any length, in row groups of bounded size', async () => {
    const long = Array.from({ length: 1_050_000 }, (_, index) => index / 7)
    const rows = [2047, 2048, 2049, 400_000, long.length, 0, 400_000]
    await comesBack(Frame.fromColumns({ list: rows.map(length => long.slice(0, length)), row: rows }))
  })

  it('keep all rows of a table of several row groups', () =>
    comesBack(
      Frame.fromColumns({
        n: Array.from({ length: 140_000 }, (_, row) => (row % 11 === 0 ? null : row)),
        text: Array.from({ length: 140_000 }, (_, row) => `text ${row % 300}`),
        list: Array.from({ length: 140_000 }, (_, row) => [row, null].slice(0, row % 3)),
      }),
    ))

  it('say where UTF-8 cannot have a text, and keep those in records', async () => {
    const frame = Frame.fromColumns({
      s: ['\uD800a', 'b', 'c\uDC00', '\uD83D\uDC8E'],
      o: [{ '\uD800': '\uD800' }, 1, [], ''],
    })
    const back = await Frame.fromParquet(frame.toParquet())
    expect(back.column('s').toArray()).toEqual(['\uFFFDa', 'b', 'c\uFFFD', '\uD83D\uDC8E'])
    expect(back.column('s').note).toBe(
      '2 different texts have halves of surrogate pairs, which UTF-8 does not have: replaced by U+FFFD',
    )
    expect(back.column('o').toArray()).toEqual(frame.column('o').toArray())
    expect(frame.head(2).select('s').take(Int32Array.of(1)).toParquet()).toEqual(
      Frame.fromColumns({ s: ['b'] }).toParquet(),
    )
    expect((await Frame.fromParquet(Frame.fromColumns({ 'a\uD800': [1] }).toParquet())).columnNames).toEqual([
      'a\uFFFD',
    ])
    expect(() => Frame.fromColumns({ 'a\uD800': [1], 'a\uDBFF': [2] }).toParquet()).toThrow(
      /Two columns are called 'a\uFFFD'/,
    )
  })

  it('keep long texts of records, and numbers that JSON lacks in them', () =>
    comesBack(
      Frame.fromColumns({
        o: [{ text: 'NaN "\\" '.repeat(1_000_000) }, { x: [Number.NaN, -0, 1e300, { y: Number.NEGATIVE_INFINITY }] }],
      }),
    ))

  it('write what stands in records as JSON has it', async () => {
    const frame = Frame.fromColumns({
      o: [{ n: 2n ** 60n, list: Float64Array.of(1, Number.NaN), when: new Date(0), no: undefined }],
    })
    const back = await Frame.fromParquet(frame.toParquet())
    expect(back.row(0)).toEqual({
      o: { n: '1152921504606846976', list: [1, Number.NaN], when: '1970-01-01T00:00:00.000Z' },
    })
  })

  it('write further metadata, and read all that there are without the values', async () => {
    const bytes = allTypes().toParquet({ metadata: { licence: 'CC BY 4.0' } })
    const schema = await parquetSchema(bytes)
    expect(schema.numRows).toBe(4)
    expect(schema.metadata.get('licence')).toBe('CC BY 4.0')
    expect([...schema.metadata.keys()]).toEqual([
      'nomad-notebook',
      'pandas',
      'PANDAS_ATTRS',
      'licence',
      'ARROW:schema',
      'nomad-notebook-crc32',
    ])
    expect(schema.columns.map(({ name, dtype, unit }) => [name, dtype, unit])).toEqual(
      allTypes().schema.map(({ name, dtype, unit }) => [name, dtype, unit?.name]),
    )
  })

  it('refuse unknown options', () => {
    expect(() => allTypes().toParquet({ compression: 'gzip' as never })).toThrow(/compression .*'snappy'/)
    expect(() => allTypes().toParquet({ metadata: { a: 1 } as never })).toThrow(/texts by their keys/)
  })
})

describe('a file', () => {
  it('is written whole, and read by its path', async () => {
    const path = join(folder, 'table é.parquet')
    writeFileSync(path, 'old')
    expect(allTypes().toParquet(path)).toBe(path)
    expect(new Uint8Array(readFileSync(path))).toEqual(allTypes().toParquet())
    expect((await Frame.fromParquet(path)).toRows()).toEqual(allTypes().toRows())
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it('that is not there, or is none, is an error that says so', async () => {
    await expect(Frame.fromParquet(join(folder, 'none.parquet'))).rejects.toThrow(
      /cannot be read: there is no such file/,
    )
    await expect(Frame.fromParquet(folder)).rejects.toThrow(/cannot be read: it is a folder/)
    expect(() => allTypes().toParquet(join(folder, 'none', 'a.parquet'))).toThrow(/its folder is not there/)
    const path = join(folder, 'text.parquet')
    for (const text of ['', 'a', 'a,b\n1,2\n', 'PAR1PAR1', 'PAR1\xff\xff\xff\xffPAR1']) {
      writeFileSync(path, text)
      await expect(Frame.fromParquet(path), text).rejects.toMatchObject({ name: 'DataError' })
    }
    await expect(Frame.fromParquet(7 as never)).rejects.toMatchObject({ name: 'DataError' })
  })

  it('that is cut off, or of which the values changed by a bit, is an error', async () => {
    const bytes = allTypes().toParquet()
    const values = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 7 }), fc.boolean(), async (place, bit, cut) => {
        // The first four bytes are a mark that nobody needs.
        const at = cut ? place % bytes.length : 4 + (place % (values - 4))
        const damaged = cut ? bytes.slice(0, at) : Uint8Array.from(bytes)
        if (!cut) damaged[at] = (damaged[at] as number) ^ (1 << bit)
        await expect(Frame.fromParquet(damaged)).rejects.toMatchObject({ name: 'DataError' })
      }),
      { numRuns: 500 },
    )
  })
})
