import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { required, requiredTraps } from '../../../src/query/required/index.js'

const { fields } = required

describe('required.fields', () => {
  it('builds one tree from paths', () => {
    expect(fields('run.calculation[-1].energy.total', 'run.program', 'run.program.name', 'results')).toEqual({
      run: { 'calculation[-1]': { energy: { total: '*' } }, program: '*' },
      results: '*',
    })
    expect(fields('run.program.name', 'run.program')).toEqual({ run: { program: '*' } })
    expect(fields(' run[0] . system[0:2].atoms ', 'run[0].calculation[:].forces')).toEqual({
      'run[0]': { 'system[0:2]': { atoms: '*' }, calculation: { forces: '*' } },
    })
  })

  it('takes the paths that sections give, and names in quotes', () => {
    expect(fields('/run/0/calculation/-1/energy', '^run[0].program')).toEqual({
      'run[0]': { 'calculation[-1]': { energy: '*' }, program: '*' },
    })
    expect(fields('data."my sample"[0:2].value')).toEqual({ data: { 'my sample[0:2]': { value: '*' } } })
  })

  it('follows references in place', () => {
    expect(
      fields('run.calculation[-1].energy.total', 'run.calculation[-1].system_ref.chemical_composition_reduced'),
    ).toEqual({
      'resolve-inplace': true,
      run: { 'calculation[-1]': { energy: { total: '*' }, system_ref: { chemical_composition_reduced: '*' } } },
    })
    expect(fields('run.calculation.system_ref')).toEqual({ run: { calculation: { system_ref: '*' } } })
    expect(fields('workflow2.results.calculation_result_ref.energy.total')).toHaveProperty('resolve-inplace', true)
  })

  it('knows the old names', () => {
    expect(fields('section_run.section_single_configuration_calculation[-1].energy_total')).toEqual({
      section_run: { 'section_single_configuration_calculation[-1]': { energy_total: '*' } },
    })
    expect(() => fields('section_run.program_name', 'run.program')).toThrow('mixture')
  })

  it.each<[string[], string]>([
    [['run.calculation.energi'], "'run.calculation.energi' is not in the schema. Did you mean 'energy'"],
    [['run.calculation[a].energy'], "character 17: 'run.calculation[a].energy': brackets hold an index"],
    [['run..energy'], "character 5: 'run..energy': a name is missing"],
    [['.'], 'here is no table'],
    [['run.calculation[0][1]'], 'Servers cut the first dimension of a list only'],
    [['run.calculation[1:1]'], 'chooses nothing'],
    [['run.*'], 'has *, a name that servers cannot be asked for'],
    [['data."a.b"'], 'has "a.b", a name that servers cannot be asked for'],
    [[''], 'is empty'],
    [[], 'needs a path'],
    [['run.calculation[0].energy', 'run.calculation[-1].energy'], "asks for 'calculation[-1]' where another path"],
    [['__proto__.polluted'], "'__proto__' is not in the schema"],
  ])('refuses %j', (paths, message) => {
    expect(() => fields(...paths)).toThrow(QueryError)
    expect(() => fields(...paths)).toThrow(message)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('makes no trap', () => {
    const tree = fields(
      'run.calculation[-1].system_ref.type',
      'run.system.type',
      'workflow2.results.calculation_result_ref',
    )
    expect(requiredTraps(tree, 'v1')).toEqual([])
  })
})

describe('the traps of required', () => {
  const traps = (tree: unknown) => requiredTraps(tree, 'v1').map(({ path, problem }) => `${path}: ${problem}`)

  it('are two choices from one list', () => {
    const tree = { run: { 'calculation[0]': { energy: '*' }, 'calculation[-1]': { energy: '*' } } }
    expect(traps(tree)).toEqual([
      "run.calculation: 'calculation[0]' and 'calculation[-1]' choose from one list: servers keep only the last, 'calculation[-1]'.",
    ])
  })

  it('are resolved targets that are overwritten', () => {
    const workflow2 = { results: { calculation_result_ref: { energy: '*' } } }
    expect(traps({ workflow2 })).toEqual([])
    expect(traps({ workflow2, run: { program: '*' } })).toHaveLength(1)
    expect(traps({ workflow2, run: { program: '*' } })[0]).toMatch("overwritten there, because 'run' is asked for")
    expect(traps({ 'resolve-inplace': true, workflow2, run: { program: '*' } })).toEqual([])
    expect(traps({ run: { calculation: { system_ref: { type: '*' } } } })).toHaveLength(1)
  })

  it('are references into lists that were cut', () => {
    expect(traps({ run: { calculation: { system_ref: '*' }, 'system[-1]': '*' } })[0]).toMatch('not known')
    expect(traps({ run: { calculation: { system_ref: '*' }, system: '*' } })).toEqual([])
    expect(traps({ run: { calculation: { system_ref: '*' }, 'system[0]': '*' } })).toEqual([])
  })

  it('are none in directives', () => {
    expect(traps('*')).toEqual([])
    expect(traps(undefined)).toEqual([])
  })
})
