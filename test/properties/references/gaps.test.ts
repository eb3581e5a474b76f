import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { type Energies, runWithBands } from '../made-states.js'
import { golden } from './golden.js'

interface GapCase {
  name: string
  kpoints: number[][]
  energies: Energies
  fermi: number
  occupied: number[] | null
  metal: boolean
  energy: number
  direct?: boolean
  valenceBandMaximum?: number
  directGap?: number
}

const { cases } = golden<{ cases: GapCase[] }>('gaps')

describe('band gaps that pymatgen computed', () => {
  it.each(cases)('are ours: $name', one => {
    const occupations = one.energies.map((rows, spin) =>
      rows.map(row =>
        row.map((energy, band) =>
          (one.occupied ? band < (one.occupied[spin] as number) : energy <= one.fermi) ? 1 : 0,
        ),
      ),
    )
    const gap = properties.bandGap(runWithBands({ energies: one.energies, kpoints: one.kpoints, occupations }))
    expect(gap?.isMetal).toBe(one.metal)
    expect(gap?.value.magnitude).toBeCloseTo(one.energy, 6)
    if (one.metal) return
    expect(gap?.type).toBe(one.direct ? 'direct' : 'indirect')
    expect(gap?.highestOccupied?.energy.magnitude).toBeCloseTo(one.valenceBandMaximum as number, 6)
  })

  it.each(cases.filter(one => !one.metal))('are found by the Fermi level alone: $name', one => {
    const { energies, kpoints, fermi } = one
    const gap = properties.bandGap(
      runWithBands({ energies, kpoints, bands: { energy_fermi: fermi * 1.602176634e-19 } }),
    )
    expect(gap?.value.magnitude).toBeCloseTo(one.energy, 6)
    expect(gap?.notes.join()).toContain('no occupations')
  })
})
