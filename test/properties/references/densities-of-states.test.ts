import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { golden } from './golden.js'

interface Made {
  name: string
  fermi: number
  energies: number[]
  channels: number[][]
  whole: number[]
  toFermi: number[]
  gap: number
  valenceBandMaximum?: number
  conductionBandMinimum?: number
}
interface Sample {
  mainfile: string
  calculation: number
  channels: number
  points: number
  first: number
  last: number
  highest: number
  whole: number[]
}

const { cases, samples } = golden<{ cases: Made[]; samples: Sample[] }>('densities-of-states')
const electronvolt = 1.602176634e-19
const step = 0.02

function entryWith({ energies, channels, fermi }: Made) {
  const dos = channels.map((values, spin) => ({
    energies: energies.map(value => value * electronvolt),
    total: [{ value: values.map(value => value / electronvolt) }],
    ...(channels.length > 1 ? { spin_channel: spin } : {}),
  }))
  return open({ run: [{ calculation: [{ dos_electronic: dos, energy: { fermi: fermi * electronvolt } }] }] })
}

/** The area under a curve by trapezoids, up to an energy. */
function area(x: ArrayLike<number>, y: ArrayLike<number>, to = Number.POSITIVE_INFINITY): number {
  let sum = 0
  for (let index = 1; index < x.length && (x[index] as number) <= to + 1e-9; index++) {
    sum += (((x[index] as number) - (x[index - 1] as number)) * ((y[index] as number) + (y[index - 1] as number))) / 2
  }
  return sum
}

describe('densities of states as pymatgen and SciPy see them', () => {
  it.each(cases)('made up: $name', made => {
    const entry = entryWith(made)
    const dos = properties.dos(entry)
    expect(dos?.channels.length).toBe(made.channels.length)
    for (const [spin, channel] of (dos?.channels ?? []).entries()) {
      const energies = channel.energies.magnitude
      expect(area(energies, channel.total.values.magnitude)).toBeCloseTo(made.whole[spin] as number, 6)
      expect(area(energies, channel.total.values.magnitude, made.fermi)).toBeCloseTo(made.toFermi[spin] as number, 6)
    }
    const gap = properties.bandGap(entry, { from: 'dos' })
    expect(gap?.isMetal).toBe(made.gap === 0)
    // pymatgen interpolates to its tolerance between two points; an edge is known to the distance of points alone.
    expect(Math.abs((gap?.value.magnitude ?? Number.NaN) - made.gap)).toBeLessThan(2 * step + 1e-9)
  })

  it.each(samples)('of the sample data: $mainfile', sample => {
    const dos = properties.dos(entryOf(sample.mainfile), { calculation: sample.calculation })
    const [channel] = dos?.channels ?? []
    const energies = channel?.energies.magnitude ?? []
    expect([dos?.channels.length, energies.length]).toEqual([sample.channels, sample.points])
    expect(energies[0]).toBeCloseTo(sample.first, 6)
    expect(energies[energies.length - 1]).toBeCloseTo(sample.last, 6)
    for (const [spin, { energies, total }] of (dos?.channels ?? []).entries()) {
      const whole = sample.whole[spin] as number
      expect(area(energies.magnitude, total.values.magnitude) / whole).toBeCloseTo(1, 8)
    }
    const highest = Math.max(...(dos?.channels ?? []).map(({ total }) => Math.max(...total.values.magnitude)))
    expect(highest / sample.highest).toBeCloseTo(1, 8)
  })
})
