import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties, quantity } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { entriesOf, entryOf } from '../../plot/entries.js'

const cutoffs = entriesOf('Si_ecut')
const meshes = entriesOf('Si_k')

describe('a series of calculations', () => {
  it('is the energy per atom over the cutoff, from the best setting', () => {
    const [series, ...others] = properties.convergenceSeries(cutoffs, { over: 'cutoff' })
    expect(others).toEqual([])
    expect(series).toMatchObject({ label: 'Si', over: 'cutoff', of: 'energy', energyKind: 'total', per: 'atom' })
    const rydbergs = Array.from(series?.settings.to('rydberg' as never).flat() ?? [], value => Math.round(value))
    expect(rydbergs).toEqual([8, 12, 16, 20, 26, 32])
    expect(series?.differences.flat()[0]).toBeCloseTo((-213.97406 + 215.6835) / 2, 4)
    expect(series?.differences.flat().at(-1)).toBe(0)
    expect(series?.toFrame().columns.map(({ name }) => name)).toEqual(['entry_id', 'setting', 'value', 'difference'])
  })

  it('does not mix other settings: each is a series of its own', () => {
    const all = properties.convergenceSeries([...meshes, ...cutoffs], { over: 'cutoff' })
    expect(all.map(({ entries }) => entries.length).sort()).toEqual([1, 1, 1, 1, 1, 6])
    const other = properties.convergenceSeries([...cutoffs, ...entriesOf('MgO_a4p')], { over: 'cutoff' })
    expect(other.filter(({ entries }) => entries.length > 1).map(({ label }) => label)).toEqual(['Si'])
  })

  it('takes functions, and quantities with their unit', () => {
    const [series] = properties.convergenceSeries(cutoffs, {
      over: entry => properties.method(entry)?.basis.cutoff,
      of: () => quantity(1, 'GPa'),
      reference: 0.5,
    })
    expect(series).toMatchObject({ over: 'setting', of: 'value', energyKind: undefined })
    expect(series?.settings.unit).toBe('electron_volt')
    expect(Array.from(series?.differences.flat() ?? [])).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
  })

  it('mixes no kinds of energy', () => {
    const entry = (cutoff: number, name: string) =>
      open({
        run: [
          {
            method: [{ electrons_representation: [{ basis_set: [{ type: 'plane waves', cutoff: cutoff * 1e-17 }] }] }],
            calculation: [{ energy: { [name]: { value: -1e-17 } } }],
          },
        ],
      })
    const all = properties.convergenceSeries([entry(1, 'total'), entry(2, 'total'), entry(3, 'free')], {
      over: 'cutoff',
      per: 'cell',
    })
    expect(all.map(({ energyKind, entries }) => [energyKind, entries.length])).toEqual([
      ['total', 2],
      ['free', 1],
    ])
    expect(all[1]?.notes).toContain('These are the points with a free energy.')
  })

  it('names entries that lack the setting, and is empty when all do', () => {
    const [series] = properties.convergenceSeries([...cutoffs, entryOf('NH3/')], { over: 'cutoff' })
    expect(series?.notes).toEqual(['No cutoff in: NH3.'])
    expect(properties.convergenceSeries([entryOf('NH3/')], { over: 'cutoff' })).toEqual([])
  })

  it('needs a list of entries and a setting', () => {
    expect(() => properties.convergenceSeries([1] as never, { over: 'cutoff' })).toThrow(DataError)
    expect(() => properties.convergenceSeries(cutoffs, { over: 'colour' as never })).toThrow(QueryError)
  })
})
