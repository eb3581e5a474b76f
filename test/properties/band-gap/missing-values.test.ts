import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { archiveWith } from '../../plot/entries.js'
import { boxes, runWithDos, runWithMesh } from '../made-states.js'

const nothing = Number.NaN

describe('values that an archive lacks', () => {
  const energies = [
    [
      [-1, 2],
      [-1.5, 2.5],
    ],
  ]

  it('make no unoccupied state of one whose occupation is missing', () => {
    const gap = properties.bandGap(
      runWithMesh({
        energies,
        occupations: [
          [
            [2, 0],
            [nothing, 0],
          ],
        ],
        calculation: { energy: { highest_occupied: -1 * 1.602176634e-19 } },
      }),
    )
    expect(gap?.isMetal).toBe(false)
    expect(gap?.value.magnitude).toBeCloseTo(3, 9)
    expect(gap?.notes.join()).toMatch(/occupations/)
  })

  it('make no metal of a k-point without energies', () => {
    const gap = properties.bandGap(
      runWithMesh({
        energies: [
          [
            [-1, 2],
            [nothing, nothing],
            [-1.5, 2.5],
          ],
        ],
        occupations: [
          [
            [2, 0],
            [2, 0],
            [2, 0],
          ],
        ],
      }),
    )
    expect(gap?.isMetal).toBe(false)
    expect(gap?.value.magnitude).toBeCloseTo(3, 9)
  })

  it('make no gap of a density of states at energies without a number', () => {
    const { energies: at, values } = boxes([[-10, 10]])
    const holed = values.map((value, index) => (Math.abs(at[index] as number) < 0.5 ? nothing : value))
    const gap = properties.bandGap(runWithDos({ channels: [{ energies: at, values: holed, energy_fermi: 0 }] }), {
      from: 'dos',
    })
    expect(gap).toBeUndefined()
  })

  const dataWithGap = (value: unknown) =>
    archiveWith({
      data: {
        m_def: 'nomad_simulations.schema_packages.general.Simulation',
        program: { name: 'VASP' },
        outputs: [{ electronic_band_gaps: [{ value }] }],
      },
    })

  it('are no stated gap, and a negative one is that of a metal', () => {
    const charge = 1.602176634e-19
    expect(properties.bandGap(dataWithGap([nothing]))).toBeUndefined()
    const negative = properties.bandGap(dataWithGap(-0.3 * charge))
    expect(negative?.isMetal).toBe(true)
    expect(negative?.value.magnitude).toBe(0)
  })

  it('say which of several stated gaps is taken: the smallest', () => {
    const charge = 1.602176634e-19
    const gap = properties.bandGap(dataWithGap([2 * charge, 1 * charge]))
    expect(gap?.value.magnitude).toBeCloseTo(1, 9)
    expect(gap?.notes.join()).toMatch(/2 numbers/)
  })
})
