import { describe, expect, it } from 'vitest'
import { bandPath } from '../../src/plot/electronic/band-path.js'
import { type DosChannel, dosChannels } from '../../src/plot/electronic/dos-channel.js'
import { ticksOf } from '../../src/plot/electronic/k-path.js'
import { plot } from '../../src/plot/index.js'
import { entriesOf, entryOf } from './entries.js'

/** The value of a curve at an energy, between its points. */
function at(energies: Float64Array, values: Float64Array, energy: number): number {
  const upper = energies.findIndex(value => value >= energy)
  const [low, high] = [energies[upper - 1] as number, energies[upper] as number]
  const share = (energy - low) / (high - low)
  return (values[upper - 1] as number) * (1 - share) + (values[upper] as number) * share
}

function integralTo({ energies, total }: DosChannel, energy: number): number {
  let sum = 0
  for (let i = 1; i < energies.length && (energies[i] as number) <= energy; i++) {
    sum +=
      (((total.values[i] as number) + (total.values[i - 1] as number)) / 2) *
      ((energies[i] as number) - (energies[i - 1] as number))
  }
  return sum
}

describe('densities of states of the sample data', () => {
  it.each([
    ['Al_dos/Al_dos.out', 3],
    ['Si_dos/Si_dos.abo', 8],
    ['C_diamond_dos', 8],
    ['GaAs_dos', 28],
    ['MgO_dos', 16],
    ['BaO_dos', 16],
    ['AlP_dos', 8],
    ['BN_dos', 8],
    ['BeO_dos', 8],
    ['TiO2_dos', 48],
  ])('%s counts %i electrons at the Fermi energy', (file, electrons) => {
    const [channel] = dosChannels(entryOf(file)) as [DosChannel]
    const { integrated } = channel.total
    expect(at(channel.energies, integrated as Float64Array, channel.fermi as number)).toBeCloseTo(electrons, 1)
  })

  it.each([
    ['Si_dos/Si_dos.abo', 8],
    ['C_diamond_dos', 8],
    ['BN_dos', 8],
    ['AlP_dos', 8],
    ['BeO_dos', 8],
    ['Al_dos/Al_dos.abo', 3],
  ])('%s gives %i electrons by summing its curve, where peaks are broad', (file, electrons) => {
    const [channel] = dosChannels(entryOf(file)) as [DosChannel]
    expect(Math.abs(integralTo(channel, channel.fermi as number) - electrons)).toBeLessThan(0.02)
  })

  it('splits the sixteen electrons of iron between its spins', () => {
    const spins = dosChannels(entryOf('Fe_spin_dos'))
    const counts = spins.map(({ energies, total, fermi }) =>
      at(energies, total.integrated as Float64Array, fermi as number),
    )
    expect(spins.map(channel => channel.spin)).toEqual([0, 1])
    expect(counts[0]).toBeCloseTo(9.02, 1)
    expect(counts[1]).toBeCloseTo(6.95, 1)
  })
})

describe('band structures of the sample data', () => {
  it.each(['Si', 'C_diamond', 'GaAs', 'MgO', 'BaO', 'AlP', 'BN', 'BeO', 'TiO2'])(
    '%s has the gap that the archive states',
    name => {
      const path = bandPath(entryOf(`${name}_bands`))
      const levels = path?.channels.flat() ?? []
      const top = path?.highestOccupied as number
      const below = levels.flatMap(level => [...level].filter(energy => energy <= top + 1e-6))
      const above = levels.flatMap(level => [...level].filter(energy => energy > top + 1e-6))
      expect(Math.abs(Math.min(...above) - Math.max(...below) - (path?.gap?.value ?? Number.NaN))).toBeLessThan(0.01)
      if (name === 'Si') return // its density of states gives none at all
      const stated = entryOf(`${name}_dos`).results?.properties?.electronic?.band_gap?.[0]?.value?.to('eV').magnitude
      expect(Math.abs((stated ?? Number.NaN) - (path?.gap?.value ?? Number.NaN))).toBeLessThan(0.12)
    },
  )

  it('names the points of an fcc path, joining both ends of its jump', () => {
    const path = bandPath(entryOf('Si_bands'))
    expect(ticksOf(path?.path ?? []).map(tick => tick.label)).toEqual(['L', 'Γ', 'X', 'U|K', 'Γ'])
    const [l, gamma, x] = ticksOf(path?.path ?? []).map(tick => tick.distance) as [number, number, number]
    // ΓX : ΓL is 1 : √3/2 in the Brillouin zone of fcc.
    expect((x - gamma) / (gamma - l)).toBeCloseTo(2 / Math.sqrt(3), 1)
  })
})

describe('equations of state of the sample data', () => {
  it.each([
    ['MgO_a4p', 4.2551, 0.001, 150.6],
    ['Al_a7p', 3.957, 0.0005, 83.3],
  ])('%s has its lattice constant and bulk modulus', (file, edge, tolerance, modulus) => {
    const { fit } = plot.equationOfState(entriesOf(file))
    expect(Math.abs((fit?.latticeConstant?.to('angstrom').magnitude ?? 0) - edge)).toBeLessThan(tolerance)
    expect(Math.abs((fit?.bulkModulus.to('GPa').magnitude ?? 0) - modulus)).toBeLessThan(0.5)
    expect(fit?.residual.to('eV').magnitude).toBeLessThan(1e-4)
    expect(fit?.bulkModulusDerivative).toBeGreaterThan(3.5)
    expect(fit?.bulkModulusDerivative).toBeLessThan(5)
  })
})

describe('geometry optimizations of the sample data', () => {
  it.each(['H2O', 'CO2', 'N2', 'O2', 'CH4', 'NH3', 'HF'])('%s ends below its criterion for forces', molecule => {
    const { data, layout } = plot.convergence(entryOf(`${molecule}/`), { of: 'forces' })
    const criterion = (layout.shapes as { y0: number }[])[0]?.y0 as number
    expect(criterion).toBeGreaterThan(0)
    const last = data[0]?.y?.at(-1) as number
    expect(last).toBeLessThan(criterion)
  })
})
