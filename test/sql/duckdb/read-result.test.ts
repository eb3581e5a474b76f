import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { sql } from '../../../src/sql/index.js'
import { oxides } from '../tables.js'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('\ufeffx', '\ufeff a text of more than 12 bytes', '\0'),
)
const missing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })
const float = fc.double()
const json = fc.dictionary(
  fc.string({ maxLength: 5 }),
  fc.oneof(fc.integer(), text, fc.boolean(), fc.constant(null), fc.array(float)),
)

/** Values of each type of column. */
const columns: [string, fc.Arbitrary<unknown>][] = [
  ['float64', missing(float)],
  ['int32', missing(fc.integer())],
  ['string', missing(text)],
  ['boolean', missing(fc.boolean())],
  ['date', missing(fc.date({ noInvalidDate: true }))],
  ['list<float64>', missing(fc.array(missing(float)))],
  ['list<string>', missing(fc.array(missing(text)))],
  ['list<list<int32>>', missing(fc.array(missing(fc.array(missing(fc.integer())))))],
  ['list<date>', missing(fc.array(missing(fc.date({ noInvalidDate: true }))))],
  ['object', missing(json)],
]

describe('values of frames', () => {
  it.each(columns)('come back as they were: %s', async (dtype, value) => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 12 }), async values => {
        const frame = Frame.fromColumns({ x: values }, { dtypes: { x: dtype as never } })
        const back = await sql`select * from ${frame}`
        expect(back.column('x').toArray()).toEqual(frame.column('x').toArray())
        if (values.some(one => one !== null)) expect(back.column('x').dtype).toBe(frame.column('x').dtype)
      }),
      { numRuns: 60 },
    )
  })

  it('come back from lists that are longer than a chunk, and from many chunks', async () => {
    const long = Array.from({ length: 10_000 }, (_, index) => index / 2)
    const rows = 6_000
    const frame = Frame.fromColumns(
      {
        id: Array.from({ length: rows }, (_, index) => index),
        list: Array.from({ length: rows }, (_, index) =>
          index === 5 || index === 4_500 ? long : index % 7 === 0 ? null : [index],
        ),
      },
      { units: { list: 'angstrom' } },
    )
    const back = await sql`select * from ${frame}`
    expect(back.column('list').toArray()).toEqual(frame.column('list').toArray())
    expect(back.column('list').unit?.symbol).toBe('Å')
    const lengths = await sql`select id, len(list) as n from ${frame} where len(list) > 1 order by id`
    expect(lengths.toRows()).toEqual([
      { id: 5, n: 10_000 },
      { id: 4_500, n: 10_000 },
    ])
  })

  it('have DuckDB types that its functions take', async () => {
    const types = await sql`select column_name, column_type from (describe ${oxides})`
    expect(Object.fromEntries(types.toRows().map(row => [row['column_name'], row['column_type']]))).toEqual({
      formula: 'VARCHAR',
      energy: 'DOUBLE',
      gap: 'DOUBLE',
      volume: 'DOUBLE',
      atoms: 'INTEGER',
      celsius: 'INTEGER',
      bonds: 'DOUBLE[]',
      when: 'TIMESTAMP WITH TIME ZONE',
      settings: 'JSON',
      isOxide: 'BOOLEAN',
    })
    const read =
      await sql`select settings->>'$.code' as code, year("when") as y from ${oxides} where isOxide order by formula desc`
    expect(read.toRows()).toEqual([
      { code: 'VASP', y: 1970 },
      { code: 'exciting', y: null },
      { code: null, y: 1970 },
    ])
  })

  it('of no rows, and of rows that all are missing', async () => {
    const none = await sql`select * from ${oxides} where false`
    expect(none.shape).toEqual([0, oxides.numColumns])
    // A column of whole numbers without a row is one of any numbers, as everywhere in frames.
    const numbers = oxides.schema.map(one => ({ ...one, dtype: one.dtype === 'int32' ? 'float64' : one.dtype }))
    expect(none.schema).toEqual(numbers)
    const empty = Frame.fromColumns({ x: [null, null] }, { dtypes: { x: 'float64' } })
    expect((await sql`select x, count(*) over () as n from ${empty}`).toRows()).toEqual([
      { x: null, n: 2 },
      { x: null, n: 2 },
    ])
    expect((await sql`select count(*) as n from ${oxides}`).toRows()).toEqual([{ n: 5 }])
  })

  it('come back with a note where UTF-8 cannot hold them', async () => {
    const frame = Frame.fromColumns({ a: ['x\ud800', 'b'], l: [['\udc00'], null], n: [1, 2] })
    const back = await sql`select * from ${frame}`
    expect(back.column('a').toArray()).toEqual(['x\ufffd', 'b'])
    expect(back.notes).toEqual([
      "Texts of the columns 'a', 'l' have halves of surrogate pairs, which UTF-8 does not have: replaced by U+FFFD.",
    ])
    expect((await sql`select n from ${frame}`).notes).toEqual([])
  })

  it('that cannot be written are an error, not missing', async () => {
    const circle: Record<string, unknown> = {}
    circle['a'] = circle
    const frame = Frame.fromColumns({ x: [{ a: 1 }, circle] }, { dtypes: { x: 'object' } })
    await expect(sql`select * from ${frame}`).rejects.toThrow('circular')
  })

  it('are refused under names that SQL takes for one, and without columns', async () => {
    const twice = Frame.fromColumns({ Energy: [1], energy: [2] })
    await expect(sql`select * from ${twice}`).rejects.toThrow("The columns 'Energy' and 'energy' have one name in SQL")
    await expect(sql`select * from ${new Frame([])}`).rejects.toThrow('no columns')
    await expect(sql`select * from ${Frame.fromColumns({ '': [1] })}`).rejects.toThrow('cannot name')
  })
})

