import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { entriesOf, entryOf } from '../../plot/entries.js'
import { withFrames } from '../trajectories.js'

/** 1 eV/Å³ in GPa. */
const gigapascal = 160.2176634

/** The slope dE/dV by three points of a series around its middle, in GPa: the mean normal stress, positive in tension. */
function slopes(points: { volume: number; energy: number }[]): number[] {
  const sorted = [...points].sort((a, b) => a.volume - b.volume)
  return sorted.slice(1, -1).map((middle, index) => {
    const [low, high] = [sorted[index], sorted[index + 2]] as [typeof middle, typeof middle]
    // The derivative of the parabola through three points.
    const left = (middle.energy - low.energy) / (middle.volume - low.volume)
    const right = (high.energy - middle.energy) / (high.volume - middle.volume)
    const share = (middle.volume - low.volume) / (high.volume - low.volume)
    return gigapascal * (left * (1 - share) + right * share)
  })
}

const meanOf = (stress: Float64Array[] | undefined) =>
  stress && ((stress[0]?.[0] as number) + (stress[1]?.[1] as number) + (stress[2]?.[2] as number)) / 3

describe('the stress of a frame', () => {
  it('of Quantum ESPRESSO is dE/dV of our series of aluminium, positive in tension', () => {
    const points = entriesOf('Al_a7p')
      .map(entry => {
        const frame = properties.trajectory(entry)?.frames.at(0)
        return {
          volume: frame?.structure?.volume?.magnitude as number,
          energy: frame?.energy?.magnitude as number,
          stress: meanOf(frame?.stress?.magnitude) as number,
        }
      })
      .sort((a, b) => a.volume - b.volume)
    expect(points.length).toBe(7)
    for (const [index, slope] of slopes(points).entries()) {
      // The basis of plane waves changes with the volume: half a GPa is the Pulay stress of this cutoff.
      expect(Math.abs((points[index + 1]?.stress as number) - slope)).toBeLessThan(0.6)
    }
    expect(points[0]?.stress).toBeLessThan(-11)
  })

  it('of ABINIT is dE/dV of a series of silicon, positive in tension, and as printed by the program', () => {
    const series = JSON.parse(readFileSync(new URL('../references/abinit-silicon.json', import.meta.url), 'utf8')) as {
      points: { latticeConstant: number; energy: number; stress: number }[]
    }
    const points = series.points.map(({ latticeConstant, energy, stress }) => ({
      volume: latticeConstant ** 3 / 4,
      energy: energy * 27.211386245988,
      stress,
    }))
    // Below the middle of the series the Pulay stress of the small cutoff is that of the energy's own basis: 1 GPa.
    for (const [index, slope] of slopes(points).entries()) {
      expect(Math.abs((points[index + 1]?.stress as number) - slope)).toBeLessThan(1.5)
    }
    const stored = properties.trajectory(entryOf('Si_dos/Si_dos.abo'))?.frames.at(0)
    const printed = series.points.find(({ latticeConstant }) => latticeConstant === 5.4)
    expect(meanOf(stored?.stress?.magnitude)).toBeCloseTo(printed?.stress as number, 6)
  })

  it('of ABINIT is left out of the further calculations of one structure, such as those of bands in a fixed potential', () => {
    const bands = properties.trajectory(entryOf('C_diamond_bands'))
    expect([...(bands?.frames ?? [])].map(frame => meanOf(frame.stress?.magnitude))).toEqual([
      expect.closeTo(-2.27, 1),
      undefined,
    ])
    expect(bands?.notes[0]).toContain('are those of the first')
  })

  it('of other programs is left out, with a note', () => {
    const stress = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]
    const found = properties.trajectory(
      withFrames([{ positions: [[0, 0, 0]], stress }], { labels: ['H'], program: 'VASP' }),
    )
    expect(found?.frames.at(0)?.stress).toBeUndefined()
    expect(found?.notes).toEqual([
      'The stress is left out: for archives of VASP neither its sign nor its scale is established.',
    ])
  })
})
