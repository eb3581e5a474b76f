import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { harmonic } from '../../../src/properties/thermodynamics/harmonic.js'
import { open } from '../../metainfo/open.js'
import { golden } from './golden.js'

interface Functions {
  name: string
  frequencies: number[]
  zeroPointEnergy: number
  freeEnergy: number[]
  entropy: number[]
  heatCapacity: number[]
}
interface Density extends Functions {
  atoms: number
  density: number[]
  modes: number
}

const { temperatures, modes, densities } = golden<{
  temperatures: number[]
  modes: Functions[]
  densities: Density[]
}>('thermodynamics')

/** k_B in eV/K, exact by the definition of the SI. */
const boltzmann = 1.380649e-23 / 1.602176634e-19
const joulePerTerahertz = 6.62607015e-34 * 1e12

describe('harmonic thermodynamics as phonopy computes it', () => {
  it.each(modes)('of modes: $name', ({ frequencies, ...expected }) => {
    const oscillators = {
      frequencies: Float64Array.from(frequencies),
      weights: new Float64Array(frequencies.length).fill(1),
    }
    // phonopy's constants are older than the SI of 2019: they differ in the eighth digit.
    const near = (ours: number, theirs: number | undefined) =>
      expect(Math.abs(ours - (theirs as number))).toBeLessThan(1e-5 * Math.abs(theirs as number) + 1e-14)
    near(harmonic(oscillators, 0).freeEnergy, expected.zeroPointEnergy)
    for (const [index, temperature] of temperatures.entries()) {
      const found = harmonic(oscillators, temperature)
      near(found.freeEnergy, expected.freeEnergy[index])
      near(found.entropy * boltzmann, expected.entropy[index])
      near(found.heatCapacity * boltzmann, expected.heatCapacity[index])
    }
  })

  it.each(densities)('of a density of states: $name', ({ frequencies, density, ...expected }) => {
    const dos = {
      energies: frequencies.map(value => value * joulePerTerahertz),
      total: [{ value: density.map(value => value / joulePerTerahertz) }],
    }
    const labels = Array(expected.atoms).fill('Al') as string[]
    const atoms = {
      labels,
      positions: labels.map((_, index) => [index * 2e-10, 0, 0]),
      lattice_vectors: [
        [4e-10, 0, 0],
        [0, 4e-10, 0],
        [0, 0, 4e-10],
      ],
    }
    const entry = open({
      run: [{ system: [{ atoms }], calculation: [{ dos_phonon: [dos], system_ref: '/run/0/system/0' }] }],
    })
    expect(properties.phonons(entry)?.dos?.modes).toBeCloseTo(expected.modes, 6)
    const found = properties.thermodynamics(entry, { from: 'dos', per: 'cell', temperatures })
    const share = (ours: number | undefined, theirs: number) => Math.abs((ours as number) / theirs - 1)
    expect(share(found?.zeroPointEnergy?.to('eV').magnitude, expected.zeroPointEnergy)).toBeLessThan(1e-3)
    const [free, entropy, heat] = [found?.freeEnergy, found?.entropy, found?.heatCapacity].map(
      one => one?.to(one === found?.freeEnergy ? 'eV' : 'eV / K').magnitude,
    )
    for (const [index, temperature] of temperatures.entries()) {
      // phonopy's points are summed by trapezoids here; ours by a better rule, which differs where the curve is steep.
      if (temperature < 50) continue
      expect(Math.abs((free?.[index] as number) - (expected.freeEnergy[index] as number))).toBeLessThan(3e-4)
      expect(share(entropy?.[index], expected.entropy[index] as number)).toBeLessThan(5e-3)
      expect(share(heat?.[index], expected.heatCapacity[index] as number)).toBeLessThan(5e-3)
    }
  })
})
