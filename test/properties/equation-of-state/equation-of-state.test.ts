import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { type EquationOfState, type EquationOfStateModel, properties, quantity } from '../../../src/index.js'
import { models } from '../../../src/properties/equation-of-state/models.js'
import { sampleEntries } from '../../metainfo/archives.js'
import { open } from '../../metainfo/open.js'
import { entriesOf, entryOf } from '../../plot/entries.js'
import { everyEntry, opened } from '../entries.js'

const electronvolt = 1.602176634e-19
const angstrom = 1e-10

const fitsOf = (groups: readonly EquationOfState[]) => groups.filter(({ fit }) => fit)
const bulkOf = ({ fit }: EquationOfState) => fit?.bulkModulus.magnitude as number
const edgeOf = ({ fit }: EquationOfState) => fit?.latticeConstant?.magnitude as number

/** A calculation of a rock salt-like cube, with an energy that has its minimum at an edge of 4 Å. */
function cubeEntry({
  edge,
  labels = ['Mg', 'O'],
  functional = 'GGA_X_PBE',
  second = [0.5, 0.5, 0.5],
  energy = (edge ** 3 - 64) ** 2 / 500,
  grid = [8, 8, 8],
  energyName = 'total',
  concentrations,
}: {
  edge: number
  labels?: string[]
  functional?: string
  second?: number[]
  energy?: number
  grid?: number[]
  energyName?: string
  concentrations?: number[]
}) {
  const meters = edge * angstrom
  return open({
    run: [
      {
        program: { name: 'VASP' },
        method: [{ dft: { xc_functional: { exchange: [{ name: functional }] } }, k_mesh: { grid } }],
        system: [
          {
            atoms: {
              labels,
              positions: labels.map((_, i) => (i === 0 ? [0, 0, 0] : second.map(x => x * i * meters))),
              lattice_vectors: [0, 1, 2].map(row => [0, 1, 2].map(column => (row === column ? meters : 0))),
              periodic: [true, true, true],
              ...(concentrations && { concentrations }),
            },
          },
        ],
        calculation: [
          {
            system_ref: '#/run/0/system/0',
            method_ref: '#/run/0/method/0',
            energy: { [energyName]: { value: energy * electronvolt } },
          },
        ],
      },
    ],
  })
}

const edges = [3.8, 3.9, 4.0, 4.1, 4.2]

