import { describe, expect, it } from 'vitest'
import { isNomadError } from '../../../src/errors/index.js'
import { legacyName, legacyWords, modernName, modernWords, translateLegacy } from '../../../src/legacy/index.js'

const program = 'results.method.simulation.program_name'

describe('translateLegacy', () => {
  it('translates a query of criteria', () => {
    const { query, certain, judged, missing } = translateLegacy({
      query: { 'dft.code_name': 'VASP', atoms: ['Ti', 'O'] },
    })
    expect(query).toEqual({ [program]: 'VASP', 'results.material.elements': ['Ti', 'O'] })
    expect(certain).toEqual([
      { v0: 'dft.code_name', v1: program, evidence: 'certain' },
      { v0: 'atoms', v1: 'results.material.elements', evidence: 'certain' },
    ])
    expect([judged, missing]).toEqual([[], []])
  })

  it('takes the objects of an operator apart, as v0 did', () => {
    const or = { $or: [{ 'dft.code_name': 'VASP', 'dft.spacegroup': 225 }, { calc_id: ['a', 'b'] }] }
    expect(translateLegacy({ query: or }).query).toEqual({
      or: [
        { [program]: 'VASP' },
        { 'results.material.symmetry.space_group_number': 225 },
        { 'entry_id:any': ['a', 'b'] },
      ],
    })
    const not = { $not: { 'dft.code_name': 'VASP', domain: 'dft' } }
    expect(translateLegacy({ query: not }).query).toEqual({
      and: [{ not: { [program]: 'VASP' } }, { not: { domain: 'dft' } }],
    })
    const nested = { $or: [{ $and: [{ domain: 'dft' }, { 'dft.code_name': 'VASP' }] }, { domain: 'ems' }] }
    expect(translateLegacy({ query: nested }).query).toEqual({
      or: [{ domain: 'dft', [program]: 'VASP' }, { domain: 'ems' }],
    })
  })

  it('keeps two bounds on one quantity apart', () => {
    const query = { $and: [{ $gte: { 'dft.n_calculations': 2 } }, { $lt: { 'dft.n_calculations': 9 } }] }
    expect(translateLegacy({ query }).query).toEqual({
      and: [{ 'results.properties.n_calculations': { gte: 2 } }, { 'results.properties.n_calculations': { lt: 9 } }],
    })
  })

  it('turns names of quantities into paths', () => {
    const query = { 'dft.quantities': ['section_run', 'energy_total', 'dos_values', 'nonsense'] }
    const result = translateLegacy({ query })
    expect(result.query).toEqual({
      and: [
        { quantities: ['run', 'run.calculation.energy.total.value'] },
        { 'quantities:any': ['run.calculation.dos_electronic.total.value', 'run.calculation.dos_phonon.total.value'] },
      ],
    })
    expect(result.missing.map(item => item.v0)).toEqual(['dft.quantities nonsense'])
  })

  it('translates values where they changed, and says where it judged', () => {
    const query = { only_atoms: ['Ti', 'O'], 'dft.compound_type': 'binary', formula: 'O2Ti', 'dft.xc_functional': 'HF' }
    const result = translateLegacy({ query })
    expect(result.query).toEqual({
      and: [
        { 'results.material.elements_exclusive': 'O Ti' },
        { 'results.material.n_elements': 2 },
        {
          or: [
            { 'results.material.chemical_formula_hill': 'O2Ti' },
            { 'results.material.chemical_formula_reduced': 'O2Ti' },
          ],
        },
      ],
    })
    expect(result.certain).toEqual([])
    expect(result.judged.map(item => item.v0)).toEqual(['only_atoms', 'dft.compound_type', 'formula'])
    expect(result.missing).toEqual([{ v0: 'dft.xc_functional', note: 'v1 has no counterpart for the value "HF"' }])
  })

  it('puts the owner beside the query and times into a range', () => {
    const result = translateLegacy({ query: { owner: 'user', from_time: '2020-01-01', until_time: '2021-01-01' } })
    expect(result.owner).toBe('user')
    expect(result.query).toEqual({ upload_create_time: { gte: '2020-01-01', lte: '2021-01-01' } })
  })

  it('translates required trees with indices and references', () => {
    const required = {
      section_run: {
        'section_single_configuration_calculation[-1]': {
          energy_total: '*',
          section_dos: { dos_values: '*' },
          single_configuration_calculation_to_system_ref: { chemical_composition_reduced: '*', nonsense: '*' },
        },
        'section_system[-2]': { atom_labels: '*' },
      },
      section_metadata: { calc_id: '*', dft: { code_name: '*' } },
    }
    const result = translateLegacy({ required })
    expect(result.required).toEqual({
      run: {
        'calculation[-1]': {
          energy: { total: { value: '*' } },
          dos_electronic: { total: { value: '*' } },
          dos_phonon: { total: { value: '*' } },
          system_ref: { chemical_composition_reduced: '*' },
        },
        'system[-2]': { atoms: { labels: '*' } },
      },
      metadata: { entry_id: '*' },
      results: { method: { simulation: { program_name: '*' } } },
    })
    const prefix = 'section_run.section_single_configuration_calculation'
    expect(result.missing.map(item => item.v0)).toEqual([
      `${prefix}.single_configuration_calculation_to_system_ref.nonsense`,
    ])
  })

  it('refuses what is no old query, with the right form', () => {
    for (const query of [{ $gte: { a: 1, b: 2 } }, { $and: 3 }, { $nand: [] }]) {
      expect(() => translateLegacy({ query })).toThrow(expect.objectContaining({ code: 'E_QUERY' }))
    }
    try {
      translateLegacy({ query: { $ad: [] } })
    } catch (error) {
      expect(isNomadError(error) && error.message).toContain("Did you mean '$and'")
    }
  })

  it('is not misled by names of the prototype', () => {
    const hostile = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": {"a": 1}}')
    const result = translateLegacy({ query: hostile, required: { section_run: hostile } })
    expect(result.query).toEqual({})
    expect(result.missing.map(item => item.v0)).toContain('section_run.__proto__')
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })
})

