import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { dynamicsEntryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'
import { boltzmann, charge, numbers } from './chain.js'

const silicon = dynamicsEntryOf('Si_phonons')

describe('phonons of silicon', () => {
  it('vibrate at Γ as measured, and not at all where the crystal moves as a whole', () => {
    const { data, layout } = plot.phononBands(silicon, { unit: 'THz' })
    const atGamma = data.map(trace => numbers(trace, 'y')[0] as number).sort((a, b) => a - b)
    for (const acoustic of atGamma.slice(0, 3)) expect(Math.abs(acoustic)).toBeLessThan(0.1)
    // The Raman line of silicon: 15.5 THz, 520 cm⁻¹.
    for (const optical of atGamma.slice(3)) expect(Math.abs(optical / 15.5 - 1)).toBeLessThan(0.03)
    expect(notesOf(layout)).toEqual([
      'The workflow counts imaginary frequencies: 1. All stored are within noise, 0.12 THz (0.496 meV, 4 cm⁻¹).',
    ])
  })

  it('run along the path of fcc, ΓX : ΓL as 1 : √3/2', () => {
    const { tickvals, ticktext } = plot.phononBands(silicon).layout.xaxis as unknown as {
      tickvals: [number, number, number, number, number, number]
      ticktext: string[]
    }
    expect(ticktext.slice(0, 6)).toEqual(['Γ', 'X', 'W', 'K', 'Γ', 'L'])
    expect((tickvals[5] - tickvals[4]) / tickvals[1]).toBeCloseTo(Math.sqrt(3) / 2, 6)
  })

  it('are six modes in the cell of two atoms', () => {
    expect(properties.phonons(silicon)?.dos?.modes).toBeCloseTo(6, 1)
  })

  it('make the heat capacity measured at 300 K, 2.38 k_B an atom (19.8 J/(K mol))', () => {
    const [heat] = plot.thermodynamics(silicon, { of: 'heat capacity' }).data
    const warm = numbers(heat, 'y')[numbers(heat, 'x').indexOf(300)] as number
    expect(Math.abs(warm / 2.38 - 1)).toBeLessThan(0.02)
  })

  it('have the zero-point energy of the measured Debye temperature, 645 K', () => {
    const debye = ((9 / 8) * 645 * boltzmann * 1000) / charge
    const [free] = plot.thermodynamics(silicon, { of: 'free energy' }).data
    expect(Math.abs((numbers(free, 'y')[0] as number) - debye)).toBeLessThan(2)
  })

  it('have a picture', () => expectPicture('phonon-bands-dos-silicon', plot.phononBandsDos(silicon)))
  it('have a picture of their heat capacity', () =>
    expectPicture('thermodynamics-silicon', plot.thermodynamics(silicon)))
})
