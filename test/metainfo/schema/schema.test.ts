import { describe, expect, it } from 'vitest'
import {
  describe as describeAt,
  type LooseEntryArchive,
  metainfo,
  openArchive,
  publishedSchema,
  type Section,
} from '../../../src/metainfo/index.js'
import { newEntries } from '../archives.js'
import { open } from '../open.js'

const entries = newEntries()

/** What an archive holds beyond its schema: sections without a definition, and names that a definition does not have. */
function unknownIn(archive: object, counts: Map<string, number>): number {
  const root = archive as LooseEntryArchive & Section
  const sections = [root, ...root.m_all_contents()]
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const section of sections) {
    if (section.m_def.unknown) add(`a section at ${section.m_path().replace(/\/\d+/g, '')}`)
    else for (const name of section.m_unknown) add(`${section.m_def.qualified_name}.${name}`)
  }
  return sections.length
}

const openEntry = ({ archive, entry_id, upload_id }: (typeof entries)[number]) =>
  openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id })

describe.skipIf(entries.length === 0)('archives of the new schema, of measurements and of NeXus', () => {
  const usesOwnSchema = ({ archive }: (typeof entries)[number]) => {
    const data = archive.data as { m_def?: string } | undefined
    return Boolean(data?.m_def?.startsWith('../upload') || archive.definitions)
  }

  it('are known to the last section and the last quantity', () => {
    const counts = new Map<string, number>()
    let sections = 0
    const classes = new Set<string>()
    for (const entry of entries.filter(other => !usesOwnSchema(other))) {
      const archive = openEntry(entry)
      sections += unknownIn(archive, counts)
      classes.add(String((archive as unknown as { data?: Section }).data?.m_def.qualified_name))
    }
    expect([...counts]).toEqual([])
    expect(sections).toBeGreaterThan(35_000)
    expect([...classes].sort()).toMatchSnapshot()
  })

  it('lack only what a user’s own schema defines, where that is in another entry', () => {
    const counts = new Map<string, number>()
    const own = entries.filter(usesOwnSchema)
    for (const entry of own) unknownIn(openEntry(entry), counts)
    const elsewhere =
      /^(nomad\.datamodel\.data\.EntryData\.\w+|nomad\.metainfo\.metainfo\.\w+\.definition_id|a section at \/data\/.*)$/
    expect(own).toHaveLength(10)
    expect([...counts.keys()].filter(name => !elsewhere.test(name))).toEqual([])
  })
})

describe('packages beside the core', () => {
  const schema = publishedSchema('v1')

  it.each([
    ['nomad_measurements.xrd.schema.XRDResult1D', 'two_theta', 'degree'],
    ['nomad_measurements.xrd.schema.XRayDiffraction', 'method', undefined],
    ['nomad_material_processing.vapor_deposition.general.VaporDeposition', 'steps', undefined],
    ['nomad_catalysis.schema_packages.catalysis.CatalyticReaction', 'results', undefined],
    ['perovskite_solar_cell_database.schema.PerovskiteSolarCell', 'jv', undefined],
    ['pynxtools.nomad.metainfo.base_classes.beam.Beam', 'incident_energy', undefined],
    ['pynxtools.nomad.schema.Root', 'ENTRY', undefined],
  ])('have %s.%s', (section, name, unit) => {
    const property = schema.section(section)?.all_properties.get(name)
    expect(property?.name).toBe(name)
    if (unit !== undefined) expect(property?.m_kind === 'quantity' && property.unit).toBe(unit)
  })

  it.each([
    // Modules from which Python exports a section that is in another one.
    ['pynxtools.nomad.metainfo.applications.Xps', 'pynxtools.nomad.metainfo.applications.xps.Xps'],
    ['pynxtools.nomad.metainfo.base_classes.Data', 'pynxtools.nomad.metainfo.base_classes.data.Data'],
    ['nomad.datamodel.EntryArchive', 'nomad.datamodel.datamodel.EntryArchive'],
    // Older versions had it in another module.
    [
      'nomad_simulations.schema_packages.properties.band_structure.ElectronicEigenvalues',
      'nomad_simulations.schema_packages.properties.electronic_eigenvalues.ElectronicEigenvalues',
    ],
  ])('find %s as %s', (name, found) => {
    expect(schema.find(name)?.qualified_name).toBe(found)
  })

  it('find nothing for a name that several sections could have, or none', () => {
    expect(schema.find('pynxtools.nomad.NoSuchSection')).toBeUndefined()
    expect(schema.find('no_such_package.Simulation')).toBeUndefined()
    expect(schema.find('__proto__.constructor')).toBeUndefined()
  })
})

