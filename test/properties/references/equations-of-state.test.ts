import { describe, expect, it } from 'vitest'
import { type EquationOfStateModel, properties, quantity } from '../../../src/index.js'
import { entryOf } from '../../plot/entries.js'
import { golden } from './golden.js'

interface Fit {
  volume: number
  energy: number
  bulkModulus: number
  derivative: number
}
interface Series {
  name: string
  mainfiles?: string[]
  volumes: number[]
  energies: number[]
  fits: Record<EquationOfStateModel, Record<string, Fit>>
}

const { cases } = golden<{ cases: Series[] }>('equations-of-state')

const each = cases.flatMap(one =>
  (Object.keys(one.fits) as EquationOfStateModel[]).flatMap(model =>
    Object.entries(one.fits[model]).map(([library, fit]) => ({ ...one, model, library, fit })),
  ),
)

describe('fits of equations of state', () => {
  it.each(each)('are those of $library: $name, $model', ({ volumes, energies, model, fit: expected }) => {
    const given = { volumes: quantity(volumes, 'angstrom ** 3'), energies: quantity(energies, 'eV') }
    const fit = properties.equationOfState(given, { model })[0]?.fit
    expect(Math.abs((fit?.volume.magnitude as number) / expected.volume - 1)).toBeLessThan(1e-5)
    expect(fit?.energy.magnitude).toBeCloseTo(expected.energy, 5)
    expect(Math.abs((fit?.bulkModulus.magnitude as number) / expected.bulkModulus - 1)).toBeLessThan(1e-4)
    expect(fit?.bulkModulusDerivative).toBeCloseTo(expected.derivative, 3)
  })

  it.each(cases.filter(({ mainfiles }) => mainfiles))('are read from the same points: $name', one => {
    const [group, ...others] = properties.equationOfState((one.mainfiles ?? []).map(entryOf))
    expect(others).toEqual([])
    const found = Array.from(group?.volumes.flat() ?? [])
    expect(found.length).toBe(one.volumes.length)
    for (const [index, volume] of found.entries()) expect(volume).toBeCloseTo(one.volumes[index] as number, 6)
  })
})
