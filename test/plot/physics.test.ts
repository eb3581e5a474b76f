import { describe, expect, it } from 'vitest'
import { cumulativeTrapezoid, interpolated } from '../../src/math/trapezoid.js'
import { plot } from '../../src/plot/index.js'
import { properties } from '../../src/properties/index.js'
import { entriesOf, entryOf } from './entries.js'

describe('densities of states of the sample data', () => {
  const countAt = (file: string) => {
    const dos = properties.dos(entryOf(file))
    const fermi = dos?.levels.fermi[0]?.magnitude as number
    return dos?.channels.map(({ energies, total }) => ({
      stored: interpolated(energies.magnitude, total.integrated, fermi),
      summed: interpolated(energies.magnitude, cumulativeTrapezoid(energies.magnitude, total.values.magnitude), fermi),
    }))
  }

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
    expect(countAt(file)?.[0]?.stored).toBeCloseTo(electrons, 1)
  })

  it.each([
    ['Si_dos/Si_dos.abo', 8],
    ['C_diamond_dos', 8],
    ['BN_dos', 8],
    ['AlP_dos', 8],
    ['BeO_dos', 8],
    ['Al_dos/Al_dos.abo', 3],
  ])('%s gives %i electrons by summing its curve, where peaks are broad', (file, electrons) => {
    expect(Math.abs((countAt(file)?.[0]?.summed ?? Number.NaN) - electrons)).toBeLessThan(0.02)
  })

  it('splits the sixteen electrons of iron between its spins', () => {
    const counts = countAt('Fe_spin_dos') ?? []
    expect(properties.dos(entryOf('Fe_spin_dos'))?.channels.map(({ spin }) => spin)).toEqual(['up', 'down'])
    expect(counts[0]?.stored).toBeCloseTo(9.02, 1)
    expect(counts[1]?.stored).toBeCloseTo(6.95, 1)
  })
})

describe('band structures of the sample data', () => {
  it.each(['Si', 'C_diamond', 'GaAs', 'MgO', 'BaO', 'AlP', 'BN', 'BeO', 'TiO2'])(
    '%s has the gap that the archive states',
    name => {
      const gap = properties.bandGap(entryOf(`${name}_bands`))
      const computed = properties.bandGap(entryOf(`${name}_bands`), { from: 'bands' })
      expect(gap?.from).toBe('stated')
      expect(computed?.value.magnitude).toBeCloseTo(gap?.value.magnitude as number, 6)
      if (name === 'Si') return // its density of states is said to have none at all
      const ofDos = properties.bandGap(entryOf(`${name}_dos`))?.value.magnitude ?? Number.NaN
      expect(Math.abs(ofDos - (gap?.value.magnitude as number))).toBeLessThan(0.12)
    },
  )

  it('names the points of an fcc path, joining both ends of its jump', () => {
    const path = properties.bandStructure(entryOf('Si_bands'))?.path
    expect(path?.labels.map(({ label }) => label)).toEqual(['L', 'Γ', 'X', 'U|K', 'Γ'])
    const [l, gamma, x] = (path?.labels ?? []).map(({ distance }) => distance) as [number, number, number]
    // ΓX : ΓL is 1 : √3/2 in the Brillouin zone of fcc, whose edge a is 5.4 Å here.
    expect((x - gamma) / (gamma - l)).toBeCloseTo(2 / Math.sqrt(3), 1)
    expect(x - gamma).toBeCloseTo((2 * Math.PI) / 5.4, 2)
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
