import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../src/dataset/index.js'
import { Frame } from '../../src/frame/index.js'
import { ArchiveQuery } from '../../src/notebook/archive-query.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { type Spark, spark } from '../../src/spark/index.js'
import { type SqlTag, sql } from '../../src/sql/index.js'
import { quantity } from '../../src/units/index.js'
import { expectSame } from './same-results.js'

let cluster: Spark
let archive: SampleServer
let folder: string
let set: Dataset
/** The same data set with files in folders, by program: `program=VASP/part-00000.parquet`. */
let divided: Dataset

beforeAll(async () => {
  cluster = spark(process.env['SPARK_CONNECT_URL'] as string)
  archive = await serveSample()
  folder = mkdtempSync(join(tmpdir(), 'sql [on] spark '))
  const query = new ArchiveQuery({ url: archive.url })
  const columns = {
    formula: 'results.material.chemical_formula_reduced',
    elements: 'results.material.elements',
    n_elements: 'results.material.n_elements',
    crystal: 'results.material.symmetry.crystal_system',
    program: 'results.method.simulation.program_name',
    gap: 'results.properties.electronic.band_structure_electronic[0].band_gap[0].value',
    energy: 'run[0].calculation[-1].energy.total.value',
    uploaded: 'metadata.upload_create_time',
  }
  const options = { columns, progress: false, entriesPerPart: 20 }
  set = await query.download(join(folder, 'whole'), options)
  divided = await query.download(join(folder, 'divided'), { ...options, partitionBy: 'program' })
})

