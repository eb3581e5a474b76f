import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { golden } from './golden.js'

interface Case {
  name: string
  symbols: string[]
  /** In fs. */
  timestep: number
  lattice: number[][]
  /** By frame, atom and axis. */
  positions: number[][][]
  /** By time lag. */
  values: number[]
}

const { cases } = golden<{ cases: Case[] }>('displacements')
const metre = (row: number[]) => row.map(value => value * 1e-10)

describe('mean squared displacements as NumPy computes them of unfolded trajectories', () => {
  it.each(cases)('agree: $name', ({ symbols, lattice, positions, timestep, values }) => {
    const system = positions.map(frame => ({
      atoms: {
        labels: symbols,
        positions: frame.map(metre),
        lattice_vectors: lattice.map(metre),
        periodic: [true, true, true],
      },
    }))
    const calculation = positions.map((_, index) => ({
      system_ref: `/run/0/system/${index}`,
      time: index * timestep * 1e-15,
    }))
    const entry = open({ run: [{ system, calculation }] })
    const found = properties.meanSquaredDisplacement(entry, { from: 'trajectory', equilibration: 0 })
    const [curve] = found?.curves ?? []
    const ours = curve?.values.to('angstrom ** 2').magnitude ?? []
    const times = curve?.times.to('femtosecond').magnitude ?? []
    expect(ours.length).toBeGreaterThan(15)
    Array.from(times).forEach((time, index) => {
      const lag = Math.round(time / timestep)
      expect(ours[index]).toBeCloseTo(values[lag] as number, 6)
    })
  })
})