describe('the old example over the years', () => {
  it('is translated in each of its forms', () => {
    const element = { section_run: { section_single_configuration_calculation: '*', section_system: '*' } }
    const forms = [
      {
        query: {
          'dft.compound_type': 'binary',
          'dft.crystal_system': 'cubic',
          'dft.code_name': 'FHI-aims',
          atoms: ['O'],
        },
        required: {
          'section_run[0]': {
            'section_single_configuration_calculation[-2]': { energy_total: '*' },
            'section_system[-2]': '*',
          },
        },
      },
      { query: { 'dft.code_name': 'VASP' }, required: element },
      {
        query: {
          $and: [
            { 'dft.code_name': 'VASP' },
            { $gte: { n_atoms: 3 } },
            { $lte: { 'dft.workflow.section_relaxation.final_energy_difference': 1e-24 } },
          ],
        },
        required: {
          section_workflow: {
            section_relaxation: {
              final_calculation_ref: {
                energy_total: '*',
                single_configuration_calculation_to_system_ref: { chemical_composition_reduced: '*' },
              },
            },
          },
        },
      },
      {
        query: { $and: [{ 'dft.code_name': 'VASP' }, { $not: { 'dft.crystal_system': 'cubic' } }] },
        required: { section_run: { section_single_configuration_calculation: { energy_total: '*' } } },
      },
    ]
    const translated = forms.map(form => translateLegacy(form))
    expect(translated.map(({ missing }) => missing)).toEqual([[], [], [], []])
    expect(translated.map(({ query, required }) => ({ query, required }))).toMatchSnapshot()
  })
})

describe('single names', () => {
  it('are found in both directions', () => {
    expect(legacyName(program)).toBe('dft.code_name')
    expect(modernName('dft.code_name')).toBe(program)
    const energy = 'section_run.section_single_configuration_calculation.energy_total'
    expect(legacyName('run[0].calculation[-1].energy.total.value')).toBe(energy)
    expect(modernName(energy)).toBe('run.calculation.energy.total.value')
    expect(legacyName('entry_id')).toBe('calc_id')
    expect(legacyName('no.such')).toBeUndefined()
    expect(legacyName('constructor')).toBeUndefined()
  })
})

describe('words of the other dialect', () => {
  it('are found in a query for v1', () => {
    const query = { $and: [{ 'dft.code_name': 'VASP' }, { $gte: { n_atoms: 2 } }, { upload_id: 'x' }] }
    expect(legacyWords(query, { section_run: { section_system: '*' } })).toEqual([
      { word: '$and', right: 'and' },
      { word: 'dft.code_name', right: program },
      { word: '$gte', right: '{ quantity: { gte: bound } }' },
      { word: 'n_atoms', right: 'results.properties.structures.structure_original.n_sites' },
      { word: 'section_run', right: 'run' },
      { word: 'section_run.section_system', right: 'run.system' },
    ])
    expect(legacyWords(undefined, { run: { calculation: { energy_total: '*', value: '*' } } })).toEqual([
      { word: 'run.calculation.energy_total', right: 'run.calculation.energy.total.value' },
    ])
  })

  it('are not found where a v1 query is right', () => {
    const query = {
      and: [{ [program]: 'VASP' }, { 'entry_id:any': ['a'] }, { calc_id: 'b' }, { upload_id: 'c' }, { domain: 'dft' }],
    }
    const required = {
      run: {
        'calculation[-1]': { energy: { total: { value: '*' } }, pressure: '*' },
        system: { type: '*', atoms: '*' },
      },
      data: { energy_total: '*' },
      metadata: '*',
    }
    expect(legacyWords(query, required)).toEqual([])
    expect(legacyWords(undefined, '*')).toEqual([])
  })

  it('are found in a query for v0', () => {
    const query = {
      and: [{ [program]: 'VASP' }, { 'entry_id:any': ['a'] }, { 'results.material.n_elements': { gte: 2 } }],
    }
    expect(modernWords(query, { run: { calculation: { energy: { total: '*' } } } })).toEqual([
      { word: 'and', right: '$and' },
      { word: program, right: 'dft.code_name' },
      { word: 'entry_id', right: 'calc_id' },
      { word: 'entry_id:any', right: "{ 'calc_id': [a, b] }" },
      { word: 'results.material.n_elements', right: 'dft.compound_type' },
      { word: 'results.material.n_elements: { gte }', right: "{ $gte: { 'dft.compound_type': bound } }" },
      { word: 'run', right: 'section_run' },
      { word: 'run.calculation', right: 'section_run.section_single_configuration_calculation' },
      { word: 'run.calculation.energy', right: undefined },
      { word: 'run.calculation.energy.total', right: undefined },
    ])
  })

  it('are not found where a v0 query is right', () => {
    const query = {
      $and: [{ 'dft.code_name': 'VASP' }, { upload_id: ['x'] }, { $gte: { n_atoms: 2 } }, { atoms: ['O'] }],
    }
    expect(modernWords(query, { 'section_run[0]': { section_system: { atom_labels: '*' } } })).toEqual([])
  })
})
