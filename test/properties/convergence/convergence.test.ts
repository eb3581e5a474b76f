import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { everyEntry, opened, twins } from '../entries.js'

const electronvolt = 1.602176634e-19
const angstrom = 1e-10
const perAngstrom = electronvolt / angstrom
const optimization = 'simulationworkflowschema.geometry_optimization.GeometryOptimization'

/** An optimization of two atoms: forces in eV/Å and x coordinates in Å for each step. */
function relaxation(
  steps: { forces: number[][]; x: [number, number]; energy?: object }[],
  system: object = {},
  workflow: object = { m_def: optimization },
) {
  return open({
    workflow2: workflow,
    run: [
      {
        system: steps.map(({ x }) => ({
          ...system,
          atoms: { labels: ['H', 'H'], positions: x.map(at => [at * angstrom, 0, 0]) },
        })),
        calculation: steps.map(({ forces, energy }, step) => ({
          system_ref: `#/run/0/system/${step}`,
          energy: energy ?? { total: { value: -step * electronvolt } },
          forces: { total: { value: forces.map(force => force.map(value => value * perAngstrom)) } },
        })),
      },
    ],
  })
}

const held = [
  [3, 4, 0],
  [0, 0.1, 0.2],
]
const steps = [
  { forces: held, x: [0, 0.7] as [number, number] },
  { forces: held, x: [0, 0.75] as [number, number] },
]

describe('the convergence of an optimization', () => {
  it('has energies, forces, displacements and criteria with units', () => {
    const found = properties.convergence(entryOf('NH3/'))
    expect(found).toMatchObject({ steps: 5, energyKind: 'total', isConverged: true })
    expect(found?.energies?.magnitude.at(-1)).toBeCloseTo(-1536.79558, 4)
    expect(found?.forces?.flat().at(-1)).toBeLessThan(1e-3)
    expect(found?.criteria.map(({ name }) => name)).toContain('force')
    expect(found?.displacements?.magnitude[0]).toBeNaN()
    expect(found?.final.energyDifference?.magnitude).toBeGreaterThan(0)
    expect(found?.toFrame().columns.map(({ name }) => name)).toEqual(['energy', 'force', 'displacement'])
  })

  it('counts no atom that is held fixed, as a constraint of the structure says', () => {
    expect(properties.convergence(relaxation(steps))?.forces?.flat()[0]).toBeCloseTo(5, 10)
    const found = properties.convergence(relaxation(steps, { constraint: [{ kind: 'fix_xyz', atom_indices: [[0]] }] }))
    expect(found?.forces?.flat()[0]).toBeCloseTo(Math.hypot(0.1, 0.2), 10)
    expect(found).toMatchObject({
      fixedAtoms: 1,
      notes: ['One atom is held fixed and left out of the largest force.'],
    })
  })

  it('counts the free directions of an atom that is fixed along others', () => {
    const found = properties.convergence(relaxation(steps, { constraint: [{ kind: 'fix_y', atom_indices: [[0]] }] }))
    expect(found?.forces?.flat()[0]).toBeCloseTo(3, 10)
  })

  it('reads the selective dynamics of VASP', () => {
    const moves = [
      [false, false, false],
      [true, true, false],
    ]
    const found = properties.convergence(relaxation(steps, { x_vasp_selective_dynamics: moves }))
    expect(found?.forces?.flat()[0]).toBeCloseTo(0.1, 10)
    expect(found?.fixedAtoms).toBe(2)
  })

  it('names atoms that do not move where the archive states no constraint', () => {
    expect(properties.convergence(relaxation(steps))?.notes).toEqual([
      'One atom does not move although forces act on them: they may be held fixed, but the archive does not say so.',
    ])
  })

  it('gives the shortest way of an atom across the border of a cell', () => {
    const lattice = [0, 1, 2].map(row => [0, 1, 2].map(column => (row === column ? 4 * angstrom : 0)))
    const system = (x: number) => ({
      atoms: {
        labels: ['H'],
        positions: [[x * angstrom, 0, 0]],
        lattice_vectors: lattice,
        periodic: [true, true, true],
      },
    })
    const entry = open({
      workflow2: { m_def: optimization },
      run: [
        {
          system: [system(0.1), system(3.9)],
          calculation: [0, 1].map(step => ({
            system_ref: `#/run/0/system/${step}`,
            energy: { total: { value: 0 } },
          })),
        },
      ],
    })
    expect(properties.convergence(entry)?.displacements?.magnitude[1]).toBeCloseTo(0.2, 10)
  })

  it('gives the shortest way in a skew cell, where whole fractions do not find it', () => {
    const rows = [
      [4, 0, 0],
      [1.9, 1, 0],
      [0, 0, 4],
    ]
    const system = (x: number) => ({
      atoms: {
        labels: ['H'],
        positions: [[x * angstrom, 0, 0]],
        lattice_vectors: rows.map(row => row.map(value => value * angstrom)),
        periodic: [true, true, true],
      },
    })
    const entry = open({
      workflow2: { m_def: optimization },
      run: [
        {
          system: [system(0), system(1.8)],
          calculation: [0, 1].map(step => ({
            system_ref: `#/run/0/system/${step}`,
            energy: { total: { value: 0 } },
          })),
        },
      ],
    })
    // 1.8 a − b: (−0.1, −1, 0).
    expect(properties.convergence(entry)?.displacements?.magnitude[1]).toBeCloseTo(Math.hypot(0.1, 1), 10)
  })

  it('takes the free energy by its name, and mixes no kinds', () => {
    const energy = (name: string) => ({ [name]: { value: electronvolt } })
    const free = steps.map(step => ({ ...step, energy: energy('free') }))
    expect(properties.convergence(relaxation(free))).toMatchObject({ energyKind: 'free' })
    const mixed = [...free, { ...(steps[0] as (typeof steps)[number]), energy: energy('total') }]
    const found = properties.convergence(relaxation(mixed))
    expect(found?.energies?.magnitude[2]).toBeNaN()
    expect(found?.notes).toContain('One step has another kind of energy, which is left out.')
  })

  it('reads the criteria of the new schema in their own units', () => {
    const target = (kind: string, value: number, unit: string) => ({
      m_def: `nomad_simulations.schema_packages.workflow.general.${kind}`,
      threshold: { threshold: { m_value: value, m_unit: unit } },
      threshold_type: 'maximum',
    })
    const entry = open({
      data: {
        m_def: 'nomad_simulations.schema_packages.general.Simulation',
        program: { name: 'VASP' },
        outputs: [{ total_energies: [{ value: electronvolt }] }],
      },
      workflow2: {
        m_def: 'nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimization',
        method: {
          convergence_targets: [
            target('ForceConvergenceTarget', 0.01, 'eV / angstrom'),
            target('EnergyConvergenceTarget', electronvolt, 'joule'),
          ],
        },
        results: { is_converged: true },
      },
    })
    const found = properties.convergence(entry)
    expect(found?.criteria.map(({ name, value, type }) => [name, value.magnitude, type])).toEqual([
      ['force', expect.closeTo(0.01, 10), 'maximum'],
      ['energy', expect.closeTo(1, 10), 'maximum'],
    ])
    expect(found?.isConverged).toBe(true)
  })
})

