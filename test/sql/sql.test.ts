import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../../src/errors/index.js'
import { Frame } from '../../src/frame/index.js'
import { type SqlEngine, sql } from '../../src/sql/index.js'
import { others, oxides } from './tables.js'

const hostile = [
  "'; drop table x; --",
  '" or ""="',
  "\\'; select 1; --",
  '$$',
  '$nomad_notebook_value_1',
  '?',
  '/*',
  '*/ --',
  '\0',
  '\n--',
  "' || version() || '",
  '"nomad_notebook_table_1"',
  `\${x}`,
  'select',
  '１',
  '%',
  '_',
  "e'\\'",
  ';',
]
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...hostile)).map(all => all.join('')),
)

describe('sql', () => {
  it('gives the same as groupBy', async () => {
    const rows = fc.array(
      fc.record({
        key: fc.option(fc.constantFrom('a', 'b', 'ü', '')),
        x: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })),
        n: fc.option(fc.integer({ min: -1000, max: 1000 })),
      }),
      { minLength: 1, maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(rows, async records => {
        const frame = Frame.fromRows(records, {
          units: { x: 'eV' },
          dtypes: { key: 'string', x: 'float64', n: 'int32' },
        })
        const own = frame.groupBy('key', {
          count: 'count',
          low: { min: 'x' },
          high: { max: 'x' },
          mean: { mean: 'x' },
          sum: { sum: 'x' },
          median: { median: 'x' },
          std: { std: 'x' },
          variance: { variance: 'x' },
          unique: { unique: 'n' },
        })
        const asked = await sql`
          select key, count(*) as count, min(x) as low, max(x) as high, avg(x) as mean, sum(x) as sum,
            median(x) as median, stddev(x) as std, variance(x) as variance, count(distinct n) as unique
          from ${frame} group by key`
        expect(asked.schema.map(({ name, unit }) => [name, unit?.name])).toEqual(
          own.schema.map(({ name, unit }) => [name, unit?.name]),
        )
        const byKey = (frame: Frame) => new Map(frame.toRows().map(row => [row['key'], row]))
        const found = byKey(asked)
        expect(found.size).toBe(own.numRows)
        for (const [key, row] of byKey(own)) {
          for (const [name, value] of Object.entries(row)) {
            const other = found.get(key)?.[name]
            if (typeof value !== 'number' || value === null) expect([name, other]).toEqual([name, value])
            else expect(Math.abs((other as number) - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value)))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes any text as a value, never as a part of the statement', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 4 }), async (value, list) => {
        const frame = Frame.fromColumns({ x: [value, 'other'] })
        const found =
          await sql`select x, ${value} as y, ${list} as z from ${frame} where x = ${value} and x in ${[value, ...list]}`
        const rows = value === 'other' ? 2 : 1
        expect(found.toRows()).toEqual(Array.from({ length: rows }, () => ({ x: value, y: value, z: list })))
      }),
      { numRuns: 150 },
    )
  })

  it('takes any name of a column', async () => {
    const name = text.filter(one => one !== '' && !one.includes('\0'))
    await fc.assert(
      fc.asyncProperty(name, name, async (column, alias) => {
        const frame = Frame.fromColumns({ [column]: [1, 2] })
        const found =
          await sql`select ${sql.name(column)} as ${sql.name(alias)} from ${frame} as t where ${sql.name('t', column)} > 1`
        expect([found.numRows, found.columns[0]?.at(0)]).toEqual([1, 2])
        expect(found.columnNames).toEqual([alias])
        const all = await sql`select * from ${frame}`
        expect(all.columnNames).toEqual([column])
      }),
      { numRuns: 150 },
    )
  })

  it('joins several tables, and runs several statements at once', async () => {
    const joined = await sql`
      select a.formula, label, count(*) as n from ${oxides} a join ${others} b using (formula) group by all order by formula`
    expect(joined.toRows()).toEqual([
      { formula: 'MgO', label: 'a', n: 2 },
      { formula: 'Si', label: 'b', n: 1 },
    ])
    const many = await Promise.all(
      Array.from(
        { length: 20 },
        (_, index) => sql`select ${index} as x, count(*) as n from ${oxides} where atoms > ${1}`,
      ),
    )
    expect(many.map(frame => frame.row(0))).toEqual(Array.from({ length: 20 }, (_, x) => ({ x, n: 4 })))
  })

  it('keeps the order of rows', async () => {
    const frame = Frame.fromColumns({ x: Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 50_000) })
    expect((await sql`select x from ${frame}`).column('x').toArray()).toEqual(frame.column('x').toArray())
  })

  it.each([
    [
      'a column that is not there',
      () => sql`select formla from ${oxides}`,
      `names a column that does not exist: 'formla'. Did you mean 'formula'?\n  select formla from \${frame}\n         ^`,
    ],
    [
      'a table that is not there',
      () => sql`select * from oxides`,
      "names a table that does not exist: 'oxides'.\n  select * from oxides\n                ^\nA table is a frame",
    ],
    [
      'a text in place of a table',
      () => sql`select * from ${'oxides'}`,
      `select * from \${'oxides'}\n                ^\nA table is a frame`,
    ],
    ['a word that is wrong', () => sql`select 1\n  form ${oxides}`, '(parser): syntax error'],
    ['a type that is wrong', () => sql`select sqrt(formula) from ${oxides}`, '(binder): No function matches'],
    [
      'a value that cannot be converted',
      () => sql`select cast(formula as integer) from ${oxides}`,
      "(conversion): Could not convert string 'MgO' to INT32",
    ],
    [
      'letters of several bytes before the place',
      () => sql`select 'äöü😀', nope from ${oxides}`,
      `select 'äöü😀', nope from \${frame}\n  ${' '.repeat("select 'äöü😀', ".length)}^`,
    ],
    ['a question mark', () => sql`select ? from ${oxides}`, `write values as \${…}`],
    ['a parameter of its own', () => sql`select $x, ${1}`, `write values as \${…}`],
    ['both kinds of parameters', () => sql`select ?, ${1}`, 'Mixing named and positional'],
    ['several statements', () => sql`select 1; select 2`, 'runs one statement'],
    ['a new table', () => sql`create table x as select 1`, 'statements that read'],
    ['files to write', () => sql`copy (select 1) to '/tmp/x.parquet'`, 'statements that read'],
    ['a setting', () => sql`set threads = 1`, 'statements that read'],
    ['a file of another machine', () => sql`select * from 'https://example.org/a.parquet'`, 'failed'],
    ['a file in a store', () => sql`from ${sql.files('s3://bucket/a.parquet')}`, 'files of this machine'],
    ['an extension', () => sql`install httpfs`, 'statements that read'],
    ['a data set without a table', () => sql`from ${{ tableFiles: [], schema: [] }}`, 'has no table'],
    ['files that are not there', () => sql`from ${sql.files('/nowhere/*.parquet')}`, 'cannot be read: No files found'],
  ])('says what is wrong with %s, and where', async (_, run, message) => {
    const failure = await run().catch(error => error)
    expect(failure).toBeInstanceOf(QueryError)
    expect(failure.message).toContain(message)
    expect(failure.message).not.toContain('nomad_notebook')
  })

  it('reads with all statements that read', async () => {
    expect((await sql`summarize ${oxides}`).numRows).toBe(oxides.numColumns)
    expect((await sql`describe select energy from ${oxides}`).row(0)).toMatchObject({ column_type: 'DOUBLE' })
    expect((await sql`values (1), (2)`).numRows).toBe(2)
    expect((await sql`table ${oxides}`).shape).toEqual(oxides.shape)
  })

  it('stops when its signal is aborted, also before it began, and goes on afterwards', async () => {
    const long = (signal: AbortSignal) =>
      sql({ signal })`select count(*) from range(1000000) a(x), range(1000000) b(y) where x + y = 7`
    const controller = new AbortController()
    const running = long(controller.signal)
    setTimeout(() => controller.abort(new Error('enough')), 200)
    await expect(running).rejects.toThrow('enough')
    await expect(long(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    expect((await sql`select 1 as x`).row(0)).toEqual({ x: 1 })
  })

  it('stops while rows are read', async () => {
    const controller = new AbortController()
    const frame = Frame.fromColumns({ x: Float64Array.from({ length: 300_000 }, (_, index) => index) })
    const running = sql({ signal: controller.signal })`select * from ${frame} a, range(1000) b(y)`
    setTimeout(() => controller.abort(new Error('enough')), 100)
    await expect(running).rejects.toThrow('enough')
  })

  it('fails for the last of many rows as for the first, and never gives a part of them', async () => {
    const count = 2_000_000
    for (const bad of [0, count / 2, count - 1]) {
      await expect(
        sql`select case when x = ${bad} then error('row ' || x) else x end as y from range(${count}) t(x)`,
      ).rejects.toThrow(`row ${bad}`)
    }
  })

  it('runs on another engine', async () => {
    const engine: SqlEngine = {
      name: 'another',
      run: async ({ text, parameters }) => Frame.fromRows([{ text: text.trim(), values: parameters.length }]),
      explain: async () => 'no plan',
    }
    expect((await sql({ engine })`select ${1}`).row(0)).toEqual({ text: 'select  $nomad_notebook_value_1', values: 1 })
    expect(() => sql({ engine: {} as never })).toThrow('must be an engine')
    expect(() => sql({ engin: engine } as never)).toThrow("Did you mean 'engine'?")
  })

  it('explains how it would run', async () => {
    const plan = await sql.explain`select min(energy) from ${oxides} where gap > ${1}`
    expect(plan).toContain('min(')
    expect(plan).toContain('energy')
  })

  it('lets a script end by itself', async () => {
    const script = `
      import { Frame, sql } from 'nomad-notebook'
      const frame = Frame.fromColumns({ x: [1, 2] })
      console.log((await sql\`select sum(x) as s from \${frame}\`).row(0).s)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 30_000,
    })
    expect(stdout.trim()).toBe('3')
  })
})
