import { describe, expect, it } from 'vitest'
import { Frame, FrameBuilder } from '../../src/frame/index.js'
import { quantity } from '../../src/units/index.js'

const oxides = () =>
  Frame.fromRows(
    [
      { formula: 'MgO', energy: -7.5, atoms: 2, bands: [1, 2] },
      { formula: 'ZnO', energy: null, atoms: 4, bands: [] },
      { formula: 'MgO', energy: Number.NaN, atoms: 2, bands: null },
      { formula: null, energy: -9, atoms: 3, bands: [1.5, null] },
    ],
    { units: { energy: 'eV' } },
  )

describe('Frame', () => {
  it('takes the types from all rows and tells NaN from missing', () => {
    const frame = oxides()
    expect(frame.schema.map(({ name, dtype, unit }) => [name, dtype, unit?.name])).toEqual([
      ['formula', 'string', undefined],
      ['energy', 'float64', 'electron_volt'],
      ['atoms', 'int32', undefined],
      ['bands', 'list<float64>', undefined],
    ])
    expect(frame.column('energy').toArray()).toEqual([-7.5, null, Number.NaN, -9])
    expect(frame.column('energy').nullCount).toBe(1)
    expect(frame.column('atoms').values).toEqual(Int32Array.of(2, 4, 2, 3))
    expect(frame.column('bands').toArray()).toEqual([[1, 2], [], null, [1.5, null]])
    expect(String(frame)).toBe('Frame [4 rows × 4 columns]')
  })

  it('selects, drops, renames, filters', () => {
    const frame = oxides()
    expect(frame.select('atoms', 'energy').columnNames).toEqual(['atoms', 'energy'])
    expect(frame.drop('bands').columnNames).toEqual(['formula', 'energy', 'atoms'])
    expect(frame.rename({ energy: 'total' }).column('total').unit?.name).toBe('electron_volt')
    expect(frame.filter(row => row.energy < -8).toRows()).toEqual([
      { formula: null, energy: -9, atoms: 3, bands: [1.5, null] },
    ])
  })

  it('sorts with NaN and missing values last, both ways', () => {
    const frame = oxides()
    expect(frame.sort('energy').column('energy').toArray()).toEqual([-9, -7.5, Number.NaN, null])
    const down = frame.sort({ column: 'energy', order: 'desc' })
    expect(down.column('energy').toArray()).toEqual([-7.5, -9, Number.NaN, null])
    expect(frame.sort('formula', { column: 'atoms', order: 'desc' }).column('formula').toArray()).toEqual([
      'MgO',
      'MgO',
      'ZnO',
      null,
    ])
    expect(() => frame.sort('bands')).toThrow(/no order/)
  })

  it('puts frames with different columns below each other', () => {
    const more = Frame.fromRows([{ energy: quantity(-7500, 'meV'), gap: 1 }])
    const all = oxides().concat(more)
    expect(all.column('energy').toArray()).toEqual([-7.5, null, Number.NaN, -9, -7.5])
    expect(all.column('gap').toArray()).toEqual([null, null, null, null, 1])
    expect(() => oxides().concat(Frame.fromRows([{ energy: quantity(1, 'm') }]))).toThrow(/metre|meter/)
    expect(() => oxides().concat(Frame.fromRows([{ energy: 1 }]))).toThrow(/no unit/)
  })

  it('derives columns with checked units', () => {
    const frame = oxides()
      .head(1)
      .derive({
        perAtom: row => row.energy / row.atoms,
      })
    expect(frame.column('perAtom').unit).toBeUndefined()
    expect(frame.column('perAtom').toArray()).toEqual([-3.75])
    const columns = oxides()
    const both = columns.derive({ perAtom: columns.column('energy').over(columns.column('atoms')) })
    expect(both.column('perAtom').toArray()).toEqual([-3.75, null, Number.NaN, -3])
    expect(both.column('perAtom').to('meV').values[0]).toBe(-3750)
    expect(() => columns.column('energy').plus(columns.column('atoms'))).toThrow(/dimensionless/)
  })

  it('says what is near for a column that is not there', () => {
    expect(() => oxides().column('energi')).toThrow("The frame has no column 'energi'. Did you mean 'energy'?")
  })
})

describe('FrameBuilder', () => {
  it('joins columns that appear late', () => {
    const builder = new FrameBuilder([{ name: 'entry_id', dtype: 'string' }])
    builder.column('entry_id').push('a')
    builder.endRow()
    builder.column('energy', { unit: 'eV', dtype: 'float64', path: 'run.energy' }).push(quantity(1, 'hartree'))
    builder.endRow()
    builder.endRow()
    const frame = builder.build()
    expect(frame.toRows().map(row => [row.entry_id, row.energy === null])).toEqual([
      ['a', true],
      [null, false],
      [null, true],
    ])
    expect(frame.column('energy').values[1]).toBeCloseTo(27.2114, 3)
    expect(frame.schema[1]).toMatchObject({ dtype: 'float64', path: 'run.energy' })
  })
})
