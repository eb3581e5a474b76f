import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'

let sample: SampleServer
beforeAll(async () => {
  sample = await serveSample()
}, 30_000)
afterAll(() => sample.close())

const count = (options: object) => new ArchiveQuery({ ...options, onlyWithRequired: true }).count()

describe('onlyWithRequired asks for what entries hold themselves', () => {
  it.each<[string, Record<string, unknown>]>([
    ['a section', { run: { calculation: { system_ref: { chemical_composition_reduced: '*' } } } }],
    ['a section of a list', { run: { 'calculation[-1]': { 'system_ref[0]': { atoms: { positions: '*' } } } } }],
    ['a special section', { workflow2: { results: { calculation_result_ref: { energy: { total: '*' } } } } }],
    ['two in a row', { workflow2: { results: { calculation_result_ref: { system_ref: { atoms: '*' } } } } }],
    ['a quantity', { results: { properties: { electronic: { dos_electronic: { energies: '*' } } } } }],
  ])('through a reference to %s', async (_, required) => {
    expect(await count({ url: sample.url, required })).toBeGreaterThan(10)
  })

  it('counts the entries that have the reference', async () => {
    const followed = { run: { calculation: { system_ref: { chemical_composition_reduced: '*' } } } }
    const plain = { run: { calculation: { system_ref: '*' } } }
    expect(await count({ url: sample.url, required: followed })).toBe(await count({ url: sample.url, required: plain }))
  })

  it('in the old words', async () => {
    const calculation = 'section_single_configuration_calculation'
    const reference = 'single_configuration_calculation_to_system_ref'
    const asked = (below: unknown) => ({ section_run: { [calculation]: { [reference]: below } } })
    const url = sample.legacyUrl
    const through = await count({ url, required: asked({ 'section_symmetry[0]': { bravais_lattice: '*' } }) })
    expect(through).toBe(await count({ url, required: asked('*') }))
    expect(through).toBeGreaterThan(20)
  })

  it('leaves out what no server lists', async () => {
    const all = await new ArchiveQuery({ url: sample.url }).count()
    const required = {
      metadata: { n_quantities: '*', text_search_contents: '*', entry_id: '*' },
      run: { program: { name: '*' } },
    }
    const program = { run: { program: { name: '*' } } }
    expect(await count({ url: sample.url, required })).toBe(await count({ url: sample.url, required: program }))
    expect(await count({ url: sample.url, required: { metadata: { n_quantities: '*' } } })).toBe(all)
    const links = { workflow2: { inputs: { name: '*', section: '*' } } }
    expect(await count({ url: sample.url, required: links })).toBe(
      await count({ url: sample.url, required: { workflow2: { inputs: '*' } } }),
    )
  })
})
