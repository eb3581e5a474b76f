import { describe, expect, it } from 'vitest'
import { DataError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { everyEntry, opened, twins } from '../entries.js'

const electronvolt = 1.602176634e-19

describe('the method of an entry', () => {
  it('has the settings of a plane-wave calculation', () => {
    const method = properties.method(entryOf('Al_a7p20'))
    expect(method).toMatchObject({
      program: 'Quantum Espresso',
      version: '6.7MaX',
      kind: 'DFT',
      functional: 'LDA',
      functionals: ['LDA_C_PZ', 'LDA_X'],
      jacobsLadder: 'LDA',
      exactExchange: 0,
      basis: { type: 'plane waves' },
      kMesh: { count: 110 },
      spin: { polarized: false, channels: 1 },
      smearing: { kind: 'Marzari–Vanderbilt' },
      pseudopotentials: ['Al.pz-vbc.UPF'],
      hubbard: [],
    })
    expect(method?.basis.cutoff?.to('rydberg').magnitude).toBeCloseTo(20, 8)
    expect(method?.smearing?.width?.to('rydberg').magnitude).toBeCloseTo(0.02, 8)
    expect(method?.notes).toEqual([
      'The schema states no unit of width: joule (SI) is assumed: run[0].method[0].electronic.smearing.width.',
    ])
  })

  it('names a hybrid functional by its parts', () => {
    const method = properties.method(entryOf('H2O/'))
    expect(method).toMatchObject({ functional: 'PBE0', jacobsLadder: 'hybrid GGA', exactExchange: 0.25 })
    expect(method?.functionals).toEqual(['GGA_C_PBE', '0.75 GGA_X_PBE', '0.25 HF_X'])
  })

  it('is the same from names of libxc in both spellings, in any order', () => {
    const run = open({
      run: [
        {
          method: [
            { dft: { xc_functional: { exchange: [{ name: 'GGA_X_PBE' }], correlation: [{ name: 'GGA_C_PBE' }] } } },
          ],
        },
      ],
    })
    const model = 'nomad_simulations.schema_packages.model_method.DFT'
    const data = open({
      data: {
        m_def: 'nomad_simulations.schema_packages.general.Simulation',
        model_method: [
          {
            m_def: model,
            xc: { components: [{ canonical_label: 'XC_GGA_C_PBE' }, { canonical_label: 'XC_GGA_X_PBE' }] },
          },
        ],
      },
    })
    expect(properties.method(run)?.functional).toBe('PBE')
    expect(properties.method(data)).toMatchObject({ functional: 'PBE', kind: 'DFT', jacobsLadder: 'GGA' })
    expect(properties.sameMethod(run, data).same).toBe(true)
  })

  it('has the distance of k-points with 2π', () => {
    const entry = open({
      run: [
        {
          method: [{ k_mesh: { grid: [4, 4, 2] } }],
          system: [
            {
              atoms: {
                labels: ['Si'],
                positions: [[0, 0, 0]],
                periodic: [true, true, true],
                lattice_vectors: [
                  [5e-10, 0, 0],
                  [0, 5e-10, 0],
                  [0, 0, 1e-9],
                ],
              },
            },
          ],
        },
      ],
    })
    const mesh = properties.method(entry)?.kMesh
    expect(mesh).toMatchObject({ grid: [4, 4, 2], count: 32 })
    const expected = new Float64Array(3).fill(Number(((2 * Math.PI) / 20).toFixed(10)))
    expect(mesh?.spacing?.flat().map(value => Number(value.toFixed(10)))).toEqual(expected)
  })

  it('has Hubbard corrections by atom and orbital', () => {
    const entry = open({
      run: [
        {
          method: [
            {
              electronic: { method: 'DFT+U' },
              atom_parameters: [
                { label: 'Ni1', hubbard_kanamori_model: { orbital: '3d', u: 6 * electronvolt, j: electronvolt } },
              ],
            },
          ],
        },
      ],
    })
    const method = properties.method(entry)
    expect(method).toMatchObject({ kind: 'DFT', name: 'DFT+U', hubbard: [{ atom: 'Ni', orbital: '3d' }] })
    expect(method?.hubbard[0]?.u?.magnitude).toBeCloseTo(6, 10)
    expect(method?.hubbard[0]?.j?.magnitude).toBeCloseTo(1, 10)
  })

  it('leaves out a width of smearing that no calculation has', () => {
    const entry = open({ run: [{ method: [{ electronic: { smearing: { kind: 'fermi', width: 0.001 } } }] }] })
    const method = properties.method(entry)
    expect(method?.smearing).toEqual({ kind: 'Fermi–Dirac', width: undefined })
    expect(method?.notes).toContain(
      'The width of the smearing is 6.2e+15 eV when its number is read in joules: it is left out.',
    )
  })

  it('is read from the summary where run.method was not asked for', () => {
    const { run, ...rest } = entryOf('Al_a7p20').m_to_dict() as { run: { method?: unknown }[] }
    const entry = open({ ...rest, run: run.map(({ method, ...others }) => others) })
    expect(properties.method(entry)).toMatchObject({ functional: 'LDA', functionals: ['LDA_C_PZ', 'LDA_X'] })
    expect(properties.method(entry)?.basis.cutoff?.to('rydberg').magnitude).toBeCloseTo(20, 8)
    expect(properties.method(entry)?.source.paths).toContain('results.method.simulation.dft.xc_functional_names')
  })

  it('is read from names of older versions of the new schema', () => {
    const entry = open({
      data: {
        m_def: 'nomad_simulations.schema_packages.general.Simulation',
        program: { name: 'VASP' },
        model_method: [
          {
            m_def: 'nomad_simulations.schema_packages.model_method.DFT',
            jacobs_ladder: 'metaGGA',
            xc_functionals: [{ libxc_name: 'MGGA_X_SCAN' }, { libxc_name: 'MGGA_C_SCAN' }],
            relativity_method: 'scalar_relativistic',
            van_der_waals_correction: 'G06',
          },
        ],
      },
    })
    expect(properties.method(entry)).toMatchObject({
      functional: 'SCAN',
      jacobsLadder: 'meta-GGA',
      relativity: 'scalar',
      vanDerWaals: 'G06',
    })
  })

  it('is undefined for an entry without method and program', () => {
    expect(properties.method(open({}))).toBeUndefined()
  })

  it('is found for every kind of archive, without an error', () => {
    const found = everyEntry().map(entry => properties.method(opened(entry)))
    expect(found.filter(method => method?.program).length).toBeGreaterThan(90)
    for (const method of found) expect(JSON.stringify(method) ?? '').not.toContain('NaN')
  })
})

describe('the comparison of two methods', () => {
  it('says what differs, and what is not stated', () => {
    const [gpaw, espresso] = [entryOf('MgO_a4p26'), entryOf('MgO_relax')]
    const { same, differences, unknown } = properties.sameMethod(gpaw, espresso)
    expect(same).toBe(false)
    expect(differences.map(({ what }) => what)).toEqual(['program', 'functional', 'version', 'cutoff'])
    expect(differences[1]).toEqual({
      what: 'functional',
      a: 'PBE',
      b: 'LDA (LDA_C_PZ + LDA_X)',
      fromVolume: false,
    })
    expect(unknown).toContainEqual({ what: 'k-mesh', missing: 'a' })
  })

  it('does not take what is missing on one side for equal', () => {
    const [a, b] = [open({ run: [{ program: { name: 'VASP' } }] }), entryOf('MgO_relax')]
    expect(properties.sameMethod(a, b).unknown).toContainEqual({ what: 'functional', missing: 'a' })
  })

  it('takes methods that were read before', () => {
    const method = properties.method(entryOf('MgO_a4p26'))
    expect(properties.sameMethod(method as never, entryOf('MgO_a4p05')).same).toBe(true)
    expect(() => properties.sameMethod({} as never, entryOf('MgO_a4p05'))).toThrow(DataError)
  })

  it.each([
    [4.0, 4.1, 8, 8, true],
    [4.0, 4.1, 9, 8, true],
    [4.0, 4.0, 9, 8, false],
    [4.0, 4.1, 8, 12, false],
  ])('knows meshes of one density: a = %d and %d Å, %d and %d divisions', (one, other, first, second, fromVolume) => {
    const cubic = (edge: number, divisions: number) =>
      open({
        run: [
          {
            method: [{ k_mesh: { grid: [divisions, divisions, divisions] } }],
            system: [
              {
                atoms: {
                  labels: ['Po'],
                  positions: [[0, 0, 0]],
                  lattice_vectors: [0, 1, 2].map(axis => [0, 1, 2].map(i => (i === axis ? edge * 1e-10 : 0))),
                },
              },
            ],
          },
        ],
      })
    const [difference] = properties.sameMethod(cubic(one, first), cubic(other, second)).differences
    expect(difference?.fromVolume ?? true).toBe(fromVolume)
  })

  it.skipIf(twins().length === 0).each(twins())(`finds no difference between schemas: $name ${needsShared}`, twin => {
    expect(properties.sameMethod(twin.run, twin.data).differences).toEqual([])
  })
})
