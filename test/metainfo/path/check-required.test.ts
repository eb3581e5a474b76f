import { describe, expect, it } from 'vitest'
import { checkRequired } from '../../../src/metainfo/index.js'

const wrong = (required: unknown) =>
  checkRequired(required, 'v1').map(({ path, suggestions }) => [path, suggestions[0]])

describe('checkRequired', () => {
  it.each([
    ['*'],
    [{ run: '*' }],
    [{ 'resolve-inplace': true, 'run[0]': { 'calculation[-1]': { energy: { total: '*' } }, ' system [0:2]': '*' } }],
    [{ workflow2: { results: { calculation_result_ref: { system_ref: { chemical_composition_reduced: '*' } } } } }],
    [{ workflow2: { method: { convergence_tolerance_force_maximum: '*' }, results: { final_force_maximum: '*' } } }],
    [{ run: { x_qe_input_filename: '*', calculation: { '*': '*' } } }],
    [{ data: { anything: { at: 'all' } }, definitions: { sections: '*' } }],
    [{ results: { properties: { electronic: { dos_electronic: { energies: { below: 'a quantity' } } } } } }],
    [{ metadata: { entry_id: '*' }, m_ref_archives: '*' }],
    [undefined],
    [3],
  ])('knows all names of %j', required => expect(wrong(required)).toEqual([]))

  it('names what is unknown, with what was probably meant', () => {
    const required = {
      run: { 'calculaton[-1]': '*', calculation: { energy: { totl: '*' }, system_ref: { atom: '*' } } },
      section_run: '*',
      workflow2: { results: { nonsense_and_more: '*' } },
    }
    expect(wrong(required)).toEqual([
      ['run.calculaton', 'calculation'],
      ['run.calculation.energy.totl', 'total'],
      ['run.calculation.system_ref.atom', 'atoms'],
      ['section_run', undefined],
      ['workflow2.results.nonsense_and_more', undefined],
    ])
  })
})
