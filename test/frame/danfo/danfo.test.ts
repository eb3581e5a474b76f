import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { requireOptional } from '../../../src/basics/optional-package.js'
import { type DanfoDataFrame, danfoInstallLines } from '../../../src/frame/danfo/load-danfo.js'
import { danfoUnits, Frame } from '../../../src/frame/index.js'

// loading TensorFlow takes seconds on a busy machine
beforeAll(async () => void (await import('danfojs-node')), 120_000)

const energies = (values: unknown[]) => Frame.fromColumns({ energy: values }, { units: { energy: 'eV' } })

describe('toDanfo works in spite of', () => {
  it('arithmetic in 32-bit floats: numbers stay exact, also tiny ones, also in later frames', () => {
    const df = energies([1.123456789012345, -2.5e-46]).toDanfo()
    expect(df.add(1).values[0][0]).toBe(1.123456789012345 + 1)
    expect(df.mul(2).values[1][0]).toBe(-5e-46)
    expect(df.head(1).add(1).mul(2).values[0][0]).toBe((1.123456789012345 + 1) * 2)
    expect(df.add(df).values[0][0]).toBe(1.123456789012345 * 2)
    expect(df.add(df.energy, { axis: 0 }).values[0][0]).toBe(1.123456789012345 * 2)
    expect(df.sub([1, 2], { axis: 0 }).values[1][0]).toBe(-2)
    expect(df.gt(1.1234567890123448).values).toEqual([[true], [false]])
    df.add(1, { inplace: true })
    expect(df.energy.values[0]).toBe(1.123456789012345 + 1)
    expect(() => df.add([1, 2, 3], { axis: 0 })).toThrow(/do not fit/)
  })

  it('concat lengthening its input', async () => {
    const { concat } = await import('danfojs-node')
    const df = energies([1, 2]).toDanfo()
    const other = Frame.fromColumns({ energy: [3], gap: [4] }).toDanfo()
    const both = concat({ dfList: [df, other] as never[], axis: 0 })
    expect(both.shape).toEqual([3, 2])
    expect([df.energy.values, df.index, df.shape]).toEqual([
      [1, 2],
      [0, 1],
      [2, 1],
    ])
    expect(other.gap.values).toEqual([4])
  })

  it('describe throwing on null and spreading NaN', () => {
    const df = energies([1, null, Number.NaN, 3]).toDanfo()
    const described = df.describe()
    expect(described.index).toEqual(['count', 'mean', 'std', 'min', 'median', 'max', 'variance'])
    expect(described.values.map((row: number[]) => row[0])).toEqual([2, 2, Math.SQRT2, 1, 2, 3, expect.closeTo(2, 12)])
  })

  it('typed arrays being refused, and types being guessed from the first rows', () => {
    const values = [...Array(600).fill(1), 1.5]
    const df = Frame.fromColumns({ energy: Float64Array.from(values), n: Int32Array.of(1, 2) }).toDanfo()
    expect(df.dtypes).toEqual(['float32', 'float32'])
    expect(df.energy.values[600]).toBe(1.5)
  })

  it('ragged rows shifting, and the first row naming the columns', () => {
    const df = Frame.fromRows([{ a: 1 }, { b: 'x', a: 2 }, { c: true }]).toDanfo()
    expect(df.columns).toEqual(['a', 'b', 'c'])
    expect(df.values).toEqual([
      [1, null, null],
      [2, 'x', null],
      [Number.NaN, null, true],
    ])
  })

  it('sorting that stops at NaN', () => {
    const df = energies([3, Number.NaN, 1, null, 2]).toDanfo()
    expect(df.sortValues('energy').values).toEqual([[1], [2], [3], [Number.NaN], [Number.NaN]])
    expect(df.sortValues('energy', { ascending: false }).index).toEqual([0, 4, 2, 1, 3])
  })

  it('groupby, which took names that are not there, and made one group of different keys', async () => {
    const df = await Frame.fromRows([
      { a: 'x-y', b: 'z', energy: 1 },
      { a: 'x', b: 'y-z', energy: 3 },
      { a: null, b: 'w', energy: 5 },
      { a: '', b: 'w', energy: 7 },
    ]).toDanfo()
    expect(() => df.groupby('energi')).toThrow("The frame has no column 'energi'. Did you mean 'energy'?")
    expect(() => df.groupby(['a', 'energi'])).toThrow(/Did you mean 'energy'/)
    expect(df.groupby(['a', 'b']).col(['energy']).mean().energy_mean.values).toEqual([1, 3, 5, 7])
    expect(df.groupby(['a', 'b']).getGroup(['x-y', 'z']).energy.values).toEqual([1])
    expect(df.groupby('b')['energy'].mean().values).toEqual([
      ['z', 1],
      ['y-z', 3],
      ['w', 6],
    ])
  })

  it('lists, records and dates', () => {
    const when = new Date('2026-11-22T12:00:00Z')
    const frame = Frame.fromRows([{ list: [1, 2], record: { a: 1 }, when }, { list: null }])
    const df = frame.toDanfo()
    expect(df.values).toEqual([
      ['[1,2]', '{"a":1}', '2026-11-22T12:00:00.000Z'],
      [null, null, null],
    ])
    expect(Frame.fromDanfo(df).toRows()).toEqual(frame.toRows())
  })

  it('columns named like its own members', () => {
    const frame = Frame.fromRows([{ values: 1, count: 2, index: 3, $data: 4, a: 5, ['__proto__']: 6, columns: 7 }])
    const df = frame.toDanfo()
    expect(df.values).toEqual([[1, 2, 3, 4, 5, 6, 7]])
    expect(df.columns.slice(0, 3)).toEqual(['values_', 'count_', 'index_'])
    expect(Frame.fromDanfo(df).toRows()).toEqual(frame.toRows())
  })

  it('no rows', () => {
    const df = energies([1]).slice(0, 0).toDanfo()
    expect([df.shape, df.columns]).toEqual([[0, 1], ['energy']])
    expect(Frame.fromDanfo(df).schema[0]).toMatchObject({ name: 'energy', unit: { name: 'electron_volt' } })
  })
})

