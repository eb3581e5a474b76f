import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { areaUnder as area } from '../../../src/math/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'
import { archiveWith } from '../entries.js'
import {
  across,
  chain,
  chainDos,
  chainFrequencies,
  charge,
  lightSpeed,
  numbers,
  oscillators,
  planck,
  uprightRange,
} from './chain.js'

describe('phonon dispersions', () => {
  it.each([
    ['meV', (omega: number) => ((planck / (2 * Math.PI)) * omega * 1000) / charge],
    ['THz', (omega: number) => omega / (2 * Math.PI) / 1e12],
    ['1/cm', (omega: number) => omega / (2 * Math.PI) / lightSpeed / 100],
  ] as const)('of the chain of two masses are its branches in %s', (unit, told) => {
    const { data } = plot.phononBands(chain(), { unit })
    expect(data.length).toBe(6)
    for (const [index, trace] of data.slice(0, 2).entries()) {
      const values = numbers(trace, 'y')
      expect(values[0]).toBeCloseTo(told(chainFrequencies(0)[index as 0 | 1]), 8)
      expect(values[25]).toBeCloseTo(told(chainFrequencies(0.25)[index as 0 | 1]), 8)
      expect(values[50]).toBeCloseTo(told(chainFrequencies(0.5)[index as 0 | 1]), 8)
      expect(values.at(-1)).toBeCloseTo(values[0] as number, 8)
    }
  })

  it('run over the distance in the reciprocal cell, with the names of the ends', () => {
    const { layout, data, alt } = plot.phononBands(chain())
    expect(layout.xaxis?.ticktext).toEqual(['Γ', 'X', 'Γ'])
    expect(numbers(data[0], 'x').at(-1)).toBeCloseTo((2 * Math.PI) / 4, 8)
    expect(alt).toBe('Phonon dispersion of NaCl: 6 branches along Γ–X–Γ, up to 39.3 meV')
  })

  it('count imaginary modes, but not the noise around Γ', () => {
    expect(notesOf(plot.phononBands(chain({ shift: -0.4e-3 * charge })).layout)).toEqual([])
    const figure = plot.phononBands(chain({ points: 2, shift: -8e-3 * charge }))
    expect(notesOf(figure.layout)).toEqual([
      'Imaginary modes, below zero: 3 of 6 branches, 6 points, down to −1.93 THz (−8 meV, −64.5 cm⁻¹) at Γ.',
    ])
    expect(uprightRange(figure)[0]).toBeLessThan(-8)
  })

  it('take the cell with a third as many atoms as branches, where none is stored', () => {
    const atoms = (count: number, edge: number) => ({
      atoms: {
        labels: Array(count).fill('Si'),
        positions: Array(count).fill([0, 0, 0]),
        lattice_vectors: [
          [edge, 0, 0],
          [0, edge, 0],
          [0, 0, edge],
        ],
      },
    })
    const segment = {
      kpoints: [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      energies: [[Array(6).fill(0), Array(6).fill(charge)]],
    }
    const archive = archiveWith({
      run: [
        {
          system: [atoms(16, 8e-10), atoms(2, 4e-10)],
          calculation: [{ band_structure_phonon: [{ segment: [segment] }] }],
        },
      ],
    })
    expect(numbers(plot.phononBands(archive).data[0], 'x').at(-1)).toBeCloseTo(Math.PI / 4, 8)
    expect(numbers(plot.phononBands(archive, { coordinates: 'fractional' }).data[0], 'x').at(-1)).toBeCloseTo(0.5, 8)
  })

  it('say what is missing, and refuse what is no section or unit', () => {
    expect(notesOf(plot.phononBands(archiveWith({})).layout)[0]).toContain('No phonon dispersion in')
    expect(notesOf(plot.phononBands(chain({ points: 1 })).layout)[0]).toContain('single wave vector')
    expect(() => plot.phononBands({} as never)).toThrow(DataError)
    expect(() => plot.phononBands(chain(), { unit: 'Hz' as never })).toThrow("Did you mean 'THz'")
    expect(() => plot.phononBands(chain(), { unit: '__proto__' as never })).toThrow(QueryError)
  })

  it('keep names from archives inert', () => {
    const named = archiveWith({
      results: { material: { chemical_formula_iupac: '<a href="x">' } },
      run: [
        {
          calculation: [
            {
              band_structure_phonon: [
                {
                  segment: [
                    { energies: [[[0], [charge]]], endpoints_labels: ['<a href="javascript:1">', '__proto__'] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
    expect(plot.phononBandsDos(named).toSvg()).not.toMatch(/<a[\s>]/)
  })
})

describe('phonon densities of states', () => {
  it.each(['meV', 'THz', '1/cm'] as const)('count three modes an atom in %s', unit => {
    const { data } = plot.phononDos(oscillators({ atoms: 2 }), { unit })
    expect(area(numbers(data[0], 'y'), numbers(data[0], 'x'))).toBeCloseTo(6, 8)
    const [normalized] = plot.phononDos(oscillators({ atoms: 5 }), {
      unit,
      normalized: true,
      orientation: 'horizontal',
    }).data
    expect(area(numbers(normalized, 'x'), numbers(normalized, 'y'))).toBeCloseTo(3, 8)
  })

  it('of the chain of two masses counts its six branches, and none in the gap between them', () => {
    const [curve] = plot.phononDos(chain({ more: { dos_phonon: [chainDos()] } }), { unit: 'THz' }).data
    expect(area(numbers(curve, 'y'), numbers(curve, 'x'))).toBeCloseTo(6, 1)
    const edges = [chainFrequencies(0)[1] * across, chainFrequencies(0.5)[1]].map(
      omega => omega / (2 * Math.PI) / 1e12,
    ) as [number, number]
    const gap = numbers(curve, 'y').flatMap((frequency, index) =>
      frequency > edges[0] * 1.01 && frequency < edges[1] * 0.99 ? [numbers(curve, 'x')[index] as number] : [],
    )
    expect(gap.length).toBeGreaterThan(10)
    expect(Math.max(...gap)).toBe(0)
  })

  it('read numbers per THz as such, and say so', () => {
    const figure = plot.phononDos(oscillators({ atoms: 2, per: planck * 1e12 }))
    expect(area(numbers(figure.data[0], 'y'), numbers(figure.data[0], 'x'))).toBeCloseTo(6, 8)
    expect(notesOf(figure.layout)[0]).toContain('per THz, not per joule')
    expect(notesOf(plot.phononDos(oscillators()).layout)).toEqual([])
  })

  it('leave gaps, and say what is missing', () => {
    const dos = { energies: [0, charge, 2 * charge], total: [{ value: [1, null, 1] }] }
    const figure = plot.phononDos(archiveWith({ run: [{ calculation: [{ dos_phonon: [dos] }] }] }))
    expect(JSON.parse(JSON.stringify(figure)).data[0].x[1]).toBeNull()
    expect(notesOf(plot.phononDos([chain(), oscillators()]).layout)).toEqual(['No phonon density of states in: NaCl.'])
    const short = { ...dos, total: [{ value: [1] }] }
    const none = plot.phononDos(archiveWith({ run: [{ calculation: [{ dos_phonon: [short] }] }] }))
    expect(none.alt).toBe('Phonon density of states: the archive has none.')
  })

  it('stand alone where there is no dispersion, and the dispersion where they are missing', () => {
    const left = plot.phononBandsDos(chain())
    expect(left.data.length).toBe(6)
    expect(left.layout.xaxis2).toBeUndefined()
    expect(notesOf(left.layout)).toEqual(['No phonon density of states in: NaCl.'])
    const right = plot.phononBandsDos(oscillators())
    expect(right.layout.xaxis?.title?.text).toContain('Density of states')
    expect(notesOf(right.layout)).toEqual(['No phonon dispersion in: Si.'])
    const neither = plot.phononBandsDos(archiveWith({}))
    expect(neither.data).toEqual([])
    expect(notesOf(neither.layout).length).toBe(2)
    expect(neither.toSvg()).toContain('No phonon dispersion')
  })

  it('share the axis of energies with the dispersion', () => {
    const figure = plot.phononBandsDos(chain(), { dos: oscillators({ energy: 60e-3 * charge }), unit: 'THz' })
    expect(figure.data.map(trace => trace.xaxis)).toEqual([...Array(6).fill(undefined), 'x2'])
    expect(uprightRange(figure)[1]).toBeGreaterThan(2 * 14.5)
  })
})

describe.skipIf(!sharedPath('real-archives'))(`a phonopy archive ${needsShared}`, () => {
  const stored = realEntries().find(entry => 'band_structure_phonon' in calculationOf(entry.archive))
  const entry = openArchive(stored?.archive ?? {}, { dialect: 'v1', entryId: 'a', uploadId: 'b' })

  it('counts six modes in a cell of two atoms', () => {
    expect(properties.phonons(entry)?.dos?.modes).toBeCloseTo(6, 1)
    expect(plot.phononBandsDos(entry).data.length).toBe(7)
    const results = entry.results?.properties?.vibrational
    expect(plot.phononBandsDos(results as never).data.length).toBe(7)
  })
})

function calculationOf(archive: Record<string, unknown>): object {
  const [run] = (archive.run ?? []) as { calculation?: object[] }[]
  return run?.calculation?.[0] ?? {}
}
