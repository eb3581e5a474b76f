import { describe, expect, it } from 'vitest'
import { ArchiveQuery, required } from '../../../src/query/index.js'

const warningsOf = (tree: object) =>
  new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1', required: { ...tree } }).warnings.filter(text =>
    text.includes('nomad_simulations'),
  )

describe('names below data', () => {
  it('of a calculation are checked before anything is sent', () => {
    const [first, second, ...others] = warningsOf({
      data: { 'outputs[-1]': { total_energie: '*', model_system_ref: { position: '*' } }, model_system: '*' },
    })
    expect(first).toBe(
      "'data.outputs.total_energie' in required is in no version of nomad_simulations; servers leave out a name that an archive does not have. Did you mean 'total_energies'?",
    )
    expect(second).toContain("'data.outputs.model_system_ref.position'")
    expect(second).toContain("'positions'")
    expect(others).toEqual([])
  })

  it('of the parts of a calculation are checked', () => {
    expect(warningsOf({ data: { model_sytem: '*' } })[0]).toContain("Did you mean 'model_system'")
    expect(warningsOf(required.fields('data.outptus[-1].total_energies'))[0]).toContain("Did you mean 'outputs'")
  })

  it.each([
    ['of today', { data: { outputs: { total_energies: { value: '*', contributions: '*' } } } }],
    ['of an older version', { data: { model_system: { cell: { positions: '*', atoms_state: '*' } } } }],
    [
      'of a kind of method',
      { data: { model_method: { xc: { components: '*' }, numerical_settings: { k_mesh: '*' } } } },
    ],
    ['of another schema', { data: { results: { two_theta: '*' }, samples: '*', steps: { temperature: '*' } } }],
    ['with directives', { data: { '*': '*', outputs: 'exclude', model_system: 'exclude' } }],
  ])('%s raise no doubt', (_, tree) => {
    expect(warningsOf(tree)).toEqual([])
  })
})