afterAll(async () => {
  await cluster?.close()
  await archive?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Calculations by hand, with all that frames hold. */
const frame = Frame.fromRows(
  [
    {
      f: 'MgO',
      e: -1.5,
      v: 18.25,
      n: 2,
      l: [1.5, 2, null],
      k: [1, 2],
      d: new Date('2024-01-07T10:00:00Z'),
      b: true,
      o: { a: 1 },
    },
    { f: 'MgO', e: -2.5, v: null, n: 7, l: [], k: null, d: new Date('2024-03-10T23:59:59.5Z'), b: false, o: null },
    { f: 'CaO', e: Number.NaN, v: 27, n: null, l: null, k: [], d: null, b: null, o: { a: [1] } },
    { f: 'CaO', e: 1e20, v: 12.5, n: -3, l: [5], k: [3], d: new Date('1969-12-31T00:00:00Z'), b: true, o: { b: 'x' } },
    {
      f: null,
      e: 0.1,
      v: -3.25,
      n: 4,
      l: [4, 3],
      k: [7, null],
      d: new Date('2024-01-08T00:00:00Z'),
      b: true,
      o: { b: 'ü😀' },
    },
  ],
  { units: { e: 'eV', v: 'angstrom^3', l: 'angstrom' } },
)
const others = Frame.fromColumns(
  { f: ['MgO', 'TiO2', null], e: [-0.05, 1, 2], label: ['a', 'b', 'c'] },
  { units: { e: 'hartree' } },
)
const share = sql.part`avg(case when energy < ${quantity(-100, 'eV')} then 1.0 else 0 end)`

type Case = [what: string, run: (tag: SqlTag) => Promise<Frame>, isOrdered?: boolean]

const questions: readonly Case[] = [
  [
    'groups',
    s =>
      s`select formula, count(*) as n, min(energy) as lowest, avg(energy), stddev(energy) from ${set} group by formula`,
  ],
  [
    'groups of part of the rows, in an order',
    s => s`
    select crystal, count(*) as n, max(gap) as widest from ${set}
    where gap is not null group by crystal having count(*) >= ${1} order by widest desc, crystal`,
    true,
  ],
  [
    'quantities in other units',
    s => s`select entry_id, energy from ${set} where energy < ${quantity(-5, 'keV')} or gap > ${quantity(1500, 'meV')}`,
  ],
  [
    'a list of values',
    s =>
      s`select entry_id, formula from ${set} where program in ${['VASP', 'exciting', 'Quantum Espresso']} and formula not in ${['Si']}`,
  ],
  [
    'a long list of values',
    s => s`select count(*) as n from ${set} where entry_id in ${set.selected.map(({ entry_id }) => entry_id)}`,
  ],
  [
    'items of lists',
    s => s`
    select element, count(*) as n, count(distinct formula) as formulas
    from (select unnest(elements) as element, formula from ${set}) group by element order by n desc, element`,
    true,
  ],
  [
    'items beside their rows',
    s => s`select t.entry_id, u.element from ${set} t, unnest(t.elements) as u(element) where t.n_elements > 1`,
  ],
  [
    'a column of lists',
    s => s`
    select entry_id, elements[1] as first, elements[-1] as last, elements[9] as none, len(elements) as n,
      list_contains(elements, 'O') as oxide, list_sort(elements) as sorted from ${set}`,
  ],
  [
    'a join with a frame in another unit',
    s => s`
    select a.f, a.e, b.e as other, a.e < b.e as lower from ${frame} a join ${sql.units(others, { e: 'eV' })} b on a.f = b.f`,
  ],
  [
    'a join of data set and frame',
    s => s`
    select formula, energy, label from ${set} left join ${others.rename({ f: 'formula', e: 'e2' })} using (formula)`,
  ],
  [
    'named queries',
    s => s`
    with lowest as (select formula, min(energy) as lo from ${set} group by formula),
         counted as (select formula, count(*) as n from ${set} group by formula)
    select t.formula, t.entry_id, t.energy - lo as above, n from ${set} t
    join lowest on lowest.formula = t.formula join counted on counted.formula = t.formula`,
  ],
  [
    'windows',
    s => s`
    select formula, energy, row_number() over w as place, lag(energy) over w as before, energy - min(energy) over (partition by formula) as above,
      count(*) over (partition by program) as of_program
    from ${set} where energy is not null window w as (partition by formula order by energy, entry_id)`,
  ],
  [
    'the lowest of each group',
    s => s`
    select * exclude (place) from (
      select formula, entry_id, energy, row_number() over (partition by formula order by energy, entry_id) as place from ${set}
    ) where place = 1`,
  ],
  ['distinct values', s => s`select distinct crystal, program from ${set}`],
  [
    'quantiles',
    s => s`
    select program, median(energy) as middle, quantile_cont(energy, 0.25) as low, quantile_disc(energy, 0.75) as high,
      quantile_cont(energy, [0.1, 0.9]) as ends from ${set} group by program`,
  ],
  [
    'missing values in an order',
    s => s`select crystal, gap, entry_id from ${set} order by crystal desc, gap, entry_id limit 40`,
    true,
  ],
  [
    'missing values in conditions',
    s => s`
    select count(*) as all_rows, count(gap) as with_gap, count(*) filter (where gap is null) as without, coalesce(max(gap), 0) as most,
      count_if(gap > 0.5) as wide, bool_and(energy < 0) as below from ${set}`,
  ],
  [
    'dates',
    s => s`
    select date_trunc('hour', uploaded) as hour, year(uploaded) as year, dayofweek(uploaded) as day, count(*) as n,
      min(uploaded) as first, max(uploaded) + interval 1 day as later from ${set} group by all`,
  ],
  [
    'dates that are compared',
    s => s`
    select count(*) as n from ${set} where uploaded >= date '2000-01-01' and uploaded < ${new Date('2100-01-01')}`,
  ],
  ['bins', s => s`select floor(energy / 1000) * 1000 as bin, count(*) as n from ${set} group by 1 order by 1`, true],
  ['shares', s => s`select program, ${share} as share from ${set} group by program`],
  [
    'a query within another',
    s =>
      s`select entry_id, energy from ${set} t where energy = (select min(energy) from ${set} u where u.formula = t.formula)`,
  ],
  ['rows of two tables', s => s`select formula, energy from ${set} union all select f, e from ${frame}`],
  ['a data set in folders by a column', s => s`select program, count(*), sum(energy) from ${divided} group by program`],
  ['all columns of a data set', s => s`select * from ${divided} where n_elements = 2`],
  [
    'files',
    s =>
      s`select formula, energy from ${sql.files(join(dirname(set.tableFiles[0] as string), '*.parquet').replace(/[[\]]/g, '?'))} where gap > 1`,
  ],
]

const values: readonly Case[] = [
  ['all types', s => s`from ${frame}`],
  ['all types after a condition', s => s`select * from ${frame} where f = 'CaO' or f is null`],
  ['names in another case', s => s`select E, V as VV, t.F from ${frame} t`],
  [
    'columns without names',
    s =>
      s`select count(*), min(e) + ${1}, sum(n), f || '-x', -n, cast(n as double), year(d), v > 1, [n], 1.5 from ${frame} group by all`,
  ],
  [
    'numbers',
    s => s`
    select n / 2 as half, n % 3, v * 2.5, floor(v), ceil(v), round(v, 1), trunc(v), sign(n), abs(n), power(n, 2), log(abs(v)), exp(n),
      isnan(e) as nan, isfinite(e) as finite, greatest(v, 20), nullif(n, 2) from ${frame}`,
  ],
  ['converted columns', s => s`select e, l from ${sql.units(frame, { e: 'hartree', l: 'nm' })}`],
  [
    'functions of lists',
    s => s`
    select list_sum(l) as total, list_sum(k) as whole, list_avg(l) as mean, list_min(l) as least, list_position(l, 2) as place,
      list_transform(k, lambda x: x * 2) as doubled, list_filter(l, lambda x: x > 1.6) as some, [1, 2][2] as two from ${frame}`,
  ],
  [
    'lists of groups',
    s => s`select f, list_sort(list(v)) as vs, list(v) filter (where v > 1000) as none from ${frame} group by f`,
  ],
  ['the rows with the largest value', s => s`select max_by(v, n) as v, min_by(f, e) as f from ${frame}`],
  [
    'texts',
    s => s`
    select upper(f) as up, length(f) as n, substring(f, 1, 2) as start, f like 'M%' as like_m, f like ${'%\\_%'} as none, replace(f, 'O', 'S') as s,
      'it''s \d' as odd, split('a.b', '.') as parts, regexp_extract(f, '[A-Z]') as first, concat_ws('-', f, 'a') as joined from ${frame}`,
  ],
  [
    'dates',
    s => s`
    select month(d), dayofweek(d), isodow(d), week(d), extract(dow from d), extract(second from d), dayname(d), monthname(d), epoch(d),
      date_diff('day', date '2024-01-01', d), date_diff('month', date '2023-01-01', d), cast(d as date), d + interval 1 month from ${frame}`,
  ],
  [
    'casts',
    s =>
      s`select n::varchar, '12'::int + n, v::decimal(10, 2), 2::double, cast(b as int), try_cast(f as double) from ${frame}`,
  ],
  [
    'parameters',
    s =>
      s`select ${1} as i, ${1.5} as x, ${'a\\b\'"'} as t, ${true} as b, ${10n ** 17n} as big, ${[1, 2]} as l, ${new Date(5)} as d`,
  ],
  ['odd names', s => s`select ${sql.name('f')} as "odd ""na\`me""" from ${frame}`],
  ['series', s => s`select a.range as n, b.x from range(3) a, generate_series(1, 2) b(x)`],
]

describe('sql on Spark gives what DuckDB gives', () => {
  it.each<Case>(questions)('for %s of a data set', async (...[, run, isOrdered = false]) => {
    const found = await expectSame(cluster, run, { isOrdered })
    expect(found.numRows).toBeGreaterThan(0)
  })

  it.each<Case>(values)('for %s of a frame', async (...[, run]) => {
    await expectSame(cluster, run)
  })

  it('for frames of any values (fast-check)', async () => {
    const number = fc.oneof(fc.double({ min: -1e6, max: 1e6 }), fc.constantFrom(0, -0, 0.5, Number.NaN, 1e300))
    const row = fc.record({
      g: fc.option(fc.constantFrom('a', 'b', "it's", 'ü😀', '')),
      x: fc.option(number),
      n: fc.option(fc.integer({ min: -1000, max: 1000 })),
      l: fc.option(fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { maxLength: 3 })),
      d: fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
    })
    const statements: readonly ((s: SqlTag, rows: Frame, limit: number) => Promise<Frame>)[] = [
      (s, rows, limit) => s`select * from ${rows} where x > ${limit} or x is null`,
      (s, rows, limit) =>
        s`select g, count(*) as n, min(x), max(x), avg(n), median(n), sum(n), count(distinct n) from ${rows} where n < ${limit} group by g`,
      (s, rows) =>
        s`select g, n, rank() over (partition by g order by n desc) as r, sum(n) over (order by n, g) as total from ${rows}`,
      (s, rows) => s`select g, unnest(l) as item from ${rows}`,
      (s, rows) =>
        s`select year(d), date_trunc('month', d), dayofweek(d), len(l), l[1], list_sum(l), floor(x), round(n, -1), n / 7 from ${rows}`,
      (s, rows) => s`select a.g, a.n, b.n as other from ${rows} a full join ${rows} b on a.n = b.n + 1 and a.g = b.g`,
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: statements.length - 1 }),
        fc.integer({ min: -500, max: 500 }),
        async (rows, statement, limit) => {
          const types = { g: 'string', x: 'float64', n: 'int32', l: 'list<int32>', d: 'date' } as const
          const table = Frame.fromRows(rows, { dtypes: types } as never)
          await expectSame(cluster, tag => (statements[statement] as (typeof statements)[number])(tag, table, limit))
        },
      ),
      { numRuns: 24 },
    )
  })
})

