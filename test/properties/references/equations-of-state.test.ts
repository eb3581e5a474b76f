import { describe, expect, it } from 'vitest'
import { properties, quantity } from '../../../src/index.js'
import { entriesOf } from '../../plot/entries.js'
import { golden } from './golden.js'

const models = ['birch-murnaghan', 'vinet', 'murnaghan', 'poirier-tarantola'] as const
type Model = (typeof models)[number]

interface Parameters {
  volume: number
  energy: number
  bulkModulus: number
  derivative: number
}
interface Case {
  name: string
  mainfiles?: string[]
  madeFrom?: Parameters
  volumes: number[]
  energies: number[]
  fits: Record<Model, Record<'ase' | 'pymatgen', Parameters>>
}

const { cases } = golden<{ cases: Case[] }>('equations-of-state')
const all = cases.flatMap(one => models.map(model => ({ ...one, model })))

function expectFit(found: ReturnType<typeof properties.equationOfState>, { fits, model }: (typeof all)[number]) {
  expect(found.length).toBe(1)
  const fit = found[0]?.fit
  for (const expected of Object.values(fits[model])) {
    expect(fit?.volume.magnitude).toBeCloseTo(expected.volume, 5)
    expect(fit?.energy.magnitude).toBeCloseTo(expected.energy, 7)
    expect((fit?.bulkModulus.magnitude ?? Number.NaN) / expected.bulkModulus).toBeCloseTo(1, 5)
    expect((fit?.bulkModulusDerivative ?? Number.NaN) / expected.derivative).toBeCloseTo(1, 4)
  }
}

describe('equations of state as ASE and pymatgen fit them', () => {
  it.each(all)('agree: $name, $model', one => {
    const points = { volumes: quantity(one.volumes, 'angstrom ** 3'), energies: quantity(one.energies, 'eV') }
    expectFit(properties.equationOfState(points, { model: one.model }), one)
  })

  it.each(all.filter(({ mainfiles }) => mainfiles))('of the entries themselves: $name, $model', one => {
    const found = properties.equationOfState(entriesOf(one.name.slice(0, -1)), { model: one.model })
    expect(found[0]?.entries.length).toBe(one.volumes.length)
    expectFit(found, one)
  })
})