describe('the equation of state of the sample data', () => {
  it('of MgO (GPAW, PBE) has the lattice constant and bulk modulus that are known', () => {
    const [group, ...others] = properties.equationOfState(entriesOf('MgO_a4p'))
    expect(others).toEqual([])
    expect(group).toMatchObject({ energyKind: 'total', atoms: 2, label: 'MgO', reason: undefined, notes: [] })
    expect(edgeOf(group as EquationOfState)).toBeCloseTo(4.2551, 4)
    expect(bulkOf(group as EquationOfState)).toBeCloseTo(150.6, 1)
    expect(group?.fit?.residual.magnitude).toBeCloseTo(0.07e-3, 5)
    expect(group?.fit?.errors?.bulkModulus.magnitude).toBeGreaterThan(0.01)
    expect(group?.fit?.errors?.bulkModulus.magnitude).toBeLessThan(1)
  })

  it('of Al (Quantum ESPRESSO, LDA) has those that are known', () => {
    const groups = properties.equationOfState(entriesOf('Al_a7p'))
    expect(groups.length).toBe(1)
    expect(edgeOf(groups[0] as EquationOfState)).toBeCloseTo(3.9571, 3)
    expect(bulkOf(groups[0] as EquationOfState)).toBeCloseTo(83.3, 1)
  })

  it('of all MgO entries together fits the one series, and mixes it with nothing', () => {
    const groups = properties.equationOfState(entriesOf('MgO'))
    const fits = fitsOf(groups)
    expect(fits.map(({ label, entries }) => [label, entries.length])).toEqual([['MgO, GPAW, PBE, cutoff 800 eV', 7]])
    expect(bulkOf(fits[0] as EquationOfState)).toBeCloseTo(150.6, 1)
    for (const { reason, fit } of groups) expect(fit === undefined).toBe(reason !== undefined)
  })

  it('of MgO of one program in two structures keeps rock salt alone', () => {
    const groups = properties.equationOfState([...entriesOf('MgO_a4p'), ...entriesOf('MgO_zb'), ...entriesOf('MgO_rs')])
    expect(
      fitsOf(groups)
        .map(edgeOf)
        .map(edge => edge.toFixed(4)),
    ).toEqual(['4.2551'])
  })

  it('of two materials gives one curve each', () => {
    const groups = properties.equationOfState([...entriesOf('MgO_a4p'), ...entriesOf('Al_a7p')])
    expect(groups.map(({ label, fit }) => [label, fit?.bulkModulus.magnitude.toFixed(1)])).toEqual([
      ['MgO', '150.6'],
      ['Al', '83.3'],
    ])
  })

  it('has every model within a percent, and the pressures of the curve are −dE/dV', () => {
    const names: EquationOfStateModel[] = ['birch-murnaghan', 'vinet', 'murnaghan', 'poirier-tarantola']
    for (const model of names) {
      const [group] = properties.equationOfState(entriesOf('MgO_a4p'), { model })
      expect(edgeOf(group as EquationOfState)).toBeCloseTo(4.255, 2)
      expect(Math.abs(bulkOf(group as EquationOfState) - 150.6)).toBeLessThan(2)
      const [v, e, p] = [group?.curve?.volumes, group?.curve?.energies, group?.curve?.pressures].map(one => one?.flat())
      const slope = -((e?.[51] ?? 0) - (e?.[49] ?? 0)) / ((v?.[51] ?? 0) - (v?.[49] ?? 0))
      expect(p?.[50]).toBeCloseTo(quantity(slope, 'eV / angstrom ** 3').to('GPa').magnitude, 1)
    }
  })

  it('is per atom on request', () => {
    const [group] = properties.equationOfState(entriesOf('MgO_a4p'), { per: 'atom' })
    const [whole] = properties.equationOfState(entriesOf('MgO_a4p'))
    expect(group?.fit?.volume.magnitude).toBeCloseTo((whole?.fit?.volume.magnitude ?? 0) / 2, 8)
    expect(bulkOf(group as EquationOfState)).toBeCloseTo(bulkOf(whole as EquationOfState), 4)
    expect(edgeOf(group as EquationOfState)).toBeCloseTo(4.2551, 4)
  })

  it('has entries and a table', () => {
    const [group] = properties.equationOfState(entriesOf('MgO_a4p'))
    expect(group?.toFrame().columns.map(({ name }) => name)).toEqual(['entry_id', 'volume', 'energy'])
    expect(group?.entries.map(({ entryId }) => entryId)).toContain('H_BQ_bn8Xc_soqjTjitGcdvkUMDi')
    expect(JSON.parse(JSON.stringify(group))).toMatchObject({ model: 'birch-murnaghan', per: 'cell' })
  })
})

