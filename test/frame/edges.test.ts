import { describe, expect, it } from 'vitest'
import { Frame, FrameBuilder } from '../../src/frame/index.js'
import { quantity } from '../../src/units/index.js'

describe('mixed types', () => {
  it('become texts with a note, or stay as they came beside lists and records', () => {
    const frame = Frame.fromRows([
      { a: 1, b: 1, c: 'x' },
      { a: 'two', b: [2], c: { y: 1 } },
      { a: true, b: null, c: null },
    ])
    expect(frame.schema.map(({ dtype, note }) => [dtype, note])).toEqual([
      ['string', 'mixed types: number, string, boolean'],
      ['object', 'mixed types: number, list'],
      ['object', 'mixed types: string, object'],
    ])
    expect(frame.column('a').toArray()).toEqual(['1', 'two', 'true'])
    expect(frame.column('b').toArray()).toEqual([1, [2], null])
  })

  it('are refused where asked', () => {
    expect(() => Frame.fromRows([{ a: 1 }, { a: 'x' }], { strict: true })).toThrow(
      "'a' has mixed types: number, string",
    )
  })
})

describe('units', () => {
  it('come from the first quantity; others are converted; bare numbers beside them are refused', () => {
    const frame = Frame.fromRows([{ e: null }, { e: quantity(1, 'eV') }, { e: quantity(500, 'meV') }])
    expect(frame.column('e').toArray()).toEqual([null, 1, 0.5])
    expect(() => Frame.fromRows([{ e: quantity(1, 'eV') }, { e: 2 }])).toThrow(/with and without unit/)
    expect(() => Frame.fromRows([{ e: 2 }, { e: quantity(1, 'eV') }])).toThrow(/with and without unit/)
    expect(() => Frame.fromRows([{ e: quantity(1, 'eV') }, { e: quantity(1, 'm') }])).toThrow(/meter/)
  })

  it('hold for lists and arrays of quantities', () => {
    const frame = Frame.fromRows([
      {
        f: quantity(
          [
            [1, 2],
            [3, 4],
          ],
          'eV',
        ),
      },
      { f: quantity([[5]], 'meV') },
    ])
    expect(frame.schema[0]).toMatchObject({ dtype: 'list<list<float64>>', unit: { name: 'electron_volt' } })
    expect(frame.to('f', 'meV').column('f').toArray()).toEqual([
      [
        [1000, 2000],
        [3000, 4000],
      ],
      [[5]],
    ])
  })

  it('are not made up', () => {
    const frame = Frame.fromRows([{ n: 1, s: 'a' }])
    expect(() => frame.column('n').to('eV')).toThrow(/no unit to convert from/)
    expect(() => frame.to('s', 'eV')).toThrow(/no unit/)
    expect(() => frame.column('s').values).toThrow(/holds string, not numbers/)
  })
})

describe('options for columns that are not there', () => {
  it('are refused, with the nearest name', () => {
    const message = "units names a column that does not exist: 'gpa'. Did you mean 'gap'?"
    expect(() => Frame.fromColumns({ gap: [1] }, { units: { gpa: 'eV' } })).toThrow(message)
    expect(() => Frame.fromColumns({ gap: [1] }, { dtypes: { gpa: 'int32' } })).toThrow(/dtypes names a column/)
    const table = Frame.fromRows([{ gap: 1 }]).toArquero()
    expect(() => Frame.fromArquero(table, { units: { gpa: 'eV' } })).toThrow(message)
  })

  it('make columns of missing values with a note where records may leave names out', () => {
    const frame = Frame.fromRows([{ gap: 1 }, {}], { units: { gpa: 'eV', volume: 'angstrom ** 3' } })
    expect(frame.columnNames).toEqual(['gap', 'gpa', 'volume'])
    expect(frame.column('gpa').schema).toMatchObject({
      dtype: 'float64',
      note: "no row has this key; did you mean 'gap'?",
    })
    expect(frame.column('volume').note).toBe('no row has this key')
    expect(frame.column('volume').toArray()).toEqual([null, null])
  })

  it('make the columns of a table without rows', () => {
    const empty = Frame.fromRows([], { dtypes: { code: 'string' }, units: { gap: 'eV' } })
    expect(empty.columnNames).toEqual(['code', 'gap'])
    expect(empty.column('gap').schema).toMatchObject({ dtype: 'float64', unit: { name: 'electron_volt' } })
    expect(empty.filter(row => row.gap > 1).shape).toEqual([0, 2])
  })
})

