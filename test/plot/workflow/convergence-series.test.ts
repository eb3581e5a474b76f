import { describe, expect, it } from 'vitest'
import { DataError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'
import { archiveWith, entriesOf, entryOf } from '../entries.js'

const numbers = (values: unknown) => Array.from(values as ArrayLike<number>)
const yOf = ({ data }: Figure, curve = 0) => numbers(data[curve]?.y)
const xOf = ({ data }: Figure, curve = 0) => numbers(data[curve]?.x)

const cutoffs = entriesOf('Si_ecut')
const meshes = entriesOf('Si_k')
/** eV per cell of two atoms, from the runs' own outputs. */
const energies = [-213.97406, -215.06944, -215.50285, -215.61685, -215.67058, -215.6835]

describe('the cutoff series of silicon', () => {
  it('falls monotonically to the best cutoff by the numbers of the runs', () => {
    const figure = plot.convergenceSeries(cutoffs, { over: 'cutoff', cutoffUnit: 'Ry' })
    expect(xOf(figure).map(value => Math.round(value * 1e6) / 1e6)).toEqual([8, 12, 16, 20, 26, 32])
    const best = energies.at(-1) as number
    for (const [index, value] of yOf(figure).entries()) {
      expect(value).toBeCloseTo((1000 * ((energies[index] as number) - best)) / 2, 1)
    }
    expect(yOf(figure)).toEqual([...yOf(figure)].sort((a, b) => b - a))
    expect(figure.layout.yaxis?.title?.text).toBe('Energy difference (meV/atom)')
    expect(figure.layout.xaxis?.title?.text).toBe('Plane-wave cutoff (Ry)')
  })

  it('counts for the cell, and from a value, on request', () => {
    const figure = plot.convergenceSeries(cutoffs, { over: 'cutoff', per: 'cell', reference: -215.6835 })
    expect(yOf(figure)[0]).toBeCloseTo(1709.4, 0)
    expect(figure.layout.yaxis?.title?.text).toBe('Energy difference (meV/cell)')
  })

  it('says from where on the tolerance is kept', () => {
    const { alt, layout } = plot.convergenceSeries(cutoffs, { over: 'cutoff', tolerance: 10, cutoffUnit: 'Ry' })
    expect(alt).toContain('within 10 meV/atom from 26 Ry on')
    expect(layout.annotations?.[0]?.text).toBe('tolerance 10 meV/atom')
    expect((layout.shapes as { y0: number }[]).map(shape => shape.y0)).toEqual([10, -10])
  })

  it('draws sizes on a logarithmic axis, without the zero of the reference', () => {
    const figure = plot.convergenceSeries(cutoffs, { over: 'cutoff', of: 'pressure', log: true })
    expect(figure.layout.yaxis).toMatchObject({ type: 'log', title: { text: '|Pressure difference| (GPa)' } })
    expect(figure.data[0]?.y?.at(-1)).toBeNull()
    expect(
      yOf(figure)
        .slice(0, 5)
        .every(value => value > 0),
    ).toBe(true)
    expect(notesOf(figure.layout)).toEqual([
      'The best setting is the reference: its difference of zero is not on the axis.',
    ])
  })
})

describe('the k-point series of silicon', () => {
  it('falls monotonically, over the numbers of k-points that symmetry leaves', () => {
    const figure = plot.convergenceSeries([...meshes, entryOf('Si_ecut20')], { over: 'k-points' })
    expect(xOf(figure)).toEqual([1, 2, 6, 10, 28, 60])
    expect(yOf(figure)[0]).toBeCloseTo((1000 * (-213.02219 + 215.61928)) / 2, 1)
    expect(yOf(figure)).toEqual([...yOf(figure)].sort((a, b) => b - a))
    expect(figure.layout.xaxis).toMatchObject({ type: 'log', tickvals: [1, 2, 6, 10, 28, 60] })
  })
})

describe('entries with different other settings', () => {
  it('are not mixed: those that stand alone are said', () => {
    const figure = plot.convergenceSeries([...meshes, ...cutoffs], { over: 'cutoff' })
    expect(figure.data.length).toBe(1)
    expect(notesOf(figure.layout)).toEqual(['5 entries stand alone with other settings (k-mesh): not drawn.'])
  })

  it('become curves of their own, named by what differs', () => {
    const entry = (cutoff: number, kPoints: number, energy: number) =>
      archiveWith({
        results: { method: { simulation: { precision: { planewave_cutoff: cutoff * 1.602176634e-19 } } } },
        run: [
          {
            method: [{ k_mesh: { grid: [kPoints, kPoints, kPoints] } }],
            calculation: [{ energy: { total: { value: energy * 1.602176634e-19 } } }],
          },
        ],
      })
    const figure = plot.convergenceSeries(
      [entry(100, 2, -1), entry(300, 2, -1.6), entry(200, 2, -1.5), entry(100, 4, -2), entry(200, 4, -2.7)],
      { over: 'cutoff', per: 'cell' },
    )
    expect(figure.data.map(trace => trace.name)).toEqual(['k-mesh 2 × 2 × 2', 'k-mesh 4 × 4 × 4'])
    expect(xOf(figure)).toEqual([expect.closeTo(100), expect.closeTo(200), expect.closeTo(300)])
    expect(yOf(figure)).toEqual([expect.closeTo(600), expect.closeTo(100), expect.closeTo(0)])
    expect(yOf(figure, 1)).toEqual([expect.closeTo(700), expect.closeTo(0)])
    expect(figure.layout.showlegend).toBe(true)
  })

  it('are refused where none belong together', () => {
    expect(() => plot.convergenceSeries(entriesOf('MgO_a4p'), { over: 'cutoff' })).toThrow(DataError)
    expect(() => plot.convergenceSeries(entriesOf('MgO_a4p'), { over: 'cutoff' })).toThrow('They differ in: volume.')
    expect(() => plot.convergenceSeries([], { over: 'cutoff' })).toThrow(DataError)
  })

  it('name the entries that lack the setting', () => {
    const figure = plot.convergenceSeries([...cutoffs, entryOf('NH3/')], { over: 'cutoff' })
    expect(notesOf(figure.layout)[0]).toContain('No cutoff in: NH3.')
  })
})

describe('settings and values of one’s own', () => {
  it('come from functions, quantities with their units', () => {
    const entries = [...meshes, entryOf('Si_ecut20')]
    const figure = plot.convergenceSeries(entries, {
      over: entry => entry.run?.[0]?.method?.[0]?.k_mesh?.n_points ?? undefined,
      of: entry => entry.run?.[0]?.calculation?.[0]?.energy?.highest_occupied ?? undefined,
      xTitle: 'Points',
      yTitle: 'Highest occupied state',
    })
    expect(xOf(figure)).toEqual([1, 2, 6, 10, 28, 60])
    expect(figure.layout.yaxis?.title?.text).toBe('Highest occupied state (eV)')
    expect(figure.layout.xaxis?.title?.text).toBe('Points')
  })

  it('make no words of foreign markup', () => {
    const figure = plot.convergenceSeries(cutoffs, {
      over: entry => properties.method(entry)?.basis.cutoff,
      of: () => quantity(1, 'eV'),
      yTitle: '<a href="x">y</a>',
    })
    expect(JSON.stringify(figure)).not.toContain('<a ')
  })
})

describe('where settings stand', () => {
  it('in the method, where NOMAD has no summary; the density needs more than the wave functions', () => {
    const basis = (cutoff: number) => ({ basis_set: [{ type: 'plane waves', cutoff: cutoff * 1.602176634e-19 }] })
    const entry = archiveWith({ run: [{ method: [{ electrons_representation: [basis(1200), basis(300)] }] }] })
    expect(properties.method(entry)?.basis.cutoff?.magnitude).toBeCloseTo(300)
    expect(properties.method(entryOf('Si_k8'))?.kMesh?.count).toBe(60)
  })
})
