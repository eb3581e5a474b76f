import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { areaUnder as area } from '../../../src/math/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { typesetUnit } from '../../../src/plot/spectra/typeset-unit.js'
import { realEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'
import { archiveWith } from '../entries.js'
import { charge, numbers } from '../vibrational/chain.js'

const inJoule = (...energies: number[]) => energies.map(energy => energy * charge)
const withSpectra = (...spectra: object[]) =>
  archiveWith({
    results: { material: { chemical_formula_iupac: 'C6H6' } },
    run: [{ calculation: [{ spectra }] }],
  })
const excitations = { excitation_energies: inJoule(3, 4, 5.5), oscillator_strengths: [0.1, 0.4, 0.25] }

describe('spectra', () => {
  it.each(['gaussian', 'lorentzian'] as const)('have the area of their strengths over energy, %s', broadening => {
    const { data, layout } = plot.spectrum(withSpectra(excitations), { broadening, width: 0.05, range: [0, 10] })
    const [curve, sticks] = data
    expect(area(numbers(curve, 'x'), numbers(curve, 'y'))).toBeCloseTo(0.75, broadening === 'gaussian' ? 3 : 1)
    expect(numbers(sticks, 'y').filter((_, index) => index % 3 === 1)).toEqual([0.1, 0.4, 0.25])
    expect(sticks?.yaxis).toBe('y2')
    expect(layout.xaxis?.range).toEqual([0, 10])
  })

  it('stand at the wavelengths of their energies', () => {
    const figure = plot.spectrum(withSpectra(excitations), { unit: 'nm', broadening: 'none' })
    // CODATA 2018: hc is 1239.84198… eV nm.
    expect(numbers(figure.data[0], 'x')[0]).toBeCloseTo(1239.8419843 / 3, 6)
    expect(figure.layout.xaxis?.title?.text).toBe('Wavelength (nm)')
    const [low, high] = (figure.layout.xaxis?.range ?? []) as number[]
    expect(low).toBeLessThan(high as number)
  })

  it('take their strengths from the dipoles, where none are stored', () => {
    // Of hydrogen, 1s → 2p: E = 3/8 Hartree, |μ|² = 2^15/3^10 (e a₀)², f = 2/3 E |μ|² = 0.1387 for one of three directions.
    const dipole = Math.sqrt(2 ** 15 / 3 ** 10) * 8.4783536255e-30
    const hydrogen = { excitation_energies: inJoule(10.2042), transition_dipole_moments: [[0, 0, dipole]] }
    const figure = plot.spectrum(withSpectra(hydrogen))
    expect(numbers(figure.data[1], 'y')[1]).toBeCloseTo(0.1387, 4)
    expect(notesOf(figure.layout)).toEqual(['The strengths are computed from the transition dipole moments.'])
  })

  it('are drawn as stored where they are intensities, negative ones too', () => {
    const xas = {
      type: 'XAS',
      excitation_energies: inJoule(520, 530, 540),
      intensities: [0, 2, -1],
      intensities_units: 'F/m',
    }
    const figure = plot.spectrum(withSpectra(xas, { ...xas, type: '<a href="x">XES</a>' }))
    expect(figure.data.map(trace => trace.name)).toEqual([
      'C<sub>6</sub>H<sub>6</sub> XAS',
      'C<sub>6</sub>H<sub>6</sub> &lt;a href="x"&gt;XES&lt;/a&gt;',
    ])
    expect(figure.data[0]?.y).toEqual([0, 2, -1])
    expect(figure.layout.yaxis?.title?.text).toBe('Intensity (F/m)')
    expect((figure.layout.yaxis?.range ?? [])[0]).toBeLessThan(-1)
    expect(figure.toSvg()).not.toMatch(/<a[\s>]/)
  })

  it('are found in the results, and as a section', () => {
    const gathered = { energies: inJoule(1, 2, 3), intensities: [1, null, 3], type: 'EELS' }
    const archive = archiveWith({ results: { properties: { spectroscopic: { spectra: [gathered] } } } })
    const figure = plot.spectrum(archive)
    expect(JSON.parse(JSON.stringify(figure)).data[0].y).toEqual([1, null, 3])
    const sections = withSpectra(excitations).run?.[0]?.calculation?.[0]?.spectra ?? []
    expect(plot.spectrum(sections[0] as never).data.length).toBe(2)
  })

  it('are those that were read before, with their own entry', () => {
    const read = properties.spectrum(withSpectra(excitations)) as never
    expect(plot.spectrum(read).alt).toBe(plot.spectrum(withSpectra(excitations)).alt)
    expect(() => plot.spectrum(properties.energy(withSpectra(excitations)) as never)).toThrow(DataError)
  })

  it('of a permittivity are its real and its imaginary part', () => {
    const permittivities = [
      { type: 'dynamic', value: { re: [2, 3, -1], im: [0, 1, 2] }, frequencies: { points: inJoule(1, 2, 3) } },
    ]
    const figure = plot.spectrum(
      archiveWith({
        data: { m_def: 'nomad_simulations.schema_packages.general.Simulation', outputs: [{ permittivities }] },
      }),
    )
    expect(figure.data.map(({ name }) => name?.split(' ').at(-1))).toEqual(['Re', 'Im'])
    expect(figure.layout.yaxis?.title?.text).toBe('Relative permittivity')
  })

  it('of 200 000 points are drawn', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => index + 1)
    const long = withSpectra({
      excitation_energies: inJoule(...many.slice(0, 9)).concat(many.slice(9)),
      intensities: many,
    })
    expect(plot.spectrum(long).alt).toContain('200000 points')
  })

  it('say what is missing, and refuse what they do not know', () => {
    expect(notesOf(plot.spectrum([withSpectra(excitations), archiveWith({})]).layout)[0]).toContain('No spectrum in')
    expect(notesOf(plot.spectrum(archiveWith({})).layout).length).toBe(1)
    const bare = plot.spectrum(withSpectra({ excitation_energies: inJoule(1, 2) }))
    expect(notesOf(bare.layout)).toEqual(['The archive has no strengths: all lines are equally high.'])
    expect(notesOf(plot.spectrum(withSpectra({ ...excitations, oscillator_strengths: [0, 0, 0] })).layout)).toEqual([
      'All strengths of the spectrum are zero.',
    ])
    const mixed = withSpectra(excitations, { excitation_energies: inJoule(1), intensities: [1] })
    expect(notesOf(plot.spectrum(mixed).layout)).toEqual(['Not drawn: 1 of other kinds than oscillator strengths.'])
    expect(() => plot.spectrum(withSpectra(excitations), { width: Number.NaN })).toThrow(QueryError)
    expect(() => plot.spectrum(withSpectra(excitations), { unit: 'cm' as never })).toThrow(
      "is 'cm'; it must be 'eV' or 'nm'",
    )
    expect(() => plot.spectrum([])).toThrow(DataError)
  })
})

describe.skipIf(!sharedPath('real-archives'))(`spectra of real archives ${needsShared}`, () => {
  it('are drawn', () => {
    const entries = realEntries().filter(({ archive }) => JSON.stringify(archive).includes('excitation_energies'))
    expect(entries.length).toBeGreaterThan(0)
    for (const { archive } of entries) {
      const figure = plot.spectrum(openArchive(archive, { dialect: 'v1', entryId: 'a', uploadId: 'b' }))
      expect(figure.data.length).toBe(2)
      expect(notesOf(figure.layout)).toEqual([])
    }
  })
})

describe('units of intensities in an archive’s words', () => {
  it.each([
    ['F*m^2/J', 'F·m<sup>2</sup>/J'],
    ['1/cm**3', '1/cm<sup>3</sup>'],
    ['<b>', '&lt;b&gt;'],
    ['', ''],
  ])('are written for readers: %j', (unit, shown) => expect(typesetUnit(unit)).toBe(shown))
})