describe('the convergence of self-consistency', () => {
  it('is that of the last calculation with iterations, or of the named one', () => {
    const last = properties.convergence(entryOf('NH3/'))?.scf
    expect(last).toMatchObject({ calculation: 'run[0].calculation[3]', index: 3, of: 5 })
    expect(last?.changes.magnitude[0]).toBeNaN()
    expect(properties.convergence(entryOf('NH3/'), { calculation: 0 })?.scf?.energies.magnitude.length).toBe(5)
    expect(() => properties.convergence(entryOf('NH3/'), { calculation: 9 })).toThrow(QueryError)
    expect(() => properties.convergence({} as never)).toThrow(DataError)
  })

  it('is undefined, as all of it, where there is none', () => {
    expect(properties.convergence(open({}))).toBeUndefined()
  })

  it.skipIf(twins().length === 0)(`has the same energies in both schemas ${needsShared}`, () => {
    for (const { run, data } of twins()) {
      const [old, today] = [run, data].map(entry => properties.convergence(entry)?.scf?.energies.magnitude)
      if (!old || !today) continue
      // Quantum ESPRESSO's last iteration has no energy of its own.
      for (const [index, value] of today.entries()) expect(value).toBeCloseTo(old[index] as number, 6)
    }
  })
})

describe('every archive', () => {
  it('goes through without an error, and nothing is infinite', () => {
    const found = everyEntry().map(entry => properties.convergence(opened(entry)))
    expect(found.filter(one => one?.scf).length).toBeGreaterThan(40)
    for (const one of found) expect(JSON.stringify(one) ?? '').not.toContain('Infinity')
  })
})
