import { describe, expect, it } from 'vitest'
import { properties } from '../../src/index.js'
import { open } from '../metainfo/open.js'

const count = 200_000
const many = (of: (index: number) => number) => Array.from({ length: count }, (_, index) => of(index))

describe('lists of 200 000 numbers', () => {
  it('are read of stored dynamics', () => {
    const entry = open({
      results: {
        properties: {
          dynamical: {
            mean_squared_displacement: [{ direction: 'xyz', times: many(i => i * 1e-12), value: many(i => i * 1e-20) }],
          },
          structural: {
            radial_distribution_function: [{ bins: many(i => i * 1e-14), value: many(() => 1) }],
            radius_of_gyration: [{ time: many(i => i * 1e-15), value: many(() => 1e-9) }],
          },
        },
      },
    })
    expect(properties.meanSquaredDisplacement(entry)?.curves[0]?.diffusion?.value.magnitude).toBeCloseTo(1e-8 / 6, 12)
    expect(properties.radialDistribution(entry)?.pairs[0]?.values?.length).toBe(count)
    expect(properties.radiusOfGyration(entry)?.courses[0]?.values.magnitude.length).toBe(count)
  })

  it('are read of vibrations, of thermodynamics and of self-consistency', () => {
    const entry = open({
      workflow2: {
        m_def: 'simulationworkflowschema.thermodynamics.Thermodynamics',
        results: { temperature: many(i => i / 100), heat_capacity_c_v: many(() => 1e-23) },
      },
      run: [
        {
          calculation: [
            {
              vibrational_frequencies: [{ value: many(i => i) }],
              scf_iteration: many(i => i)
                .slice(0, 20_000)
                .map(value => ({ energy: { total: { value } } })),
            },
          ],
        },
      ],
    })
    expect(properties.vibrations(entry)?.wavenumbers.magnitude.length).toBe(count)
    expect(properties.thermodynamics(entry)?.heatCapacity?.magnitude.length).toBe(count)
    expect(properties.convergence(entry)?.scf?.energies.magnitude.length).toBe(20_000)
  })

  it('are fitted, or a reason says why not', () => {
    const results = {
      volumes: many(i => 60 + i / 20_000).map(v => v * 1e-30),
      energies: many(i => (i / 1e5 - 1) ** 2 * 1e-19),
    }
    const entry = open({
      workflow2: { m_def: 'simulationworkflowschema.equation_of_state.EquationOfState', results },
      run: [{}],
    })
    const [group] = properties.equationOfState(entry)
    expect(group?.volumes.flat().length).toBe(count)
    expect(group?.fit ?? group?.reason).toBeDefined()
  })
})
