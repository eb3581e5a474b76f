import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { twins } from '../entries.js'

describe('the total energy of an entry', () => {
  const silicon = entryOf('Si_relax')

  it('is that of the last calculation that has one, with its kind and source', () => {
    const energy = properties.energy(silicon)
    expect(energy?.value.magnitude).toBeCloseTo(-215.61682, 4)
    expect(energy).toMatchObject({
      kind: 'total',
      notes: [],
      source: {
        schema: 'run',
        calculation: 'run[0].calculation[3]',
        formula: 'Si',
        paths: expect.arrayContaining(['run[0].calculation[3].energy.total.value']),
      },
    })
  })

  it('is that of the calculation that the option names', () => {
    const first = properties.energy(silicon, { calculation: 0 })
    expect(first?.value.magnitude).toBeCloseTo(-215.5206, 3)
    expect(properties.energy(silicon.run[0]?.calculation[0] as never)?.value.magnitude).toBe(first?.value.magnitude)
    expect(() => properties.energy(silicon, { calculation: 7 })).toThrow(QueryError)
  })

  it('is the free energy, by its name, where the archive has no other', () => {
    const free = properties.energy(open({ run: [{ calculation: [{ energy: { free: { value: 1.602176634e-19 } } }] }] }))
    expect(free).toMatchObject({ kind: 'free', notes: ['The archive has no total energy but a free energy.'] })
    expect(free?.value.magnitude).toBeCloseTo(1, 12)
  })

  it('has the other kinds, and the parts with the names of the archive', () => {
    const energy = properties.energy(entryOf('MgO_a4p26'))
    expect(energy?.kind).toBe('total')
    expect(Object.keys(energy?.others ?? {})).toEqual(['free'])
    expect(energy?.contributions.map(({ name }) => name)).toEqual(expect.arrayContaining(['xc', 'correction_entropy']))
  })

  it('tells kinds apart that the new schema stores as contributions', () => {
    const joule = 1.602176634e-19
    const energy = properties.energy(
      open({
        data: {
          m_def: 'nomad_simulations.schema_packages.general.Simulation',
          program: { name: 'VASP' },
          outputs: [
            {
              total_energies: [
                {
                  value: -10 * joule,
                  contributions: [
                    { contribution_type: 'total_t0', value: -10.1 * joule },
                    { contribution_type: 'xc', value: -3 * joule },
                  ],
                },
              ],
            },
          ],
        },
      }),
    )
    expect(energy?.others['zero-temperature']?.magnitude).toBeCloseTo(-10.1, 10)
    expect(energy?.contributions.map(({ name, value }) => [name, value.magnitude])).toEqual([
      ['xc', expect.closeTo(-3, 10)],
    ])
  })

  it('is that of the last iteration of self-consistency, or of the workflow, where calculations have none', () => {
    const elk = properties.energy(entryOf('Si_elk'))
    expect(elk?.value.magnitude).toBeCloseTo(-15784.56695, 4)
    expect(elk?.notes).toEqual([
      'The energy is that of the last iteration of self-consistency: the calculation has no other.',
    ])
    const workflow = open({
      run: [{ calculation: [{}] }],
      workflow2: {
        m_def: 'simulationworkflowschema.geometry_optimization.GeometryOptimization',
        results: { energies: [0, -1.602176634e-19] },
      },
    })
    expect(properties.energy(workflow)?.value.magnitude).toBeCloseTo(-1, 10)
    expect(properties.energy(workflow)?.notes).toEqual([
      'The energy is the last that the workflow lists: the calculations have none.',
    ])
  })

  it('is undefined where there is none', () => {
    expect(properties.energy(open({}))).toBeUndefined()
  })

  it('is a table of one row', () => {
    expect(properties.energy(silicon)?.toFrame().shape).toEqual([1, 2])
    expect(properties.energy(silicon)?.toFrame({ unitSystem: 'atomic' }).column('energy').unit?.name).toBe('hartree')
    expect(JSON.parse(JSON.stringify(properties.energy(silicon)))).toMatchObject({
      kind: 'total',
      value: { unit: 'electron_volt' },
    })
  })

  it.skipIf(twins().length === 0).each(twins())(
    `is the same in both schemas: $name ${needsShared}`,
    ({ run, data }) => {
      const [old, today] = [properties.energy(run), properties.energy(data)]
      expect(today?.value.magnitude).toBe(old?.value.magnitude)
      expect(today?.source.schema ?? 'data').toBe('data')
    },
  )
})
