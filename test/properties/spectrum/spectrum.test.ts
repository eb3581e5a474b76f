import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import type { Spectrum } from '../../../src/properties/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { open } from '../../metainfo/open.js'
import { dynamicsEntryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { opened, twins } from '../entries.js'

const charge = 1.602176634e-19
const inJoule = (...energies: number[]) => energies.map(energy => energy * charge)
const excitations = { excitation_energies: inJoule(3, 4, 5.5), oscillator_strengths: [0.1, 0.4, 0.25] }
const withSpectra = (...spectra: object[]) => open({ run: [{ calculation: [{ spectra }] }] })
const first = (entry: object, options = {}) => properties.spectrum(entry as never, options)?.[0] as Spectrum

describe('the spectra of an entry', () => {
  it('are excitations with their strengths', () => {
    const one = first(withSpectra(excitations))
    expect(one).toMatchObject({ kind: 'oscillator strengths', unit: undefined, curve: undefined, notes: [] })
    expect(Array.from(one.energies.to('eV').magnitude, energy => Number(energy.toFixed(9)))).toEqual([3, 4, 5.5])
    expect(Array.from(one.values)).toEqual([0.1, 0.4, 0.25])
    expect(one.source.calculation).toBe('run[0].calculation[0]')
    expect(properties.spectrum(withSpectra(excitations))?.[0]?.toFrame().shape).toEqual([3, 2])
  })

  it('are broadened where the options ask, with the area of the strengths', () => {
    const { curve } = first(withSpectra(excitations), { broadening: 'gaussian', width: 0.1 })
    const [x, y] = [curve?.energies.magnitude, curve?.values.magnitude] as [Float64Array, Float64Array]
    const area = x.reduce(
      (sum, at, index) =>
        sum + (index ? ((at - (x[index - 1] as number)) * ((y[index] as number) + (y[index - 1] as number))) / 2 : 0),
      0,
    )
    expect(area).toBeCloseTo(0.75, 2)
    expect(curve?.values.unit).toBe('1 / electron_volt')
    expect(() => first(withSpectra(excitations), { width: -1 })).toThrow(/width/)
  })

  it('say what was computed, and what is left out', () => {
    // Of hydrogen, 1s → 2p: E = 3/8 Hartree, |μ|² = 2^15/3^10 (e a₀)², f = 2/3 E |μ|² = 0.1387 for one of three directions.
    const dipole = Math.sqrt(2 ** 15 / 3 ** 10) * 8.4783536255e-30
    const hydrogen = first(
      withSpectra({ excitation_energies: inJoule(10.2042), transition_dipole_moments: [[0, 0, dipole]] }),
    )
    expect(hydrogen.values[0]).toBeCloseTo(0.1387, 4)
    expect(hydrogen).toMatchObject({
      isFromDipoles: true,
      notes: ['The strengths are computed from the transition dipole moments.'],
    })
    const short = first(withSpectra({ ...excitations, oscillator_strengths: [1] }))
    expect(short.kind).toBe('transitions')
    expect(short.notes.join(' ')).toMatch(/The oscillator strengths are 1 numbers for 3 energies, and are left out/)
    expect(first(withSpectra({ ...excitations, oscillator_strengths: [1, null, 2] })).notes.join()).toContain(
      '1 of 3 energies',
    )
  })

  it('are several, with distinct names', () => {
    const xas = { type: 'XAS', excitation_energies: inJoule(520), intensities: [1], intensities_units: 'F/m' }
    const names = properties.spectrum(withSpectra(xas, xas, { ...xas, type: 'XES' }))?.map(one => [one.name, one.unit])
    expect(names).toEqual([
      ['XAS 1', 'F/m'],
      ['XAS 2', 'F/m'],
      ['XES', 'F/m'],
    ])
  })

  it('are those of the last calculation that has any, of the one that is named, or of a section', () => {
    const weak = { ...excitations, oscillator_strengths: [0, 0, 0] }
    const entry = open({ run: [{ calculation: [{ spectra: [weak] }, { spectra: [excitations] }, {}] }] })
    expect(first(entry).values[1]).toBe(0.4)
    expect(first(entry, { calculation: 0 }).notes).toEqual(['All strengths of the spectrum are zero.'])
    expect(properties.spectrum(entry, { calculation: 2 })).toBeUndefined()
    const two = withSpectra(excitations, weak) as never as { run: { calculation: { spectra: object[] }[] }[] }
    const section = two.run[0]?.calculation[0]?.spectra[1] as never
    expect(properties.spectrum(section)?.map(one => one.values[1])).toEqual([0])
  })

  it('are those of the results where no calculation has any', () => {
    const gathered = { energies: inJoule(1, 2, 3), intensities: [1, null, 3], type: 'EELS' }
    const one = first(open({ results: { properties: { spectroscopic: { spectra: [gathered] } } } }))
    expect(one).toMatchObject({ name: 'EELS', kind: 'intensities' })
    expect(Array.from(one.values)).toEqual([1, Number.NaN, 3])
  })

  it('are absorption, X-ray absorption with its parts, and complex permittivity of the new schema', () => {
    const curve = (type?: string) => ({ ...(type && { type }), value: [1, 2], energies: { points: inJoule(1, 2) } })
    const outputs = [
      {
        absorption_spectra: [
          { ...curve(), axis: 'xx' },
          { ...curve(), axis: 'zz' },
        ],
        xas_spectra: [{ xanes_spectrum: curve(), exafs_spectrum: curve() }],
        permittivities: [
          { type: 'dynamic', value: { re: [2, 3], im: [0, 1] }, frequencies: { points: inJoule(1, 2) } },
        ],
      },
    ]
    const found = properties.spectrum(
      open({
        data: { m_def: 'nomad_simulations.schema_packages.general.Simulation', program: { name: 'x' }, outputs },
      }),
    ) as readonly Spectrum[]
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['xx', 'intensities'],
      ['zz', 'intensities'],
      ['XANES', 'intensities'],
      ['EXAFS', 'intensities'],
      ['dynamic', 'permittivity'],
    ])
    const permittivity = found[4] as Spectrum
    expect([Array.from(permittivity.values), Array.from(permittivity.imaginary ?? [])]).toEqual([
      [2, 3],
      [0, 1],
    ])
    expect(permittivity.energies.magnitude[1]).toBeCloseTo(2, 9)
  })

  it('take numbers without a unit as SI, and say so: 5 · 10⁻¹⁹ is 3 eV, never 5 · 10⁻¹⁹ eV', () => {
    const odd = { m_def: 'some.unknown.Spectra', excitation_energies: inJoule(3), intensities: [1] }
    const one = first(
      open({
        run: [{ m_def: 'some.unknown.Run', calculation: [{ m_def: 'some.unknown.Calculation', spectra: [odd] }] }],
      }),
    )
    expect(one.energies.magnitude[0]).toBeCloseTo(3, 9)
    const known = first(withSpectra({ ...excitations }))
    expect(known.notes).toEqual([])
  })

  it('are undefined where there are none', () => {
    expect(properties.spectrum(open({}))).toBeUndefined()
    expect(properties.spectrum(withSpectra({ intensities: [1] }))).toBeUndefined()
  })

  it.skipIf(realEntries().length === 0)(`are found in archives of other codes ${needsShared}`, () => {
    const found = realEntries().flatMap(entry => properties.spectrum(opened(entry)) ?? [])
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one.values.length).toBe(one.energies.magnitude.length)
  })

  it('are the XANES of silicon carbide in eV, from the sample data', () => {
    const one = first(dynamicsEntryOf('SiC_xanes'))
    expect([one.name, one.energies.magnitude.length, one.unit]).toEqual(['XANES', 400, 'F*m^2/J'])
    expect(one.energies.magnitude[0]).toBeCloseTo(-5, 4)
  })

  it.skipIf(twins().length === 0)(`are the same in both schemas ${needsShared}`, () => {
    for (const { run, data } of twins()) {
      const [old, today] = [properties.spectrum(run), properties.spectrum(data)]
      expect(today?.length).toBe(old?.length)
      old?.forEach((one, index) => {
        expect(today?.[index]?.energies.magnitude).toEqual(one.energies.magnitude)
        expect(today?.[index]?.values).toEqual(one.values)
      })
    }
  })
})
