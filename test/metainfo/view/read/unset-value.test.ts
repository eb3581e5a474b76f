import { describe, expect, it } from 'vitest'
import { toFrame } from '../../../../src/frame/index.js'
import { type LooseEntryArchive, openArchive, publishedSchema, type Section } from '../../../../src/metainfo/index.js'
import { sampleEntries } from '../../archives.js'
import { open } from '../../open.js'

type Raw = Record<string, unknown>

const material = {
  elements: ['O', 'Be'],
  topology: [{ label: 'original', elements: ['Be'] }, { label: 'empty' }],
}
const structure = {
  dimension_types: [1, 1, 0],
  cartesian_site_positions: [
    [0, 0, 0],
    [1, 0, 0],
    [2, 0, 0],
  ],
}
const raw = {
  results: { material, properties: { structures: { structure_original: structure, structure_primitive: {} } } },
}

const entryAsked = (required: unknown, archive: object = raw) =>
  openArchive(archive as Raw, { dialect: 'v1', entryId: 'e', uploadId: 'u', required }) as unknown as LooseEntryArchive

/** What a path leads to, by sections and by a table: the two must agree. */
function read(entry: LooseEntryArchive, path: string): unknown {
  let value: unknown = entry
  for (const step of path.split('.')) {
    const [name, index] = step.split(/[[\]]/) as [string, string?]
    value = (value as Raw | undefined)?.[name]
    if (index !== undefined) value = (value as unknown[])[Number(index)]
  }
  const cell = toFrame([entry], { columns: { x: path } })
    .column('x')
    .at(0)
  expect(cell ?? undefined).toEqual(value)
  return value
}

describe('what the schema derives from others', () => {
  it.each([
    ['results.material.n_elements', 2],
    ['results.material.elements_exclusive', 'Be O'],
    ['results.material.topology[0].n_elements', 1],
    ['results.material.topology[0].elements_exclusive', 'Be'],
    ['results.material.topology[1].n_elements', undefined],
    ['results.material.topology[1].elements_exclusive', undefined],
    ['results.properties.structures.structure_original.n_sites', 3],
    ['results.properties.structures.structure_original.nperiodic_dimensions', 2],
    ['results.properties.structures.structure_primitive.n_sites', undefined],
    ['results.properties.structures.structure_primitive.nperiodic_dimensions', undefined],
    ['results.properties.available_properties', undefined],
  ])('%s is computed from what is stored, or undefined: %s', (path, expected) => {
    expect(read(open(raw), path)).toEqual(expected)
  })

  it('is what is stored where it is stored', () => {
    expect(
      read(open({ results: { material: { n_elements: 7, elements: ['H'] } } }), 'results.material.n_elements'),
    ).toBe(7)
  })

  it('counts the values of measurements, and sections', () => {
    const data = {
      m_def: 'nomad.datamodel.metainfo.measurements.Spectrum',
      energy: [1, 2],
      additional_channels: [{}, {}, {}],
    }
    const entry = open({ data })
    expect(read(entry, 'data.n_values')).toBe(2)
    expect(read(entry, 'data.n_additional_channels')).toBe(3)
    expect(read(open({ data: { m_def: data.m_def } }), 'data.n_values')).toBeUndefined()
  })

  it('is not counted from a list that came cut, nor from one that was not asked for', () => {
    const path = 'results.material.n_elements'
    const cut = { results: { material: { elements: ['O'] } } }
    expect(read(entryAsked({ results: { material: { 'elements[0]': '*' } } }, cut), path)).toBeUndefined()
    expect(read(entryAsked({ results: { material: { elements: '*' } } }), path)).toBe(2)
    expect(read(entryAsked({ results: '*' }), path)).toBe(2)
    expect(
      read(
        entryAsked({ results: { material: { chemical_formula_reduced: '*' } } }, { results: { material: {} } }),
        path,
      ),
    ).toBeUndefined()
  })

  it('agrees with what the server counted, in all entries of the sample', () => {
    const entries = sampleEntries() as unknown as { archive: Raw; entry_id: string; upload_id: string; index: Raw }[]
    const views = entries.map(({ archive, entry_id, upload_id }) =>
      openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id }),
    )
    const names = ['n_elements', 'elements_exclusive']
    const frame = toFrame(views as never, { columns: names.map(name => `results.material.${name}`) })
    entries.forEach(({ index }, row) => {
      const found = (index.results as { material: Raw }).material
      const view = (views[row] as unknown as { results: { material: Raw } }).results.material
      for (const name of names) {
        expect(view[name]).toBe(found[name])
        expect(frame.column(name).at(row)).toBe(found[name])
      }
    })
  })
})

