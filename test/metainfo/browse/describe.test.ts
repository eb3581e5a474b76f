import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { describe as describeAt, openArchive, publishedSchema, type Section } from '../../../src/metainfo/index.js'

const entry = openArchive(
  {
    run: [
      {
        calculation: [
          { energy: { total: { value: 1 } } },
          { energy: { total: { value: 2 } }, system_ref: '/run/0/system/0' },
        ],
        system: [{ atoms: { labels: ['H'] } }],
      },
    ],
    workflow2: {
      m_def: 'simulationworkflowschema.geometry_optimization.GeometryOptimization',
      results: { energies: [1, 2] },
      tasks: [null, { m_def: 'simulationworkflowschema.geometry_optimization.GeometryOptimization' }],
    },
    definitions: {
      section_definitions: [
        {
          name: 'Sample',
          quantities: [
            { name: 'odd name', type: { type_kind: 'python', type_data: 'float' }, unit: 'second' },
            { name: 'a.b[0]', type: { type_kind: 'python', type_data: 'str' } },
          ],
        },
      ],
    },
    data: { m_def: '#/definitions/section_definitions/0', 'odd name': 3, 'a.b[0]': 'x' },
  },
  { dialect: 'v1', entryId: 'E', uploadId: 'U' },
) as unknown as Section

describe('describe', () => {
  it.each([
    ['run[0].calculation[-1].energy.total', 'runschema.calculation.Energy.total'],
    ['run.calculation.energy.total.value', 'runschema.calculation.EnergyEntry.value'],
    ['run[0].calculation[0:2].system_ref.atoms.labels', 'runschema.system.Atoms.labels'],
    ['/run/0/calculation/1/energy/total', 'runschema.calculation.Energy.total'],
    [
      'workflow2.results.energies',
      'simulationworkflowschema.geometry_optimization.GeometryOptimizationResults.energies',
    ],
  ])('finds %s', (path, definition) => {
    expect(describeAt(entry, path)).toMatchObject({ path, definition })
  })

  it("knows an archive's own schema, and names in quotes", () => {
    expect(describeAt(entry, 'data."odd name"')).toMatchObject({ name: 'odd name', type: 'float', unit: 'second' })
    expect(describeAt(entry, 'data."a.b[0]"')).toMatchObject({ name: 'a.b[0]', type: 'str' })
  })

  it('begins at the entry where the path says so', () => {
    const section = (entry as unknown as { run: { calculation: Section[] }[] }).run[0]?.calculation[1] as Section
    expect(describeAt(section, '^run.program.name').definition).toBe('runschema.run.Program.name')
    expect(describeAt(section, 'energy.total').definition).toBe('runschema.calculation.Energy.total')
    expect(() => describeAt(publishedSchema('v1').root, '^run')).toThrow('a definition stands in none')
  })

  it('goes by the kind of the section that brackets choose', () => {
    const results = 'simulationworkflowschema.geometry_optimization.GeometryOptimization.results'
    for (const chosen of ['', '[]', '[-1]', '[1]', '[0:2]']) {
      expect(describeAt(entry, `workflow2.tasks${chosen}.results`).definition).toBe(results)
    }
    for (const chosen of ['[0]', '[7]', '[2:]']) {
      expect(() => describeAt(entry, `workflow2.tasks${chosen}.results`)).toThrow('depends on the kind of section')
    }
  })

  it('leads through the schema where an archive holds nothing', () => {
    expect(describeAt(entry, 'run[3].calculation[0].energy.total').kind).toBe('sub-section')
    expect(describeAt(entry, 'results.material.elements').definition).toBe('nomad.datamodel.results.Material.elements')
  })

  it.each([
    ['run[0].calculation[-1].energy.totl', "Energy has no quantity or sub-section 'totl'. Did you mean 'total'"],
    ['run.0.calculation', "An index stands in brackets: '[0]'"],
    ['run[0].calculation[-1].energy.total.value.x', 'nothing lies below a plain quantity'],
    ['run[x]', 'character 5'],
    ['#', 'here is no table'],
    ['__proto__', "has no quantity or sub-section '__proto__'"],
  ])('refuses %s', (path, message) => {
    expect(() => describeAt(entry, path)).toThrow(QueryError)
    expect(() => describeAt(entry, path)).toThrow(message)
  })
})