describe("DuckDB's values", () => {
  it.each([
    ["'a'::varchar", 'string', 'a'],
    ['5::tinyint', 'int32', 5],
    ['4000000000::uinteger', 'float64', 4_000_000_000],
    ['9007199254740991::bigint', 'float64', 9_007_199_254_740_991],
    ['(-3)::hugeint', 'int32', -3],
    ['1.25::decimal(10, 2)', 'float64', 1.25],
    ['0.1::decimal(38, 20)', 'float64', 0.1],
    ['0.5::float', 'float64', 0.5],
    ["'nan'::double", 'float64', Number.NaN],
    ["'-inf'::double", 'float64', Number.NEGATIVE_INFINITY],
    ["'b'::enum('a', 'b')", 'string', 'b'],
    ["date '2020-02-03'", 'date', new Date('2020-02-03')],
    ["timestamp '2020-02-03 04:05:06.789'", 'date', new Date('2020-02-03T04:05:06.789Z')],
    ["timestamptz '2020-02-03 04:05:06+02'", 'date', new Date('2020-02-03T02:05:06Z')],
    ["timestamp_s '1900-01-01 00:00:01'", 'date', new Date('1900-01-01T00:00:01Z')],
    ["timestamp_ns '1960-01-01 00:00:00.5'", 'date', new Date('1960-01-01T00:00:00.5Z')],
    ["time '01:02:03'", 'string', '01:02:03'],
    ["interval '1 month 2 days'", 'string', '1 month 2 days'],
    ["'2718b360-6174-4148-9ce8-3bf7d6d0ef26'::uuid", 'string', '2718b360-6174-4148-9ce8-3bf7d6d0ef26'],
    ["'101'::bit", 'string', '101'],
    ["{'a': 1, 'b': [1.5::double, null]}", 'object', { a: 1, b: [1.5, null] }],
    ["map {'k': 1, '__proto__': 2}", 'object', JSON.parse('{"k":1,"__proto__":2}')],
    ['map {1: 2}', 'object', [{ key: 1, value: 2 }]],
    ["union_value(a := 'x')", 'string', 'x'],
    ['[1, 2]::integer[2]', 'list<int32>', [1, 2]],
    ['[[true]]', 'list<list<boolean>>', [[true]]],
    ['\'[1, {"a": null}]\'::json', 'object', [1, { a: null }]],
    ['[]::varchar[]', 'list<string>', []],
  ])('%s comes as %s', async (expression, dtype, value) => {
    const part = sql.part(Object.assign([expression], { raw: [expression] }))
    const column = (await sql`select ${part} as x`).column('x')
    expect(column.at(0)).toEqual(value)
    expect([column.dtype, column.note]).toEqual([dtype, undefined])
  })

  it('a record with a field __proto__ is refused: the package loses its value', async () => {
    await expect(sql`select {'x': 1, '__proto__': 2} as a`).rejects.toThrow(/records with a field '__proto__'/)
    await expect(sql`select [{'__proto__': 2}] as a`).rejects.toMatchObject({ code: 'E_DATA' })
  })

  it.each([
    ['9007199254740993::bigint', '9007199254740993', 'beyond 2^53'],
    ['170141183460469231731687303715884105727::hugeint', '170141183460469231731687303715884105727', 'beyond 2^53'],
    ['12345678901234567.5::decimal(38, 2)', 12_345_678_901_234_568, '1 decimal number is rounded'],
    ["timestamp '2020-01-01 00:00:00.000001'", new Date('2020-01-01'), 'cut to milliseconds'],
    ["timestamp 'infinity'", null, 'infinite or too distant'],
    ["'\\xAA'::blob", '\\xAA', 'bytes as text'],
  ])('%s comes with a note of what is lost or changed', async (expression, value, note) => {
    const part = sql.part(Object.assign([expression], { raw: [expression] }))
    const column = (await sql`select ${part} as x union all select null`).column('x')
    expect(column.toArray()).toContainEqual(value)
    expect(column.note).toContain(note)
  })

  it('keep all digits of a column in which one number has too many', async () => {
    const column = (await sql`select x from (values (1::bigint), (9007199254740993), (null)) t(x)`).column('x')
    expect(column.toArray()).toEqual(['1', '9007199254740993', null])
  })
})