describe('sql on Spark', () => {
  it('gives the rows in the order that the statement says', async () => {
    const found = await expectSame(cluster, s => s`select f, n from ${frame} order by f desc, n`, { isOrdered: true })
    expect([...found.column('f')]).toEqual(['MgO', 'MgO', 'CaO', 'CaO', null])
  })

  it('says where the two count otherwise', async () => {
    const found = await sql({ engine: cluster })`select skewness(v) as skew, n // 2 as half from ${frame} group by n`
    expect(found.notes.join()).toContain('skewness is that of a population on Spark')
  })

  it('says what is wrong, and where', async () => {
    await expect(sql({ engine: cluster })`select f,
      enrgy from ${frame}`).rejects.toThrow(
      /names a column that does not exist: 'enrgy'[\s\S]*\n {8}enrgy from \$\{frame\}\n {8}\^/,
    )
    await expect(sql({ engine: cluster })`select * form ${frame}`).rejects.toThrow('PARSE_SYNTAX_ERROR')
    await expect(sql({ engine: cluster })`select * from missing`).rejects.toThrow(
      "table that does not exist: 'missing'",
    )
    await expect(sql({ engine: cluster })`select nope(f) from ${frame}`).rejects.toThrow("does not have: 'nope'")
    await expect(sql({ engine: cluster })`select n / 0 from ${frame}`).rejects.toThrow('nullif(b, 0)')
    await expect(sql({ engine: cluster })`select f::int from ${frame}`).rejects.toThrow('CAST_INVALID_INPUT')
    await expect(sql({ engine: cluster })`from ${sql.files('/nowhere/*.parquet')}`).rejects.toThrow(
      'The table of the SQL statement (value 1) cannot be read',
    )
  })

  it('explains how a statement would be run', async () => {
    const plan = await sql.explain({ engine: cluster })`select min(e) from ${frame} where n > ${1} group by f`
    expect(plan).toContain('HashAggregate')
    expect(plan).not.toContain('nomad_notebook')
  })

  it('stops when its signal is aborted, and goes on afterwards', async () => {
    const signal = AbortSignal.timeout(1500)
    const long = sql({
      engine: cluster,
      signal,
    })`select count(*) as n from range(1000000) a, range(1000000) b where a.range % 7 = b.range % 11`
    await expect(long).rejects.toThrow(/aborted|timeout/i)
    expect((await sql({ engine: cluster })`select 1 as x`).row(0)).toEqual({ x: 1 })
  })
})
