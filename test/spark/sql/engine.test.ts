import { describe, expect, it, vi } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { sparkSql } from '../../../src/spark/sql/index.js'
import { sql } from '../../../src/sql/index.js'
import { quantity } from '../../../src/units/index.js'
import { others, oxides } from '../../sql/tables.js'
import { FakeSession, failing } from './fake-session.js'

/** Energies as a cluster would return them. */
const energies = (name = 'energy') => Frame.fromColumns({ [name]: [-10, -12.5] })

function engineOf(session: FakeSession) {
  return sparkSql('Spark at cluster:15002', async () => session)
}

describe('sql on Spark', () => {
  it('sends the statement in Spark’s words, values apart, quantities in the unit of the column', async () => {
    const session = new FakeSession(energies('lowest'))
    const found = await sql({ engine: engineOf(session) })`
      select min(energy) as lowest from ${oxides}
      where volume > ${quantity(0.02, 'nm^3')} and formula in ${['MgO', "it's"]} order by lowest`
    const { query, named } = session.statement()
    expect(query.replace(/\s+/g, ' ').trim()).toBe(
      'select min(energy) as lowest from `nomad_notebook_table_1` where volume > :nomad_notebook_value_1 ' +
        'and formula in (:nomad_notebook_value_2, :nomad_notebook_value_3) order by lowest nulls last',
    )
    expect(named['nomad_notebook_value_1']).toEqual({ literal: { double: expect.closeTo(20, 9) } })
    expect(named['nomad_notebook_value_3']).toMatchObject({ literal: { string: "it's" } })
    expect(found.column('lowest').unit?.name).toBe('electron_volt')
    expect(found.notes).toEqual([])
  })

  it('sends of a frame what the statement names, and everything for a star', async () => {
    const session = new FakeSession(energies())
    const engine = engineOf(session)
    await sql({ engine })`select energy from ${oxides} where "isOxide"`
    expect(session.rows('nomad_notebook_table_1').columnNames).toEqual(['energy', 'isOxide'])
    await sql({ engine })`select count(*) from ${oxides}`
    expect(session.rows('nomad_notebook_table_1').columnNames).toEqual(['formula'])
    for (const all of [sql.part`select *`, sql.part`select t.*`, sql.part`select max(energy), *`, sql.part``]) {
      await sql({ engine })`${all} from ${oxides} t`
      expect(session.rows('nomad_notebook_table_1').columnNames).toEqual(oxides.columnNames)
    }
  })

  it('sends all types of values, missing ones, NaN and infinite ones as they are', async () => {
    const session = new FakeSession(energies())
    const odd = Frame.fromColumns({
      x: [Number.NaN, Number.POSITIVE_INFINITY, null, -0],
      n: [1, null, -3, 2],
      b: [true, null, false, true],
      s: ['a', '', null, '😀'],
      d: [new Date(0), new Date(-1), null, new Date(1e12)],
      l: [[1, null], [], null, [Number.NaN]],
      o: [{ a: 1 }, null, [{ b: 'x' }], 'text'],
    })
    await sql({ engine: engineOf(session) })`from ${odd}`
    const sent = session.rows('nomad_notebook_table_1')
    for (const name of ['x', 'n', 'b', 's', 'd', 'l']) expect([...sent.column(name)]).toEqual([...odd.column(name)])
    expect([...sent.column('o')]).toEqual(['{"a":1}', null, '[{"b":"x"}]', '"text"'])
  })

  it('reads data sets and files by addresses that all machines know', async () => {
    const session = new FakeSession(energies())
    const engine = engineOf(session)
    const set = { tableFiles: ['/data/odd [1]/a*.parquet', 's3://bucket/set/b.parquet'], schema: others.schema }
    await sql({ engine })`select energy from ${set}`
    expect(session.files('nomad_notebook_table_1')).toEqual({
      paths: ['file:///data/odd \\[1\\]/a\\*.parquet', 's3a://bucket/set/b.parquet'],
      options: {},
    })
    await sql({
      engine,
    })`select energy from ${sql.files(['s3://bucket/y=1/*.parquet', 'hdfs://name/x'], { partitions: true })}`
    expect(session.files('nomad_notebook_table_1')).toEqual({
      paths: ['s3a://bucket/y=1/*.parquet', 'hdfs://name/x'],
      options: { mergeSchema: 'true', basePath: 's3a://bucket' },
    })
  })

  it('says that files elsewhere are read without units', async () => {
    const session = new FakeSession(energies())
    const found = await sql({ engine: engineOf(session) })`select energy from ${sql.files('s3://bucket/*.parquet')}`
    expect(found.column('energy').unit).toBeUndefined()
    expect(found.notes).toEqual(['The files of value 1 are read without units: they are not on this machine.'])
  })

  it('converts columns where they are read', async () => {
    const session = new FakeSession(energies())
    const found = await sql({
      engine: engineOf(session),
    })`select energy, bonds from ${sql.units(oxides, { energy: 'hartree', bonds: 'nm' })}`
    const inner = session.conversion('nomad_notebook_table_1')
    expect(inner).toMatch(
      /^select \(`energy` \* 3\.67\d+e-2D \+ 0e\+0D\) as `energy`, transform\(`bonds`, item -> \(item \* 1\.?\d*e-1D/,
    )
    // The rows that came have one column: units are not given to other columns than those of the statement.
    expect(found.notes[0]).toContain('cannot be traced')
  })

  it('gives columns the names of DuckDB, and of a star those of the table', async () => {
    const session = new FakeSession(Frame.fromColumns({ 'count(1)': [1], 'min(energy)': [-1], ENERGY: [2], n: ['2'] }))
    const found = await sql({ engine: engineOf(session) })`
      select count(*), min(energy) + ${1}, ENERGY, cast(atoms as varchar) from ${oxides} group by energy, atoms`
    expect(found.columnNames).toEqual(['count_star()', '(min(energy) + ?)', 'energy', 'CAST(atoms AS VARCHAR)'])
    expect(found.column('energy').unit?.name).toBe('electron_volt')
  })

  it('reads records that are stored as texts', async () => {
    const session = new FakeSession(Frame.fromColumns({ settings: ['{"code":"VASP"}', null] }))
    const found = await sql({ engine: engineOf(session) })`select settings from ${oxides}`
    expect(found.column('settings').dtype).toBe('object')
    expect([...found.column('settings')]).toEqual([{ code: 'VASP' }, null])
  })

  it('says of texts with halves of surrogate pairs that they are replaced', async () => {
    const session = new FakeSession(Frame.fromColumns({ a: ['x'] }))
    const broken = Frame.fromColumns({ a: ['\ud800'], b: ['\udc00'], c: ['fine'] })
    const found = await sql({ engine: engineOf(session) })`select a, c from ${broken}`
    expect(found.notes).toEqual([
      "Texts of the columns 'a' have halves of surrogate pairs, which UTF-8 does not have: replaced by U+FFFD.",
    ])
    expect([...session.rows('nomad_notebook_table_1').column('a')]).toEqual(['\ufffd'])
  })

  it('gives no unit where DuckDB cannot read the statement, and says so', async () => {
    const session = new FakeSession(energies())
    const engine = engineOf(session)
    const found = await sql({ engine })`select energy from ${oxides} lateral view explode(bonds) as bond`
    expect(found.column('energy').unit).toBeUndefined()
    expect(found.notes[0]).toMatch(/^The units of the columns are unknown: DuckDB cannot read the statement: /)
    expect(found.notes[0]).not.toContain('nomad_notebook')
    await expect(
      sql({
        engine,
      })`select energy from ${oxides} lateral view explode(bonds) as bond where energy < ${quantity(1, 'eV')}`,
    ).rejects.toThrow('does not say into which unit the quantity (value 2) is to be converted')
  })

  it('mixes no units, as on DuckDB', async () => {
    const engine = engineOf(new FakeSession(energies()))
    await expect(
      sql({ engine })`select a.energy from ${oxides} a join ${others} b on a.energy = b.energy`,
    ).rejects.toThrow("compares 'energy' in electron_volt and 'energy' in hartree")
  })

  it('explains, without names of its own', async () => {
    const session = new FakeSession(energies())
    expect(await sql.explain({ engine: engineOf(session) })`select energy from ${oxides} where gap > ${1}`).toBe(
      'Scan table 1 where ?',
    )
    expect(await sql.explain`select energy from ${oxides}`).toContain('Projections: energy')
  })

  it.each([
    ['a new table', 'create table x as select 1', 'runs statements that read'],
    ['rows to write', 'insert into x select 1', 'runs statements that read'],
    ['a parameter of its own', 'select $x', 'has a parameter of its own: $x'],
    ['a question mark', 'select ?', 'has a parameter of its own: ?'],
    ['several statements', 'select 1; select 2', 'runs one statement'],
    [
      'another meaning',
      'select 2 ^ 3',
      "'^' is not a power on Spark.\n  select 2 ^ 3\n           ^\nWrite power(a, b)",
    ],
  ])('refuses %s before anything is sent', async (_, statement, message) => {
    const session = new FakeSession(energies())
    const texts = Object.assign([statement], { raw: [statement] })
    await expect(sql({ engine: engineOf(session) })(texts)).rejects.toThrow(message)
    expect(session.plans).toEqual([])
  })

  it.each([
    [
      'a column that does not exist',
      { errorClass: 'UNRESOLVED_COLUMN.WITH_SUGGESTION', parameters: { objectName: '`enrgy`' }, word: 'enrgy' },
      `names a column that does not exist: 'enrgy'. Did you mean 'energy'?\n  select enrgy, "gap" from \${frame} where \${'a'} = formula\n         ^`,
    ],
    [
      'a function that Spark does not have',
      { errorClass: 'UNRESOLVED_ROUTINE', parameters: { routineName: '`nope`' }, word: 'from' },
      `names a function that Spark does not have: 'nope'.`,
    ],
    [
      'a table that does not exist',
      { errorClass: 'TABLE_OR_VIEW_NOT_FOUND', parameters: { relationName: '`recent`' }, word: 'from' },
      "names a table that does not exist: 'recent'.",
    ],
    [
      'anything else, with its names hidden',
      {
        errorClass: 'DATATYPE_MISMATCH',
        message:
          '[DATATYPE_MISMATCH] Cannot resolve ":nomad_notebook_value_1 = `nomad_notebook_table_1`.formula". SQLSTATE: 42K09\n\n== SQL ==',
        word: ':nomad',
      },
      `failed (DATATYPE_MISMATCH): Cannot resolve ":? = \`table 1\`.formula".\n  select enrgy, "gap" from \${frame} where \${'a'} = formula\n`,
    ],
  ])('says what is wrong with %s, and where', async (_, { word, ...facts }, message) => {
    const session = failing(facts, word)
    const failure = await sql({
      engine: engineOf(session),
    })`select enrgy, "gap" from ${oxides} where ${'a'} = formula`.catch(error => error)
    expect(failure.message).toContain(message)
    expect(failure.message).not.toContain('nomad_notebook')
  })

  it('needs Spark 4, and stops when its signal is aborted', async () => {
    const old = new FakeSession(energies(), '3.5.8')
    await expect(sql({ engine: engineOf(old) })`select 1`).rejects.toThrow('has Spark 3.5.8, and sql needs Spark 4')
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(sql({ engine: engineOf(old), signal })`select 1`).rejects.toThrow('enough')
  })
})

describe('sql on Spark without DuckDB', () => {
  it('gives no units and says so, and refuses quantities', async () => {
    vi.resetModules()
    vi.doMock('../../../src/sql/duckdb/database.js', () => ({
      openDatabase: () => Promise.reject(new Error('not installed')),
    }))
    const { Frame: Table } = await import('../../../src/frame/index.js')
    const { sparkSql: engineFor } = await import('../../../src/spark/sql/index.js')
    const { sql: run } = await import('../../../src/sql/index.js')
    vi.doUnmock('../../../src/sql/duckdb/database.js')
    const table = Table.fromColumns({ e: [1] }, { units: { e: 'eV' } })
    const engine = engineFor('Spark', async () => new FakeSession(Table.fromColumns({ 'count(1)': [1], E: [2] })))
    const found = await run({ engine })`select count(*), E from ${table} group by e`
    expect(found.columnNames).toEqual(['count(1)', 'E'])
    expect(found.column('E').unit).toBeUndefined()
    expect(found.notes).toEqual([
      'The units of the columns are unknown: the package @duckdb/node-api, which reads statements, is not installed.',
    ])
    await expect(run({ engine })`select e from ${table} where e > ${quantity(1, 'eV')}`).rejects.toThrow(
      'is to be converted: the package @duckdb/node-api',
    )
    const files = await run({ engine })`select E from ${run.files('/data/*.parquet')}`
    expect(files.notes[0]).toContain('are read without units: the package @duckdb/node-api')
  })
})
