import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { ArchiveQuery, type Dataset, openDataset, quantity } from '../../../src/index.js'
import { serveSample } from '../../../src/sample/index.js'
import { sql } from '../../../src/sql/index.js'
import { anyFrame } from '../../frame/exchange/any-frame.js'
import { hasPyarrow, python } from '../../frame/exchange/python.js'
import { oxides } from '../tables.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad sql '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = (...names: string[]) => {
  const path = join(folder, ...names)
  mkdirSync(join(path, '..'), { recursive: true })
  return path
}

describe('Parquet files', () => {
  it('come back with their units, types, paths and notes', async () => {
    const path = oxides.toParquet(place("it's [1]", 'a?*.parquet'))
    const literal = path.replace(/[*?[]/g, '[$&]')
    const back = await sql`select * from ${sql.files(literal)}`
    expect(back.schema).toEqual(oxides.schema)
    expect(back.toRows()).toEqual(oxides.toRows())
    const set = await sql`select * from ${{ tableFiles: [path], schema: oxides.schema }}`
    expect(set.toRows()).toEqual(oxides.toRows())
    expect(set.schema).toEqual(oxides.schema)
  })

  it('of any frame hold the same as the frame', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(anyFrame(), async frame => {
        const names = new Set(frame.columnNames.map(name => name.toLowerCase()))
        fc.pre(
          frame.numColumns > 0 &&
            names.size === frame.numColumns &&
            !frame.columnNames.some(name => name === '' || name.includes('\0')),
        )
        const back = await sql`select * from ${sql.files(frame.toParquet(place(`any-${count++}.parquet`)))}`
        const direct = await sql`select * from ${frame}`
        expect(back.toRows()).toEqual(direct.toRows())
        expect(back.schema.map(({ name, unit }) => [name, unit?.name])).toEqual(
          direct.schema.map(({ name, unit }) => [name, unit?.name]),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('are read together by a pattern, by the names of their columns', async () => {
    oxides.select('formula', 'energy').toParquet(place('many', 'a.parquet'))
    oxides.select('energy', 'gap').toParquet(place('many', 'b.parquet'))
    const both = await sql`select * from ${sql.files(join(folder, 'many', '*.parquet'))}`
    expect(both.schema.map(({ name, unit }) => [name, unit?.symbol])).toEqual([
      ['formula', undefined],
      ['energy', 'eV'],
      ['gap', 'eV'],
    ])
    expect(both.numRows).toBe(10)
    const listed =
      await sql`select count(*) as n from ${sql.files([join(folder, 'many', 'a.parquet'), join(folder, 'many', 'b.parquet')])}`
    expect(listed.row(0)).toEqual({ n: 10 })
  })

  it('in different units are refused, with their names', async () => {
    oxides.toParquet(place('mixed', 'a.parquet'))
    oxides.to('energy', 'hartree').toParquet(place('mixed', 'b.parquet'))
    await expect(sql`select 1 from ${sql.files(join(folder, 'mixed', '*'))}`).rejects.toThrow(
      /The column 'energy' is in electron_volt in .*a\.parquet, and in hartree in .*b\.parquet/,
    )
    oxides.rename({ energy: 'Energy' }).to('Energy', 'meV').toParquet(place('cases', 'b.parquet'))
    oxides.toParquet(place('cases', 'c.parquet'))
    await expect(sql`select 1 from ${sql.files(join(folder, 'cases', '*'))}`).rejects.toThrow(
      "The column 'Energy' is in",
    )
    Frame.fromColumns({ energy: [1] }).toParquet(place('some', 'a.parquet'))
    oxides.select('energy').toParquet(place('some', 'b.parquet'))
    const some = await sql`select energy from ${sql.files(join(folder, 'some', '*'))}`
    expect(some.schema).toEqual([
      { name: 'energy', dtype: 'float64', note: 'only some of the files name a unit: electron_volt' },
    ])
  })

  it('with two names that SQL takes for one have the second under another name, without a unit', async () => {
    const twice = Frame.fromColumns({ Energy: [1.5], energy: [2.5] }, { units: { Energy: 'eV', energy: 'hartree' } })
    const path = twice.toParquet(place('twice.parquet'))
    for (const table of [sql.files(path), { tableFiles: [path], schema: twice.schema }]) {
      const back = await sql`select * from ${table}`
      expect(back.row(0)).toEqual({ Energy: 1.5, energy_1: 2.5 })
      expect(back.schema.map(({ unit }) => unit?.symbol)).toEqual(['eV', undefined])
    }
  })

  it('are brought to other units where they are read', async () => {
    const path = oxides.toParquet(place('units.parquet'))
    const frame =
      await sql`select min(energy) as low, min(bonds[1]) as bond from ${sql.units(sql.files(path), { energy: 'meV', bonds: 'pm' })}`
    expect(frame.row(0)).toEqual({ low: -12_500, bond: expect.closeTo(190) })
    expect(frame.schema.map(({ unit }) => unit?.symbol)).toEqual(['meV', 'pm'])
  })

  it('have columns of the names of folders only where that is asked for, as texts', async () => {
    Frame.fromColumns({ x: [1] }).toParquet(place('code=007', 'x.parquet'))
    const pattern = join(folder, 'code=*', '*.parquet')
    expect((await sql`from ${sql.files(pattern)}`).row(0)).toEqual({ x: 1 })
    expect((await sql`from ${sql.files(pattern, { partitions: true })}`).row(0)).toEqual({ x: 1, code: '007' })
  })

  it('of other programs hold what they have, without units', async () => {
    const path = place('other.parquet')
    const duckdb = await (await DuckDBInstance.create()).connect()
    await duckdb.run(
      `copy (select {'a': {'b': 1}, 'l': [1]} as s, 1.5::decimal(9, 3) as d, 2 as n, 'x'::enum('x') as e, ['y'] as l, map {'k': 1} as m) to '${path}'`,
    )
    const other = await sql`select * from ${sql.files(path)}`
    expect(other.row(0)).toEqual({ s: { a: { b: 1 }, l: [1] }, d: 1.5, n: 2, e: 'x', l: ['y'], m: { k: 1 } })
    expect(other.columns.every(({ unit, note }) => unit === undefined && note === undefined)).toBe(true)
  })

  it.runIf(hasPyarrow)('of pyarrow have the units that it was given', async () => {
    const path = place('pyarrow.parquet')
    python(
      `import sys, pyarrow as pa, pyarrow.parquet as pq
fields = [pa.field('energy', pa.float64(), metadata={'unit': 'eV'}), pa.field('odd', pa.int64(), metadata={'unit': 'furlong per fortnight ☂'}), pa.field('n', pa.int64())]
pq.write_table(pa.table([[1.5, None], [1, 2], [2**60 + 1, 3]], schema=pa.schema(fields)), sys.argv[1])`,
      path,
    )
    const frame = await sql`select * from ${sql.files(path)} where energy is null or energy > ${quantity(1, 'eV')}`
    expect(frame.numRows).toBe(2)
    expect(frame.schema.map(({ unit }) => unit?.symbol)).toEqual(['eV', undefined, undefined])
    expect(frame.column('odd').note).toContain('a unit that is not known: furlong')
    expect(frame.column('n').toArray()).toEqual(['1152921504606846977', '3'])
  })

  it('of a data set are its table', async () => {
    const archive = await serveSample()
    try {
      const query = new ArchiveQuery({ url: archive.url, query: { upload_name: 'mgo-equation-of-state' } })
      const at = place('oxides data')
      await query.download(at, {
        columns: {
          formula: 'results.material.chemical_formula_reduced',
          volume: 'results.material.topology[0].cell.volume',
          energy: 'run[0].calculation[-1].energy.total.value',
        },
      } as never)
      const dataset: Dataset = await openDataset(at)
      const frame = await dataset.toFrame()
      const all = await sql`select * from ${dataset}`
      expect(all.toRows()).toEqual(frame.toRows())
      expect(all.schema).toEqual(frame.schema)
      const lowest = await sql`
        select formula, min(energy) as lowest, count(*) as n from ${dataset}
        where volume > ${quantity(0.018, 'nm^3')} group by formula`
      expect(lowest.column('lowest').unit).toBe(frame.column('energy').unit)
      const kept = frame.filter(row => row.volume > 18)
      expect(lowest.row(0)).toMatchObject({ lowest: kept.column('energy').min(), n: kept.numRows })
    } finally {
      await archive.close()
    }
  })
})