describe('an archive of an older nomad_simulations', () => {
  const version03 = {
    data: {
      m_def: 'nomad_simulations.schema_packages.general.Simulation',
      model_system: [
        {
          symmetry: [
            { space_group_number: 225, bravais_lattice: 'cF', atomic_cell_ref: '/data/model_system/0/cell/0' },
          ],
          cell: [
            {
              m_def: 'nomad_simulations.schema_packages.model_system.AtomicCell',
              positions: [[0, 0, 1e-10]],
              lattice_vectors: [
                [4e-10, 0, 0],
                [0, 4e-10, 0],
                [0, 0, 4e-10],
              ],
              periodic_boundary_conditions: [true, true, true],
              atoms_state: [{ chemical_symbol: 'Mg', orbitals_state: [{ l_quantum_symbol: 'p' }] }],
            },
          ],
          model_system: [{ atom_indices: [0] }],
        },
      ],
      model_method: [
        {
          m_def: 'nomad_simulations.schema_packages.model_method.DFT',
          xc_functionals: [{ libxc_name: 'GGA_X_PBE', name: 'exchange', weight: 1 }],
          numerical_settings: [
            {
              m_def: 'nomad_simulations.schema_packages.numerical_settings.KSpace',
              k_mesh: [{ points: { re: [[0, 0, 0.5]], im: [[0, 0, 0]] } }],
            },
          ],
        },
      ],
      outputs: [
        {
          m_def: 'nomad_simulations.schema_packages.outputs.SCFOutputs',
          fermi_levels: [{ value: 8e-19 }],
          total_energies: [{ value: -1e-17, rank: [], contributions: [{ name: 'kinetic', value: 1e-18 }] }],
          electronic_dos: [
            {
              value: [1e18, 2e18],
              variables: [{ m_def: 'nomad_simulations.schema_packages.variables.Energy2', points: [1e-18, 2e-18] }],
            },
          ],
          electronic_eigenvalues: [{ n_bands: 1, value: [[1e-18]] }],
        },
      ],
    },
    workflow2: {
      m_def: 'nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimization',
      model: {
        m_def: 'nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimizationModel',
        convergence_tolerance_force_maximum: 1e-12,
      },
    },
  }
  const archive = open(version03) as unknown as LooseEntryArchive

  it('is known to the last name', () => {
    const counts = new Map<string, number>()
    unknownIn(archive, counts)
    expect([...counts]).toEqual([])
  })

  it.each([
    ['data/model_system/0/cell/0/positions', 'meter'],
    ['data/model_system/0/cell/0/lattice_vectors', 'meter'],
    ['data/outputs/0/fermi_levels/0/value', 'joule'],
    ['data/outputs/0/total_energies/0/contributions/0/value', 'joule'],
    ['data/outputs/0/electronic_dos/0/value', '1 / joule'],
    ['data/outputs/0/electronic_dos/0/variables/0/points', 'joule'],
    ['data/outputs/0/electronic_eigenvalues/0/value', 'joule'],
    ['workflow2/model/convergence_tolerance_force_maximum', 'newton'],
  ])('%s is in %s', (path, unit) => {
    expect(String((archive.m_resolve(path) as { unit: unknown }).unit)).toBe(unit)
  })

  it('has complex points of a mesh, a list of symmetries, and references by their old paths', () => {
    const mesh = archive.m_resolve('data/model_method/0/numerical_settings/0/k_mesh/0/points') as { re: unknown }
    expect(mesh.re).toEqual([Float64Array.of(0, 0, 0.5)])
    const [symmetry] = archive.m_resolve('data/model_system/0/symmetry') as { [name: string]: unknown }[]
    expect(symmetry?.['space_group_number']).toBe(225)
    expect(symmetry?.['atomic_cell_ref']).toBe(archive.m_resolve('data/model_system/0/cell/0'))
  })

  it('says until when a name was in use', () => {
    const system = publishedSchema('v1').section('nomad_simulations.schema_packages.model_system.ModelSystem')
    expect(system?.all_properties.get('cell')?.until).toBe('0.5.0')
    expect(system?.all_properties.get('positions')?.until).toBeUndefined()
    expect(String(publishedSchema('v1').section('nomad_simulations.schema_packages.model_system.Cell'))).toBeTruthy()
  })
})

describe('the schema browser', () => {
  it('finds quantities of plugins and of calculations in data', () => {
    const names = (text: string) => metainfo.search(text).found.map(({ qualified_name }) => qualified_name)
    expect(names('two theta')).toContain('nomad_measurements.xrd.schema.XRDResult.two_theta')
    expect(names('total_energies')).toContain('nomad_simulations.schema_packages.outputs.Outputs.total_energies')
    // A plugin has this name, too.
    expect(metainfo.section('BandGap').qualified_name).toBe('runschema.calculation.BandGap')
    expect(metainfo.section('XRDResult1D').qualified_name).toBe('nomad_measurements.xrd.schema.XRDResult1D')
  })

  it('describes paths of data, by the section that an archive has there', () => {
    const archive = open({ data: { m_def: 'nomad_measurements.xrd.schema.ELNXRayDiffraction', results: [] } })
    expect(describeAt(archive, 'data.results[0].two_theta').unit).toBe('degree')
    const simulated = open({ data: { m_def: 'nomad_simulations.schema_packages.general.Simulation' } })
    expect(describeAt(simulated, 'data.outputs[-1].total_energies.value').unit).toBe('joule')
    expect(describeAt(simulated, 'data.model_system[0].cell[0].positions').unit).toBe('meter')
  })
})