describe('a default', () => {
  it.each([
    // A flag that nobody raised, a convention, a list without items: the schema means them.
    ['data', 'nomad_simulations.schema_packages.model_method.XCFunctional', 'uses_libxc', false],
    ['data', 'nomad_simulations.schema_packages.model_system.Representation', 'coordinates_system', 'cartesian'],
    ['data', 'nomad_simulations.schema_packages.basis_set.AtomCenteredFunction', 'angular_type', 'spherical'],
    ['data', 'nomad.datamodel.results.Material', 'elements', []],
    // What looks like data, or says that nobody looked: undefined.
    ['data', 'nomad.datamodel.results.Material', 'structural_type', undefined],
    ['data', 'nomad.datamodel.results.Simulation', 'program_name', undefined],
    ['data', 'nomad.datamodel.results.DFT', 'basis_set_type', undefined],
    ['data', 'nomad.datamodel.results.Structure', 'dimension_types', undefined],
    ['data', 'nomad.datamodel.optimade.OptimadeEntry', 'nsites', undefined],
    ['data', 'nomad.datamodel.metainfo.eln.SolarCellJV', 'light_intensity', undefined],
    ['data', 'nomad_simulations.schema_packages.atoms_state.AtomsState', 'spin', undefined],
    ['data', 'nomad_simulations.schema_packages.atoms_state.SphericalSymmetryState', 'ms_quantum_number', undefined],
    ['data', 'nomad_simulations.schema_packages.physical_property.PhysicalProperty', 'iri', undefined],
    ['data', 'nomad.datamodel.metainfo.tabulartree.TabularTree', 'name', undefined],
  ])('in %s of %s.%s reads as %j', (place, m_def, name, expected) => {
    const entry = open({ [place]: { m_def } })
    expect((entry as unknown as Record<string, Section>)[place]?.m_def.qualified_name).toBe(m_def)
    const value = read(entry, `${place}.${name}`)
    expect(value).toEqual(expected)
    expect((entry.m_get(place) as Section).m_is_set(name)).toBe(false)
  })

  it("is the value in an archive's own schema, whose author gave it for these data", () => {
    const definitions = {
      sections: {
        Bake: {
          quantities: {
            hours: { type: 'float', unit: 'hour', default: 2 },
            count: { type: 'int', default: 0 },
            method: { type: 'str', default: 'not processed' },
          },
        },
      },
    }
    const entry = open({ definitions, data: { m_def: 'Bake' } })
    expect(String(read(open({ definitions, data: { m_def: 'Bake', count: 3 } }), 'data.count'))).toBe('3')
    expect(read(entry, 'data.count')).toBe(0)
    expect(read(entry, 'data.method')).toBe('not processed')
    const frame = toFrame([entry], { columns: { hours: 'data.hours' }, units: { hours: 'minute' } })
    expect(frame.column('hours').at(0)).toBe(120)
  })

  it('is no value of what required left out', () => {
    const metadata = { entry_name: 'x' }
    const partly = entryAsked({ metadata: { entry_name: '*' } }, { metadata })
    expect(read(partly, 'metadata.published')).toBeUndefined()
    expect(read(partly, 'metadata.license')).toBeUndefined()
    expect(read(partly, 'metadata.datasets')).toBeUndefined()
    expect(read(entryAsked({ metadata: '*' }, { metadata }), 'metadata.published')).toBe(false)
    expect(read(entryAsked({ metadata: { datasets: '*' } }, { metadata: {} }), 'metadata.datasets')).toEqual([])
  })

  it('fills a column where others store a value, and makes none by itself', () => {
    const frame = toFrame([
      open({ metadata: { published: true, n_quantities: 5 }, results: { material: { n_elements: 3 } } }),
      open({ metadata: { entry_name: 'x' }, results: { material: { elements: ['H'] } } }),
    ])
    expect(frame.column('published').toArray()).toEqual([true, false])
    expect(frame.column('n_quantities').toArray()).toEqual([5, null])
    expect(frame.column('n_elements').toArray()).toEqual([3, 1])
    expect(frame.columnNames).not.toContain('license')
    expect(frame.columnNames).not.toContain('elements_exclusive')
  })

  it('never gives a number, a vector or a word for nothing, in the whole published schema', () => {
    const meant: string[] = []
    for (const dialect of ['v1', 'v0'] as const) {
      const schema = publishedSchema(dialect)
      for (const name of schema.names({ codes: true })) {
        if (name.startsWith('pynxtools.')) continue
        for (const quantity of schema.section(name)?.quantities ?? []) {
          const value = quantity.value_when_unset
          if (value === undefined) continue
          expect(quantity.derived || quantity.virtual).toBe(false)
          expect(value).toBe(quantity.default)
          meant.push(`${quantity.qualified_name.split('.').slice(-2).join('.')} = ${JSON.stringify(value)}`)
        }
      }
    }
    expect([...new Set(meant)].sort()).toMatchSnapshot()
  })
})