describe('values that are bound', () => {
  it.each([
    [5, 'INTEGER', 5],
    [-0, 'DOUBLE', -0],
    [1.5, 'DOUBLE', 1.5],
    [5_000_000_000, 'BIGINT', 5_000_000_000],
    [2 ** 60, 'DOUBLE', 2 ** 60],
    [Number.NaN, 'DOUBLE', Number.NaN],
    [7n, 'BIGINT', 7],
    [2n ** 100n, 'HUGEINT', String(2n ** 100n)],
    ["it's", 'VARCHAR', "it's"],
    [true, 'BOOLEAN', true],
    [new Date(5), 'TIMESTAMP WITH TIME ZONE', new Date(5)],
    [[1, 2], 'INTEGER[]', [1, 2]],
    [[1, 2.5], 'DOUBLE[]', [1, 2.5]],
    [[1, 5_000_000_000], 'BIGINT[]', [1, 5_000_000_000]],
    [[5_000_000_000, 0.5, null], 'DOUBLE[]', [5_000_000_000, 0.5, null]],
    [['a', null], 'VARCHAR[]', ['a', null]],
    [[], 'VARCHAR[]', []],
    [Float64Array.of(1.5), 'DOUBLE[]', [1.5]],
  ] as const)('%s is bound as %s', async (value, type, back) => {
    const frame = await sql`select typeof(${value as never}) as type, ${value as never} as value`
    expect(frame.row(0)).toEqual({ type, value: back })
  })

  it('are null, in lists after in too', async () => {
    expect((await sql`select ${null} as x, ${null} is null as y`).row(0)).toEqual({ x: null, y: true })
    const rows = async (list: (string | null)[]) =>
      (await sql`select formula from ${oxides} where formula in ${list}`).numRows
    expect([await rows([]), await rows(['MgO']), await rows(['MgO', null, 'Si'])]).toEqual([0, 2, 3])
    expect((await sql`select 1 from ${oxides} where formula not in ${[]}`).numRows).toBe(5)
    const many = Array.from({ length: 500 }, (_, index) => `x${index}`)
    expect(await rows([...many, 'CaO'])).toBe(1)
    expect((await sql`select 1 from ${oxides} where formula not in ${many}`).numRows).toBe(4)
    expect(
      (await sql`select 1 from ${oxides} where formula in ${oxides.column('formula').take(Int32Array.of(0))}`).numRows,
    ).toBe(2)
    expect((await sql`select 1 from ${oxides} where gap in ${oxides.to('gap', 'meV').column('gap')}`).numRows).toBe(4)
  })
})
