import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../src/errors/index.js'
import { notesOf } from '../../src/plot/figure/notes.js'
import { plot } from '../../src/plot/index.js'
import { quantity } from '../../src/units/index.js'
import { archiveWith, entryOf } from './entries.js'

const electronvolt = 1.602176634e-19
const calculation = (content: object) => archiveWith({ run: [{ calculation: [content] }] })
const dosOf = (content: object) =>
  calculation({
    dos_electronic: [{ energies: [0, electronvolt, 2 * electronvolt], total: [{ value: [0, 1e18, 0] }], ...content }],
  })

describe('data that are not there', () => {
  it('says that there is no density of states', () => {
    const figure = plot.dos(entryOf('Si_bands'))
    expect(notesOf(figure.layout)).toEqual(['No density of states in: Si.'])
    expect(figure.alt).toBe('Density of states: the archive has none.')
  })

  it('shifts nothing, and says so, when neither Fermi level nor highest occupied state is known', () => {
    const figure = plot.dos(dosOf({}))
    expect(figure.layout.yaxis?.title?.text).toBe('Energy (eV)')
    expect(notesOf(figure.layout)[0]).toContain('energies are not shifted')
    expect(figure.data[0]?.y).toEqual([0, 1, 2])
  })

  it('names the entry whose zero is not known among others', () => {
    const figure = plot.dos([entryOf('C_diamond_dos'), entryOf('Si_elk')])
    expect(notesOf(figure.layout)).toEqual(['Energies are not shifted: the zero is unknown in Si.'])
  })

  it('leaves gaps for NaN, in the figure and in its JSON', () => {
    const figure = plot.dos(dosOf({ total: [{ value: [0, null, 2e18] }], energy_fermi: electronvolt }))
    expect(JSON.parse(JSON.stringify(figure)).data[0].x[1]).toBeNull()
    expect(figure.toSvg()).not.toContain('NaN')
  })

  it('refuses curves whose lengths differ, as if they were not there', () => {
    expect(notesOf(plot.dos(dosOf({ total: [{ value: [1, 2] }] })).layout)[0]).toContain('No density of states')
  })

  it('says what projections and normalizations the archive lacks', () => {
    const figure = plot.dos(dosOf({ energy_fermi: 0 }), { projected: 'species', normalized: true })
    expect(notesOf(figure.layout)).toEqual([
      'The archive has no density of states projected by species.',
      'Without a normalization factor of one known meaning in the archive, curves are left as they are.',
    ])
  })

  it('says that a path has one k-point', () => {
    const segment = { kpoints: [[0, 0, 0]], energies: [[[0, electronvolt]]] }
    const figure = plot.bands(calculation({ band_structure_electronic: [{ energy_fermi: 0, segment: [segment] }] }))
    expect(notesOf(figure.layout)).toEqual(['The path has a single k-point: there are no lines to draw.'])
  })

  it('draws bands without k-points over their number', () => {
    const segment = {
      energies: [
        [
          [0, 1],
          [1, 2],
          [0, 1],
        ].map(pair => pair.map(value => value * electronvolt)),
      ],
    }
    const figure = plot.bands(calculation({ band_structure_electronic: [{ segment: [segment] }] }))
    expect(figure.data[0]?.x).toEqual([0, 1, 2])
    expect(notesOf(figure.layout)[0]).toContain('not shifted')
  })

  it('says that there is no band structure', () => {
    expect(notesOf(plot.bands(entryOf('C_diamond_dos')).layout)).toEqual(['No band structure in: C.'])
    const both = plot.bandsDos(entryOf('C_diamond_dos'))
    expect(notesOf(both.layout)).toEqual(['No band structure in: C.'])
    expect(both.data.length).toBe(1)
  })

  it('gives points without a fit when volumes are too few, and skips entries without energy or cell', () => {
    const volumes = quantity([10, 11, 12], 'angstrom ** 3')
    const figure = plot.equationOfState({ volumes, energies: quantity([1, 0, 1], 'eV') })
    expect(figure.fit).toBeUndefined()
    expect(notesOf(figure.layout)[0]).toContain('at least four volumes')
    expect(() => plot.equationOfState([entryOf('C_diamond_dos')])).toThrow(DataError)
  })

  it('says that no energies were found', () => {
    const figure = plot.convergence(entryOf('C_diamond_dos'))
    expect(notesOf(figure.layout)).toEqual(['The archive has no total energies of steps.'])
    expect(notesOf(plot.convergence(entryOf('C_diamond_dos'), { of: 'forces' }).layout)).toEqual([
      'Largest forces of zero have no place on a logarithmic axis.',
      'The archive states no criterion for the forces.',
    ])
  })

  it('draws molecules without a cell', () => {
    expect(notesOf(plot.structure(entryOf('H2O/')).layout)[0]).toContain('no cell')
    expect(() => plot.structure(archiveWith({}))).toThrow('no atoms')
  })

  it('says that no element has a value, and refuses what names none', () => {
    expect(notesOf(plot.periodicTable({}).layout)).toEqual(['No element has a value.'])
    expect(() => plot.periodicTable({ apple: 1 })).toThrow(QueryError)
  })

  it('says that no pair of values is whole', () => {
    expect(notesOf(plot.scatter({ x: [1, null], y: [null, 2] }).layout)[0]).toContain('No points')
    expect(() => plot.scatter({ x: [1], y: [1, 2] })).toThrow('x has 1 values and y has 2')
    expect(() => plot.scatter([{ volume: 1, energy: 2 }], { x: 'volum' as 'volume', y: 'energy' })).toThrow(
      "Did you mean 'volume'",
    )
  })

  it('refuses what is no section', () => {
    expect(() => plot.dos([])).toThrow(DataError)
    expect(() => plot.dos(undefined as never)).toThrow('it was given undefined')
  })
})