describe('danfojs, with the packages that replace its own', () => {
  it('writes and reads spreadsheets', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    try {
      const { readExcel } = await import('danfojs-node')
      const filePath = join(folder, 'table.xlsx')
      await Frame.fromRows([{ formula: 'MgO', gap: 4.5 }])
        .toDanfo()
        .toExcel({ filePath })
      const df = (await readExcel(filePath)) as unknown as DanfoDataFrame
      expect([df.columns, df.values]).toEqual([['formula', 'gap'], [['MgO', 4.5]]])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('reads from an address', async () => {
    const server = createServer((_, response) => response.end('formula,gap\nMgO,4.5\n'))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      const { readCSV } = await import('danfojs-node')
      const df = await readCSV(`http://127.0.0.1:${(server.address() as AddressInfo).port}/table.csv`)
      expect([df.columns, df.values]).toEqual([['formula', 'gap'], [['MgO', 4.5]]])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('fromDanfo', () => {
  it('finds units again', () => {
    const frame = Frame.fromRows(
      [
        { formula: 'MgO', energy: -7 },
        { formula: 'MgO', energy: -8 },
        { formula: 'ZnO', energy: -9 },
      ],
      { units: { energy: 'eV' } },
    )
    const df = frame.toDanfo()
    expect(String(danfoUnits(df).energy)).toBe('electron_volt')
    const grouped = Frame.fromDanfo(df.groupby(['formula']).mean(), { like: frame })
    expect(grouped.toRows()).toEqual([
      { formula: 'MgO', energy_mean: -7.5 },
      { formula: 'ZnO', energy_mean: -9 },
    ])
    expect(grouped.column('energy_mean').unit?.name).toBe('electron_volt')
    const named = Frame.fromDanfo(df.head(1), { units: { energy: 'meV' } })
    expect(named.column('energy').unit?.name).toBe('millielectron_volt')
    expect(() => Frame.fromDanfo(df, { units: { enrgy: 'eV' } })).toThrow(/Did you mean 'energy'/)
  })

  it('comes back with what went there', () => {
    const cell = fc.oneof(fc.double(), fc.constant(null))
    const row = fc.record({ x: cell, s: fc.option(fc.string()), b: fc.option(fc.boolean()), n: fc.integer() })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), rows => {
        const back = Frame.fromDanfo(Frame.fromRows(rows).toDanfo())
        expect(back.toRows()).toEqual(rows.map(item => ({ ...item, x: Number.isNaN(item.x) ? null : item.x })))
      }),
    )
  })
})

it('a program without danfojs-node learns how to install it', () => {
  const load = () => requireOptional('no-such-danfojs', { purpose: 'toDanfo needs', install: danfoInstallLines })
  expect(load).toThrow(/toDanfo needs the package no-such-danfojs.*overrides.*xlsx.*tfjs/s)
})
