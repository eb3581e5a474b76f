import { describe, expect, it } from 'vitest'
import {
  describe as describeProperty,
  isSearchSection,
  publishedSchema,
  searchQuantity,
  suggestSearchQuantity,
} from '../../../src/metainfo/index.js'
import { open } from '../open.js'

const schema = publishedSchema('v1')
const calculation = schema.find('runschema.calculation.Calculation')

describe('a section definition', () => {
  it('knows its parts and what it inherits, in order', () => {
    expect(calculation?.name).toBe('Calculation')
    expect(calculation?.base_sections.map(base => base.name)).toEqual(['BaseCalculation'])
    expect(calculation?.all_base_sections.map(base => base.name)).toEqual(['BaseCalculation', 'ArchiveSection'])
    expect(calculation?.quantities.map(quantity => quantity.name)).toEqual(['n_scf_iterations'])
    const names = [...(calculation?.all_quantities.keys() ?? [])]
    expect(names.indexOf('system_ref')).toBeLessThan(names.indexOf('n_scf_iterations'))
    expect(calculation?.all_sub_sections.get('energy')?.sub_section?.name).toBe('Energy')
    expect(calculation?.all_sub_sections.get('scf_iteration')?.repeats).toBe(true)
  })

  it('counts what parsers of single codes add, and says where it comes from', () => {
    const run = schema.find('runschema.run.Run')
    expect(run?.core_properties.has('x_qe_input_filename')).toBe(false)
    const added = run?.all_quantities.get('x_qe_input_filename')
    expect(added?.section.qualified_name).toBe('electronicparsers.quantumespresso.metainfo.quantum_espresso.Run')
  })

  it('is found by name, by alias of a module, and not by a stranger’s last name', () => {
    expect(schema.find('nomad.datamodel.EntryArchive')).toBe(schema.root)
    expect(schema.find('EnergyEntry')?.qualified_name).toBe('runschema.calculation.EnergyEntry')
    expect(schema.find('stranger.EnergyEntry')).toBeUndefined()
    expect(schema.find('constructor')).toBeUndefined()
    expect(schema.find('__proto__')).toBeUndefined()
  })

  it('can be printed and turned into JSON', () => {
    expect(String(calculation)).toBe('runschema.calculation.Calculation')
    expect(JSON.parse(JSON.stringify(calculation?.all_sub_sections.get('energy')))).toMatchObject({ name: 'energy' })
  })
})

describe('describe', () => {
  it('gives unit, shape, type and definition by path', () => {
    const { run } = open({ run: [{ calculation: [{}] }] })
    const section = run?.[0]?.calculation?.[0] as never as ReturnType<typeof open>
    const facts = describeProperty(section, 'forces.total.value')
    expect(facts).toMatchObject({ unit: 'newton', shape: ['n_atoms', 3], type: 'float64', kind: 'quantity' })
    expect(String(facts)).toBe(
      'forces.total.value: float64 [n_atoms, 3] in newton (quantity runschema.calculation.ForcesEntry.value)',
    )
    expect(describeProperty(section, 'system_ref.atoms[0].labels').shape).toEqual(['n_atoms'])
    expect(describeProperty(schema.root, 'run').type).toBe('list of runschema.run.Run')
    expect(() => describeProperty(section, 'energy.totl')).toThrow(
      "Energy has no quantity or sub-section 'totl'. Did you",
    )
    expect(() => describeProperty(section, '')).toThrow('empty')
  })
})

describe('search quantities', () => {
  it('have type, unit and the list that they stand in', () => {
    expect(searchQuantity('results.material.elements')).toMatchObject({ unit: undefined, aggregatable: true })
    expect(searchQuantity('results.properties.electronic.band_gap.value')).toMatchObject({
      unit: 'joule',
      nested: 'results.properties.electronic.band_gap',
    })
    expect(searchQuantity('results.material.element')).toBeUndefined()
    expect(searchQuantity('constructor')).toBeUndefined()
    expect(isSearchSection('results.material')).toBe(true)
  })

  it('are suggested for wrong names', () => {
    expect(suggestSearchQuantity('results.material.element')[0]).toBe('results.material.elements')
    expect(suggestSearchQuantity('n_elements')).toContain('results.material.n_elements')
  })

  it('are suggested for their words, and for the paths of archives', () => {
    expect(suggestSearchQuantity('program')[0]).toBe('results.method.simulation.program_name')
    expect(suggestSearchQuantity('run.program.name')[0]).toBe('results.method.simulation.program_name')
    expect(suggestSearchQuantity('band_gap')[0]).toBe('results.properties.electronic.band_gap.value')
    expect(suggestSearchQuantity('band gap')[0]).toBe('results.properties.electronic.band_gap.value')
    expect(suggestSearchQuantity('')).toEqual([])
    expect(suggestSearchQuantity('code')).toEqual([])
  })
})