describe('calculations that do not belong together', () => {
  const pbe = edges.map(edge => cubeEntry({ edge }))

  it('PBE and LDA are two groups, and each says so', () => {
    const lda = edges.map(edge => cubeEntry({ edge, functional: 'LDA_X', energy: (edge ** 3 - 60) ** 2 / 500 }))
    const groups = properties.equationOfState([...pbe, ...lda])
    expect(groups.map(({ fit, label }) => [label, fit?.volume.magnitude.toFixed(1)])).toEqual([
      ['MgO, GGA_X_PBE', '64.0'],
      ['MgO, LDA_X', '60.2'],
    ])
    expect(groups[0]?.notes).toContain(
      'Calculations of the same structure with another functional are not in this group.',
    )
  })

  it('Si and Ge are two groups', () => {
    const [si, ge] = ['Si', 'Ge'].map(label => edges.map(edge => cubeEntry({ edge, labels: [label, label] })))
    expect(properties.equationOfState([...(si as []), ...(ge as [])]).map(({ entries }) => entries.length)).toEqual([
      5, 5,
    ])
  })

  it('two and four atoms are two groups', () => {
    const four = edges.map(edge => cubeEntry({ edge, labels: ['Mg', 'O', 'Mg', 'O'], second: [0.25, 0.25, 0.25] }))
    expect(properties.equationOfState([...pbe, ...four]).map(({ atoms }) => atoms)).toEqual([2, 4])
  })

  it('two structures of the same atoms are two groups', () => {
    const other = edges.map(edge => cubeEntry({ edge, second: [0.25, 0.25, 0.25] }))
    expect(properties.equationOfState([...pbe, ...other]).length).toBe(2)
  })

  it('full and partly occupied sites are two groups', () => {
    const mixed = edges.map(edge => cubeEntry({ edge, concentrations: [0.5, 1] }))
    expect(properties.equationOfState([...pbe, ...mixed]).length).toBe(2)
  })

  it('kinds of energy do not mix', () => {
    const free = edges.map(edge => cubeEntry({ edge, energyName: 'free' }))
    const groups = properties.equationOfState([...pbe, ...free])
    expect(groups.map(({ energyKind, entries }) => [energyKind, entries.length])).toEqual([
      ['total', 5],
      ['free', 5],
    ])
  })

  it('meshes of one density are one group, which says so; another density is another group', () => {
    const dense = (edge: number, divisions: number) => cubeEntry({ edge, grid: [divisions, divisions, divisions] })
    const one = properties.equationOfState(edges.map(edge => dense(edge, edge < 3.95 ? 9 : 8)))
    expect(one.map(({ entries }) => entries.length)).toEqual([5])
    expect(one[0]?.notes).toContain('The k-mesh differs between volumes, at one density of points.')
    const two = properties.equationOfState(edges.map(edge => dense(edge, edge < 3.95 ? 12 : 8)))
    expect(two.map(({ entries }) => entries.length)).toEqual([2, 3])
  })

  it('order, origin and permutation of atoms do not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.boolean()), { minLength: 5, maxLength: 5 }),
        moves => {
          const entries = edges.map((edge, index) => {
            const [shift, swap] = moves[index] as [number, boolean]
            const meters = edge * angstrom
            const atoms: [string, number][] = [
              ['Mg', shift],
              ['O', shift + 0.5],
            ]
            const order = swap ? [...atoms].reverse() : atoms
            return open({
              run: [
                {
                  system: [
                    {
                      atoms: {
                        labels: order.map(([label]) => label),
                        positions: order.map(([, at]) => [at, at, at].map(x => x * meters)),
                        lattice_vectors: [0, 1, 2].map(row => [0, 1, 2].map(column => (row === column ? meters : 0))),
                      },
                    },
                  ],
                  calculation: [{ energy: { total: { value: (edge ** 3 - 64) ** 2 * 1e-22 } } }],
                },
              ],
            })
          })
          expect(properties.equationOfState(entries).length).toBe(1)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('energies over volumes that are given', () => {
  const volumes = [56, 60, 64, 68, 72]
  const of = (energies: number[], given = volumes, model?: EquationOfStateModel) =>
    properties.equationOfState(
      { volumes: quantity(given, 'angstrom ** 3'), energies: quantity(energies, 'eV') },
      model ? { model } : {},
    )[0] as EquationOfState

  it.each([
    [
      'fewer than four volumes',
      [1, 0, 1],
      [60, 64, 68],
      'An equation of state needs at least four volumes; there are 3.',
    ],
    [
      'four points at three volumes',
      [1, 0, 0, 1],
      [60, 64, 64, 68],
      'An equation of state needs at least four volumes; there are 3.',
    ],
    [
      'a maximum',
      [-4, -1, 0, -1, -4],
      volumes,
      'The energies have a maximum, not a minimum: no equation of state is fitted.',
    ],
    [
      'equal energies',
      [1, 1, 1, 1, 1],
      volumes,
      'All energies are equal: there is no minimum, and no equation of state is fitted.',
    ],
  ])('have no fit for %s', (_, energies, given, reason) => {
    expect(of(energies, given)).toMatchObject({ fit: undefined, curve: undefined, reason })
  })

  it('have no fit for a minimum outside the volumes', () => {
    expect(of(volumes.map(v => (v - 80) ** 2)).reason).toMatch(
      /^The minimum of the energy, at about .* is outside the volumes/,
    )
  })

  it('have no error from four volumes', () => {
    const { fit } = of([16, 0.5, 0, 16.5], [56, 62, 64, 72])
    expect(fit).toBeDefined()
    expect(fit?.errors).toBeUndefined()
  })

  it('are said to fit badly', () => {
    const { notes } = of([16, 1, 6, 2, 17])
    expect(notes.join()).toContain('The fit is poor')
  })

  it('are said to have an odd derivative of the bulk modulus', () => {
    const odd = { energy: 0, volume: 64, bulkModulus: 1, derivative: 11 }
    const { notes } = of(volumes.map(v => models['birch-murnaghan'].energy(v, odd)))
    expect(notes).toEqual(['The derivative of the bulk modulus, 11.0, is outside 2 … 8, where those of crystals are.'])
  })

  it('give back the parameters that made them, in every model', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<EquationOfStateModel>('birch-murnaghan', 'vinet', 'murnaghan', 'poirier-tarantola'),
        fc.record({
          energy: fc.double({ min: -1e4, max: 10, noNaN: true }),
          volume: fc.double({ min: 8, max: 900, noNaN: true }),
          bulkModulus: fc.double({ min: 0.02, max: 4, noNaN: true }),
          derivative: fc.double({ min: 2.5, max: 7, noNaN: true }),
        }),
        (model, parameters) => {
          const given = [0.88, 0.92, 0.96, 1.01, 1.05, 1.09, 1.13].map(factor => factor * parameters.volume)
          const energies = given.map(volume => models[model].energy(volume, parameters))
          const { fit } = of(energies, given, model)
          expect(fit?.volume.magnitude).toBeCloseTo(parameters.volume, 2)
          const bulk = quantity(parameters.bulkModulus, 'eV / angstrom ** 3').to('GPa').magnitude
          expect(Math.abs((fit?.bulkModulus.magnitude as number) / bulk - 1)).toBeLessThan(1e-3)
          expect(fit?.bulkModulusDerivative).toBeCloseTo(parameters.derivative, 1)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('need as many energies as volumes, and a unit', () => {
    expect(() => of([1, 2])).toThrow(DataError)
    expect(() => properties.equationOfState({ volumes: [1], energies: [1] } as never)).toThrow(DataError)
    expect(() => properties.equationOfState([{}] as never)).toThrow(DataError)
    expect(() => properties.equationOfState([], { model: 'cubic' as never })).toThrow(QueryError)
  })
})

describe('what a workflow stores', () => {
  const results = {
    volumes: edges.map(edge => (edge * angstrom) ** 3),
    energies: edges.map(edge => ((edge ** 3 - 64) ** 2 / 500) * electronvolt),
    eos_fit: [{ function_name: 'birch_murnaghan', bulk_modulus: 1e9, equilibrium_volume: 64e-30 }],
  }

  it.each([
    ['run', { run: [{}], workflow2: { m_def: 'simulationworkflowschema.equation_of_state.EquationOfState', results } }],
    [
      'data',
      {
        data: { m_def: 'nomad_simulations.schema_packages.general.Simulation', program: { name: 'VASP' } },
        workflow2: { m_def: 'nomad_simulations.schema_packages.workflow.equation_of_state.EquationOfState', results },
      },
    ],
  ])('is a group of its own: %s', (_, archive) => {
    const [group, ...others] = properties.equationOfState(open(archive))
    expect(others).toEqual([])
    expect(group?.fit?.volume.magnitude).toBeCloseTo(64, 1)
    expect(group?.storedFits[0]?.bulkModulus?.magnitude).toBeCloseTo(1, 10)
    expect(group?.notes.join()).toContain(
      "The archive's own Birch–Murnaghan fit differs: V₀ = 64.000 Å³, B₀ = 1.000 GPa.",
    )
  })

  it('is alone for an entry without volumes: one point and the reason', () => {
    const [group] = properties.equationOfState(entryOf('MgO_a4p26'))
    expect(group?.reason).toBe('An equation of state needs at least four volumes; there is one.')
    expect(properties.equationOfState(entryOf('C_diamond_dos'))).toEqual([])
  })
})

describe('every archive', () => {
  it('alone and all together goes through without an error', () => {
    const entries = everyEntry().map(opened)
    for (const entry of entries) properties.equationOfState(entry)
    const groups = properties.equationOfState(entries.slice(0, sampleEntries().length))
    expect(fitsOf(groups).map(({ label }) => label.split(',')[0])).toEqual(expect.arrayContaining(['MgO', 'Al']))
    expect(fitsOf(groups).length).toBe(2)
  })
})
