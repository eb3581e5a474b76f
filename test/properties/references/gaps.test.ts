import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { runWithBands } from '../made-states.js'
import { golden } from './golden.js'

interface Gap {
  name: string
  metal: boolean
  energy: number
  direct: boolean
  directGap: number
  valenceBandMaximum: number
  conductionBandMinimum: number
}
interface Made extends Gap {
  lattice: number[][]
  kpoints: number[][]
  /** By spin, k-point and band. */
  energies: number[][][]
  fermi: number
  /** The number of occupied bands of each spin; null for a metal. */
  occupied: number[] | null
}

const { cases, samples } = golden<{ cases: Made[]; samples: (Gap & { mainfile: string })[] }>('gaps')
const electronvolt = 1.602176634e-19

function entryWith({ energies, kpoints, lattice, fermi, occupied }: Made) {
  const full = energies.length === 1 ? 2 : 1
  const occupations = energies.map((spin, index) =>
    spin.map(bands =>
      bands.map((energy, band) => ((occupied ? band < (occupied[index] as number) : energy < fermi) ? full : 0)),
    ),
  )
  const joule = energies.map(spin => spin.map(bands => bands.map(value => value * electronvolt)))
  const atoms = {
    labels: ['Si'],
    positions: [[0, 0, 0]],
    periodic: [true, true, true],
    lattice_vectors: lattice.map(row => row.map(value => value * 1e-10)),
  }
  const segment = [{ energies: joule, kpoints, occupations }]
  return open({
    run: [
      {
        system: [{ atoms }],
        calculation: [{ system_ref: '/run/0/system/0', band_structure_electronic: [{ segment }] }],
      },
    ],
  })
}

describe('band gaps as pymatgen finds them', () => {
  it.each(cases)('in made-up bands: $name', made => {
    const gap = properties.bandGap(entryWith(made), { from: 'bands' })
    expect(gap?.isMetal).toBe(made.metal)
    expect(gap?.value.magnitude).toBeCloseTo(made.energy, 9)
    if (made.metal) return
    expect(gap?.highestOccupied?.energy.magnitude).toBeCloseTo(made.valenceBandMaximum, 9)
    expect(gap?.lowestUnoccupied?.energy.magnitude).toBeCloseTo(made.conductionBandMinimum, 9)
    // Of two spins, pymatgen looks for the direct gap within each, whatever the fundamental one is between.
    if (made.energies.length > 1) return
    expect(gap?.type).toBe(made.direct ? 'direct' : 'indirect')
    expect(gap?.direct?.magnitude).toBeCloseTo(made.directGap, 9)
  })

  it.each(samples)('in the band structures of the sample data: $mainfile', expected => {
    for (const from of ['bands', 'stated'] as const) {
      const gap = properties.bandGap(entryOf(expected.mainfile), { from })
      expect([from, gap?.isMetal]).toEqual([from, expected.metal])
      expect(gap?.value.magnitude).toBeCloseTo(expected.energy, 6)
    }
    const gap = properties.bandGap(entryOf(expected.mainfile), { from: 'bands' })
    expect(gap?.highestOccupied?.energy.magnitude).toBeCloseTo(expected.valenceBandMaximum, 6)
    expect(gap?.lowestUnoccupied?.energy.magnitude).toBeCloseTo(expected.conductionBandMinimum, 6)
    expect(gap?.type).toBe(expected.direct ? 'direct' : 'indirect')
    expect(gap?.direct?.magnitude).toBeCloseTo(expected.directGap, 6)
  })

  it.each(cases.filter(made => !made.metal))(
    'by the Fermi level alone: $name',
    ({ energies, kpoints, fermi, energy }) => {
      const bands = { energy_fermi: fermi * electronvolt }
      const gap = properties.bandGap(runWithBands({ energies, kpoints, bands }))
      expect(gap?.value.magnitude).toBeCloseTo(energy, 6)
      expect(gap?.notes.join()).toContain('no occupations')
    },
  )
})
