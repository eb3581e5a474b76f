import { describe, expect, it } from 'vitest'
import { properties } from '../../src/index.js'
import type { Section } from '../../src/metainfo/index.js'
import { dynamicsEntryOf } from '../plot/entries.js'
import { numberOf, numbersOf, sectionOf, sectionsOf } from '../plot/sections.js'

const boltzmann = 1.380649e-23
const terahertzPerMillielectronvolt = 0.241798924

/** The numbers of a quantity in a unit; a test without them has failed. */
function numbers(section: unknown, name: string, unit?: string): Float64Array {
  const list = numbersOf(section as Section | undefined, name, unit)
  if (!list) throw new Error(`No ${name}`)
  return list
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

describe('phonons of silicon', () => {
  const entry = dynamicsEntryOf('Si_phonons')
  const calculation = entry.run?.[0]?.calculation?.[0] as unknown as Section
  const segments = sectionsOf(sectionOf(calculation, 'band_structure_phonon') as Section, 'segment')
  const bands = segments.map(segment =>
    numbers(segment, 'energies', 'millielectron_volt').map(value => value * terahertzPerMillielectronvolt),
  )

  it('have three optical modes at Γ, near 15.3 THz', () => {
    const gamma = (bands[0] as Float64Array).slice(0, 6)
    for (const acoustic of gamma.slice(0, 3)) expect(Math.abs(acoustic)).toBeLessThan(1e-3)
    for (const optical of gamma.slice(3)) expect(optical).toBeCloseTo(15.27, 2)
    expect(Math.max(...bands.flatMap(band => [...band]))).toBeCloseTo(15.27, 2)
  })

  it('have no imaginary mode', () => {
    expect(Math.min(...bands.flatMap(band => [...band]))).toBeGreaterThan(-1e-3)
  })

  it('are paired at X', () => {
    const x = (bands[0] as Float64Array).slice(-6)
    const wanted = [4.24, 4.24, 12.23, 12.23, 13.71, 13.71]
    wanted.forEach((frequency, mode) => {
      expect(x[mode]).toBeCloseTo(frequency, 2)
    })
  })

  it('have six modes in their density of states', () => {
    expect(Math.abs((properties.phonons(entry as unknown as Section)?.dos?.modes ?? 0) - 6)).toBeLessThan(0.05)
  })

  it('have a heat capacity that goes to 3 k_B for each of the 64 atoms', () => {
    const results = entry.workflow2 as { results?: Section }
    const capacities = numbers(results.results, 'heat_capacity_c_v', 'joule / kelvin')
    const perAtom = capacities.map(value => value / (3 * 64 * boltzmann))
    expect(perAtom[0]).toBe(0)
    expect(perAtom[3]).toBeCloseTo(0.798, 2)
    expect(perAtom[10]).toBeGreaterThan(0.97)
    expect(perAtom[10]).toBeLessThan(1)
  })

  it('have 61 meV an atom at the zero point', () => {
    const results = entry.workflow2 as { results?: Section }
    const free = numbers(results.results, 'vibrational_free_energy_at_constant_volume', 'millielectron_volt')
    expect(free[0]).toBeCloseTo(61.2, 1)
  })

  it('come from forces of one atom out of its place, which sum to nothing', () => {
    const displaced = dynamicsEntryOf('Si_displaced').run?.[0]?.calculation?.[0]?.forces?.total
    const forces = numbers(displaced, 'value_raw', 'electron_volt / angstrom')
    expect(forces).toHaveLength(3 * 64)
    expect(forces[0]).toBeCloseTo(-0.133, 2)
    for (const axis of [0, 1, 2]) {
      expect(Math.abs(forces.filter((_, place) => place % 3 === axis).reduce((a, b) => a + b))).toBeLessThan(1e-5)
    }
  })
})

describe('phonons of aluminium arsenide', () => {
  const entry = dynamicsEntryOf('AlAs_phonons')
  const calculation = entry.run?.[0]?.calculation?.[0] as unknown as Section
  const [first] = sectionsOf(sectionOf(calculation, 'band_structure_phonon') as Section, 'segment')

  it('have a longitudinal optical mode of its own at Γ', () => {
    const gamma = numbers(first, 'energies', 'millielectron_volt').map(value => value * terahertzPerMillielectronvolt)
    expect(gamma[3]).toBeCloseTo(11.07, 2)
    expect(gamma[4]).toBeCloseTo(11.07, 2)
    expect(gamma[5]).toBeCloseTo(12.21, 2)
  })

  it('have six modes in their density of states', () => {
    expect(Math.abs((properties.phonons(entry as unknown as Section)?.dos?.modes ?? 0) - 6)).toBeLessThan(0.1)
  })
})

describe('brass', () => {
  const entry = dynamicsEntryOf('CuZn_projected_dos')
  const dos = sectionOf(entry.run?.[0]?.calculation?.[0] as unknown as Section, 'dos_electronic') as Section
  const energies = numbers(dos, 'energies', 'electron_volt')
  const fermi = numberOf(dos, 'energy_fermi', 'electron_volt') as number
  const orbitals = sectionsOf(dos, 'orbital_projected').map(part => ({
    of: `${part.m_get('atom_label')} ${part.m_get('orbital')}`,
    values: numbers(part, 'value', '1 / electron_volt'),
  }))

  it.each([
    ['Cu d', -3.31],
    ['Zn d', -7.47],
  ])('has its %s states at %f eV', (name, energy) => {
    const values = orbitals.find(({ of }) => of === name)?.values ?? new Float64Array()
    expect((energies[values.indexOf(Math.max(...values))] as number) - fermi).toBeCloseTo(energy, 1)
  })

  it('has orbitals that sum to the elements, and elements that sum to the total', () => {
    const total = numbers(sectionOf(dos, 'total'), 'value', '1 / electron_volt')
    const elements = sectionsOf(dos, 'species_projected').map(part => numbers(part, 'value', '1 / electron_volt'))
    expect(elements).toHaveLength(2)
    for (const place of [200, 700, 1200]) {
      const sum = (lists: Float64Array[]) => lists.reduce((so, list) => so + (list[place] as number), 0)
      expect(sum(elements) / (total[place] as number)).toBeCloseTo(1, 6)
      expect(sum(orbitals.map(({ values }) => values)) / (total[place] as number)).toBeCloseTo(1, 6)
    }
  })

  it('has 621 electrons in half as many states, but for the smoothing', () => {
    const total = numbers(sectionOf(dos, 'total'), 'value', '1 / electron_volt')
    const step = (energies[1] as number) - (energies[0] as number)
    const filled = total.filter((_, place) => (energies[place] as number) < fermi).reduce((a, b) => a + b) * step
    expect(Math.abs(filled / 310.5 - 1)).toBeLessThan(0.01)
  })
})

it('the absorption of carbon in SiC starts above the gap', () => {
  const calculation = dynamicsEntryOf('SiC_xanes').run?.[0]?.calculation?.[0] as unknown as Section
  const spectrum = sectionOf(calculation, 'spectra')
  const energies = numbers(spectrum, 'excitation_energies', 'electron_volt')
  const intensities = numbers(spectrum, 'intensities')
  const highest = Math.max(...intensities)
  expect(energies).toHaveLength(400)
  expect(intensities.every((value, place) => (energies[place] as number) > 0 || value < 0.1 * highest)).toBe(true)
  expect(energies[intensities.indexOf(highest)]).toBeCloseTo(12.1, 0)
})

describe('liquid water', () => {
  const entry = dynamicsEntryOf('water_md')
  const results = (entry.workflow2 as unknown as { results: Section }).results
  const calculations = (entry.run?.[0]?.calculation ?? []) as unknown as Section[]

  it('is at its temperature', () => {
    const temperatures = numbers(results, 'temperature', 'kelvin')
    expect(temperatures).toHaveLength(99)
    expect(Math.abs(mean(temperatures) - 298.15)).toBeLessThan(3)
  })

  it('has the potential energy of SPC/E, −46.9 kJ/mol', () => {
    const energies = calculations.map(calculation => {
      const potential = sectionOf(sectionOf(calculation, 'energy'), 'potential')
      return numbers(potential, 'value', 'joule')[0] as number
    })
    expect((mean(energies) * 6.02214076e23) / 1000 / 216).toBeCloseTo(-46.9, 1)
  })

  it('has its nearest neighbours at 2.77 Å', () => {
    const functions = sectionOf(results, 'radial_distribution_functions') as Section
    const curves = sectionsOf(functions, 'radial_distribution_function_values')
    expect(curves).toHaveLength(4)
    const late = curves.at(-1) as Section
    const distances = numbers(late, 'bins', 'angstrom')
    const values = numbers(late, 'value')
    expect(distances[values.indexOf(Math.max(...values))]).toBeCloseTo(2.77, 2)
    expect(mean(values.slice(-40))).toBeCloseTo(1, 1)
  })

  it('diffuses as SPC/E does, 2.5·10⁻⁹ m²/s', () => {
    const displacements = sectionOf(results, 'mean_squared_displacements')
    const water = sectionOf(displacements, 'mean_squared_displacement_values')
    expect(
      (numbers(sectionOf(water, 'diffusion_constant'), 'value', 'meter ** 2 / second')[0] as number) * 1e9,
    ).toBeCloseTo(2.49, 1)
  })

  it('has frames that belong to every second set of values', () => {
    expect(entry.run?.[0]?.system).toHaveLength(50)
    expect(calculations.filter(calculation => calculation.m_is_set('system_ref'))).toHaveLength(50)
  })
})
