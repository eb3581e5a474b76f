import { describe, expect, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { quantity } from '../../../src/units/index.js'

const runs = () =>
  Frame.fromRows(
    [
      { formula: 'MgO', functional: 'PBE', energy: -7, gap: 4.5, n: 2 },
      { formula: 'ZnO', functional: 'PBE', energy: null, gap: 0.8, n: 4 },
      { formula: 'MgO', functional: 'HSE', energy: -8, gap: 6.5, n: 2 },
      { formula: null, functional: 'PBE', energy: Number.NaN, gap: null, n: 1 },
      { formula: 'MgO', functional: 'PBE', energy: null, gap: 4.7, n: 2 },
    ],
    { units: { energy: 'eV', gap: 'eV' } },
  )

describe('groupBy', () => {
  it('is one of the verbs that follow each other without waiting', () => {
    const most = runs().groupBy('functional', { n: 'count' }).sort({ column: 'n', order: 'desc' }).head(1)
    const counted = runs().valueCounts('functional')
    expect(most.toRows()).toEqual([{ functional: counted.row(0)?.functional, n: counted.row(0)?.count }])
  })

  it('keeps units, leaves missing values out', () => {
    const grouped = runs().groupBy('formula', {
      rows: 'count',
      known: { count: 'energy' },
      mean: { mean: 'energy' },
      spread: { variance: 'gap' },
      product: { product: 'n' },
      kinds: { unique: 'functional' },
      gaps: { unique: 'gap' },
      atoms: { sum: 'n' },
    })
    expect(grouped.column('formula').toArray()).toEqual(['MgO', 'ZnO', null])
    expect(grouped.column('rows').toArray()).toEqual([3, 1, 1])
    expect(grouped.column('known').toArray()).toEqual([2, 0, 0])
    expect(grouped.column('mean').toArray()).toEqual([-7.5, null, null])
    expect(grouped.column('mean').unit?.name).toBe('electron_volt')
    expect(grouped.column('rows').unit).toBeUndefined()
    expect(grouped.column('spread').unit?.name).toBe('electron_volt ** 2')
    expect(grouped.column('kinds').toArray()).toEqual([2, 1, 1])
    expect(grouped.column('gaps').toArray()).toEqual([3, 1, 0])
    expect(grouped.column('atoms').schema).toEqual({ name: 'atoms', dtype: 'int32' })
    expect(grouped.column('atoms').toArray()).toEqual([6, 4, 1])
  })

  it('says when a unit is not certain', () => {
    const grouped = runs().groupBy('formula', { energies: { product: 'energy' } })
    expect(grouped.schema[1]).toMatchObject({ note: expect.stringContaining('electron_volt to the power') })
    expect(grouped.column('energies').unit).toBeUndefined()
  })

  it('groups by several columns and refuses what has no sense', () => {
    const grouped = runs().groupBy(['formula', 'functional'], { n: 'count' })
    expect(grouped.toRows()).toHaveLength(4)
    expect(() => runs().groupBy('formula', { x: { mean: 'functional' } })).toThrow(/needs numbers/)
    expect(() => runs().groupBy('formula', { x: { mode: 'gap' } as object })).toThrow(/aggregate/)
    expect(() => runs().groupBy('formulas', { n: 'count' })).toThrow(/Did you mean 'formula'/)
  })
})

describe('join', () => {
  const sites = () =>
    Frame.fromRows([
      { formula: 'ZnO', gap: quantity(3300, 'meV'), group: 'P63mc' },
      { formula: 'MgO', gap: quantity(7800, 'meV'), group: 'Fm-3m' },
      { formula: 'CaO', gap: quantity(7000, 'meV'), group: 'Fm-3m' },
      { formula: null, gap: null, group: 'P1' },
    ])

  it('keeps each side in its unit', () => {
    const joined = runs().join(sites(), { on: 'formula' })
    expect(joined.numRows).toBe(4)
    expect(joined.columnNames).toEqual(['formula', 'functional', 'energy', 'gap', 'n', 'gap_right', 'group'])
    expect(joined.column('gap_right').unit?.name).toBe('millielectron_volt')
    expect(joined.column('gap').unit?.name).toBe('electron_volt')
    expect(joined.column('group').toArray()).toEqual(['Fm-3m', 'P63mc', 'Fm-3m', 'Fm-3m'])
  })

  it('keeps rows without a partner where asked; missing keys agree with nothing', () => {
    const outer = runs().join(sites(), { on: 'formula', how: 'outer' })
    expect(outer.numRows).toBe(7)
    expect(outer.filter(row => row.formula === 'CaO').toRows()[0]).toMatchObject({ n: null, group: 'Fm-3m' })
    expect(outer.filter(row => row.formula === null).numRows).toBe(2)
    expect(runs().join(sites(), { on: 'formula', how: 'left' }).numRows).toBe(5)
    expect(runs().join(sites(), { on: 'formula', how: 'right' }).numRows).toBe(6)
  })

  it('compares keys in one unit', () => {
    const left = Frame.fromRows([{ gap: quantity(4.5, 'eV'), name: 'a' }])
    const right = Frame.fromRows([{ width: quantity(4500, 'meV'), size: 1 }])
    const joined = left.join(right, { on: { left: 'gap', right: 'width' } })
    expect(joined.toRows()).toEqual([{ gap: 4.5, name: 'a', size: 1 }])
    const lengths = Frame.fromRows([{ gap: quantity(1, 'm') }])
    expect(() => left.join(lengths, { on: 'gap' })).toThrow(/meter/)
  })
})

describe('pivot', () => {
  it('makes columns of values, in their unit', () => {
    const wide = runs().pivot({ index: 'formula', columns: 'functional', values: 'gap' })
    expect(wide.columnNames).toEqual(['formula', 'PBE', 'HSE'])
    expect(wide.column('PBE').toArray()).toEqual([4.6, 0.8, null])
    expect(wide.column('HSE').toArray()).toEqual([6.5, null, null])
    expect(wide.column('HSE').unit?.name).toBe('electron_volt')
  })
})

describe('arquero', () => {
  it('goes there and back', () => {
    const table = runs().toArquero()
    const back = Frame.fromArquero(table.orderby('gap'), { units: { gap: 'eV', energy: 'eV' } })
    expect(back.numRows).toBe(5)
    expect(back.column('gap').unit?.name).toBe('electron_volt')
    expect(Frame.fromArquero(table, { units: { gap: 'eV', energy: 'eV' } }).toRows()).toEqual(runs().toRows())
  })
})