describe('describe and counts', () => {
  const frame = Frame.fromRows(
    [
      { formula: 'MgO', gap: 4 },
      { formula: 'ZnO', gap: Number.NaN },
      { formula: 'MgO', gap: null },
      { formula: 'MgO', gap: 1 },
    ],
    { units: { gap: 'eV' } },
  )

  it('have a row for each column, in its unit', () => {
    const [formula, gap] = frame.describe().toRows()
    expect(formula).toMatchObject({ column: 'formula', dtype: 'string', unit: null, count: 4, unique: 2, mean: null })
    expect(gap).toMatchObject({ unit: 'electron_volt', count: 3, missing: 1, mean: 2.5, min: 1, q25: 1.75, max: 4 })
    expect(gap?.std).toBeCloseTo(3 / Math.SQRT2, 12)
  })

  it('count values, the most frequent first', () => {
    expect(frame.valueCounts('formula').toRows()).toEqual([
      { formula: 'MgO', count: 3 },
      { formula: 'ZnO', count: 1 },
    ])
    expect(frame.valueCounts('gap').column('gap').unit?.name).toBe('electron_volt')
    expect(frame.unique('gap')).toEqual([4, Number.NaN, null, 1])
  })
})

describe('a frame of any size', () => {
  it('may have no rows and no columns', () => {
    const none = Frame.fromRows([])
    expect([none.numRows, none.numColumns, none.toRows(), String(none)]).toEqual([
      0,
      0,
      [],
      'Frame [0 rows × 0 columns]',
    ])
    expect(none.describe().numRows).toBe(0)
    const empty = new FrameBuilder([{ name: 'gap', dtype: 'float64' }]).build()
    expect(empty.sort('gap').concat(empty).toColumns()).toEqual({ gap: [] })
    expect(Frame.fromRows([{}, {}]).toRows()).toEqual([{}, {}])
  })

  it('may have ten thousand columns', () => {
    const wide = Frame.fromRows([Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`c${at}`, at]))])
    expect(wide.select('c9999', 'c1').toRows()).toEqual([{ c9999: 9999, c1: 1 }])
    expect(() => wide.column('c1x')).toThrow(/Did you mean/)
  })

  it('counts slices and rows from the end too', () => {
    const frame = Frame.fromColumns({ n: [1, 2, 3, 4] })
    expect(frame.slice(-2).column('n').toArray()).toEqual([3, 4])
    expect(frame.slice(1, -1).column('n').toArray()).toEqual([2, 3])
    expect(frame.tail(1).row(0)).toEqual({ n: 4 })
    expect([frame.row(-1), frame.row(9), frame.column('n').at(-4)]).toEqual([{ n: 4 }, undefined, 1])
  })
})

describe('mistakes', () => {
  it('are named', () => {
    const frame = Frame.fromRows([{ a: 1, b: 2 }])
    expect(() => frame.rename({ a: 'b' })).toThrow("Two columns would be named 'b'.")
    expect(() => frame.select('a', 'a')).toThrow(/Two columns/)
    expect(() => frame.sort({ column: 'a', order: 'descending' as never })).toThrow(/must be 'asc' or 'desc'/)
    expect(() => frame.sort({ column: 'a', oder: 'desc' } as never)).toThrow(/Did you mean 'order'/)
    expect(() => frame.derive({ c: Frame.fromColumns({ x: [1, 2] }).column('x') })).toThrow(/2 rows, the frame 1/)
    const builder = new FrameBuilder()
    builder.column('a').push(1)
    builder.column('a').push(2)
    builder.endRow()
    expect(() => builder.build()).toThrow(/2 values for 1 rows/)
  })
})
