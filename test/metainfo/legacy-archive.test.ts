import { describe, expect, it } from 'vitest'
import { checkRequired, publishedSchema } from '../../src/metainfo/index.js'
import { open } from './open.js'

type Loose = ReturnType<typeof open>

const raw = () => ({
  section_run: [
    {
      program_name: 'VASP',
      section_single_configuration_calculation: [
        { energy_total: -1.5e-18, single_configuration_calculation_to_system_ref: '/section_run/0/section_system/0' },
        { energy_total: -1.6e-18, atom_forces: [[0, 0, 1e-10]] },
      ],
      section_system: [{ chemical_composition_reduced: 'MgO', atom_positions: [[0, 0, 1e-10]] }],
    },
  ],
  section_metadata: { calc_id: 'stored-id' },
})

describe('an archive of the legacy server', () => {
  it('is read by its names', () => {
    const entry = open(raw(), 'v0')
    const calculations = entry.section_run?.[0]?.section_single_configuration_calculation as unknown as Loose[]
    expect(String(calculations.at(-1)?.energy_total)).toBe('-1.6e-18 joule')
    const reference = calculations[0]?.single_configuration_calculation_to_system_ref
    expect(reference?.chemical_composition_reduced).toBe('MgO')
    expect(entry.section_workflow).toBeUndefined()
    expect(entry.entry_id).toBe('entry-1')
    expect(entry.upload_id).toBe('upload-1')
    expect(entry.m_def.all_sub_sections.has('section_run')).toBe(true)
    expect([entry, ...entry.m_all_contents()].flatMap(section => section.m_unknown)).toEqual([])
  })

  it('has sections under both names', () => {
    const schema = publishedSchema('v0')
    expect(schema.find('section_run')).toBe(schema.find('nomad.datamodel.metainfo.common_dft.Run'))
    expect(schema.find('section_k_band_segment')?.name).toBe('KBandSegment')
  })

  it('knows names that only older servers had', () => {
    const contribution = publishedSchema('v0').find('section_energy_contribution')
    expect([...(contribution?.all_quantities.keys() ?? [])]).toContain('energy_contibution_kind')
  })

  it('is checked in required', () => {
    const required = {
      section_run: {
        section_single_configuration_calculation: {
          energy_totl: '*',
          single_configuration_calculation_to_system_ref: { chemical_composition_reduced: '*' },
        },
      },
    }
    const unknown = checkRequired(required, 'v0')
    expect(unknown.map(({ path }) => path)).toEqual([
      'section_run.section_single_configuration_calculation.energy_totl',
    ])
    expect(unknown[0]?.suggestions[0]).toBe('energy_total')
  })
})
