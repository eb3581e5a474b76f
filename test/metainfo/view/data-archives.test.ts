import { describe, expect, it } from 'vitest'
import { isUnresolved, type LooseSection, type LooseValue, openArchive } from '../../../src/metainfo/index.js'
import { entryIdOf } from '../../../src/metainfo/reference/entry-id.js'
import { Quantity } from '../../../src/units/index.js'
import { newEntries } from '../archives.js'
import { open } from '../open.js'

const simulation = 'nomad_simulations.schema_packages.general.Simulation'
const dataOf = (data: object, more: object = {}) =>
  open({ data: { m_def: simulation, ...data }, ...more }).data as unknown as Record<string, LooseValue> & LooseSection

describe('values of the new schema', () => {
  it('have the unit that is stored with them, where the schema states none', () => {
    const workflow2 = {
      m_def: 'nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimization',
      method: {
        convergence_targets: [
          {
            m_def: 'nomad_simulations.schema_packages.workflow.general.ForceConvergenceTarget',
            threshold: { threshold: { m_value: 1.65e-11, m_unit: 'newton', m_original_unit: 'newton' } },
          },
        ],
      },
    }
    const archive = open({ workflow2 }) as unknown as { m_resolve(path: string): unknown }
    const threshold = archive.m_resolve('/workflow2/method/convergence_targets/0/threshold') as Quantity
    expect(threshold).toBeInstanceOf(Quantity)
    expect([threshold.magnitude, String(threshold.unit)]).toEqual([1.65e-11, 'newton'])
  })

  it('that stand in an HDF5 file are the reference to it, as numbers of an older version are numbers', () => {
    const stored = '../uploads/U/archive/E#/data/outputs/0/hopping_matrices/0/value'
    const data = dataOf({
      outputs: [{ hopping_matrices: [{ value: stored }, { value: { re: [[1e-19]], im: [[0]] } }] }],
    })
    const value = (index: number) => data.m_resolve(`/data/outputs/0/hopping_matrices/${index}/value`)
    expect(value(0)).toBe(stored)
    expect(String((value(1) as { re: Quantity }).re.unit)).toBe('joule')
  })

  it('may be null: a gap in a list, and a number that is not known', () => {
    const data = dataOf({ model_system: [null, { positions: null, n_particles: null, particle_states: [null] }] })
    const systems = data['model_system'] as unknown as { n_particles?: number; particle_states: unknown[] }[]
    expect(systems[0]).toBeNull()
    expect(systems[1]?.particle_states).toEqual([null])
    expect(systems[1]?.n_particles).toBeNaN()
  })

  it.each(['#/data/model_system/1', '/data/model_system/1', '#data/model_system/1'])('are referred to by %s', text => {
    const data = dataOf({ model_system: [{}, { name: 'b' }], outputs: [{ model_system_ref: text }] })
    const [output] = data['outputs'] as unknown as { model_system_ref: unknown }[]
    expect(output?.model_system_ref).toBe((data['model_system'] as unknown as unknown[])[1])
  })

  it('that are sections of a base class are read by their own class', () => {
    const data = dataOf({
      model_system: [
        {
          particle_states: [
            { m_def: 'nomad_simulations.schema_packages.atoms_state.AtomsState', chemical_symbol: 'O' },
          ],
        },
      ],
    })
    const [state] = (data['model_system'] as unknown as { particle_states: LooseSection[] }[])[0]?.particle_states ?? []
    expect(state?.m_def.name).toBe('AtomsState')
  })
})

describe('a reference by the name of a file', () => {
  it('leads to the entry that was sent along under this name', () => {
    const address = '../uploads/U1/archive/film1.archive.yaml'
    const m_def = 'nomad.datamodel.metainfo.basesections.v1.Measurement'
    const raw = {
      data: { m_def, samples: [{ reference: `${address}#/data` }] },
      m_ref_archives: {
        [address]: { data: { m_def: 'nomad.datamodel.metainfo.basesections.v1.System', name: 'film' } },
      },
    }
    const archive = openArchive(raw, { dialect: 'v1', entryId: 'E', uploadId: 'U1' }) as unknown as LooseSection
    expect((archive.m_resolve('/data/samples/0/reference') as { name: string }).name).toBe('film')
  })

  it('says which entry it is, where that was not sent', () => {
    const m_def = 'nomad.datamodel.metainfo.basesections.v1.Measurement'
    const reference = '../upload/U1/raw/film1.archive.yaml#/data'
    const target = open({ data: { m_def, samples: [{ reference }] } }).m_resolve('/data/samples/0/reference')
    expect(isUnresolved(target) && target.entryId).toBe(entryIdOf('U1', 'film1.archive.yaml'))
  })
})

const entries = newEntries()
describe.skipIf(entries.length === 0)('all archives of the new schema', () => {
  it('have no reference into themselves that leads nowhere, and no number without its unit', () => {
    const lost: string[] = []
    let resolved = 0
    let units = 0
    for (const { archive, entry_id, upload_id } of entries) {
      const root = openArchive(archive, {
        dialect: 'v1',
        entryId: entry_id,
        uploadId: upload_id,
      }) as unknown as LooseSection
      for (const { section, name } of root.m_traverse()) {
        const property = section.m_def.all_properties.get(name)
        if (property?.m_kind !== 'quantity') continue
        const value = section.m_get(name)
        if (/reference/.test(property.type.kind)) {
          for (const target of [value].flat(3)) {
            if (!isUnresolved(target)) resolved++
            else if (target.entryId === entry_id || target.entryId === undefined) lost.push(target.reference)
          }
        } else if (property.unit !== undefined && typeof section.m_get(name, { raw: true }) === 'number') {
          units++
          if (!(value instanceof Quantity)) lost.push(property.qualified_name)
        }
      }
    }
    expect(lost).toEqual([])
    expect(resolved).toBeGreaterThan(2000)
    expect(units).toBeGreaterThan(2000)
  })
})
