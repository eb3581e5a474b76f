import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'

interface Form {
  query: Record<string, unknown>
  required: Record<string, unknown>
  entries: number
}

const codes = { $or: [{ 'dft.code_name': 'GPAW' }, { 'dft.code_name': 'Quantum Espresso' }] }

/** The old documentation's example over the years, with the codes that the tutorials' data has. */
const forms: Record<string, Form> = {
  'v0.8: an index in required': {
    query: { 'dft.compound_type': 'binary', 'dft.crystal_system': 'cubic', 'dft.code_name': 'GPAW', atoms: ['O'] },
    required: {
      'section_run[0]': {
        'section_single_configuration_calculation[-2]': { energy_total: '*' },
        'section_system[-2]': { chemical_composition_reduced: '*' },
      },
    },
    entries: 16,
  },
  'v0.9.2: whole sections': {
    query: { 'dft.code_name': 'GPAW' },
    required: { section_run: { section_single_configuration_calculation: '*', section_system: '*' } },
    entries: 26,
  },
  'v0.9.0: the final calculation of a relaxation': {
    query: {
      $and: [
        codes,
        { $gte: { n_atoms: 3 } },
        { $lte: { 'dft.workflow.section_relaxation.final_energy_difference': 1e-20 } },
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
    entries: 2,
  },
  'v0.10.11: with $not': {
    query: { $and: [codes, { $not: { 'dft.crystal_system': 'cubic' } }] },
    required: { section_run: { section_single_configuration_calculation: { energy_total: '*' } } },
    entries: 5,
  },
}

let server: SampleServer
beforeAll(async () => {
  server = await serveSample()
})
afterAll(() => server.close())

/** The names in a required tree, as the old client collected them for its extra criterion. */
function namesIn(required: unknown): string[] {
  if (typeof required !== 'object' || required === null) return []
  return Object.entries(required).flatMap(([key, value]) => [key.split('[')[0] as string, ...namesIn(value)])
}

describe('the old example, asked for as the old client did', () => {
  it.each(Object.entries(forms))('gives its entries in the form %s', async (_name, { query, required, entries }) => {
    const expression = { $and: [query, { 'dft.quantities': namesIn(required) }, { domain: 'dft' }] }
    const listed = await fetch(
      `${server.legacyUrl}/repo/quantity/upload_id?query=${encodeURIComponent(JSON.stringify(expression))}`,
    )
    const { quantity } = (await listed.json()) as { quantity: { values: Record<string, { total: number }> } }
    const uploads = Object.keys(quantity.values)
    const answer = await fetch(`${server.legacyUrl}/archive/query`, {
      method: 'POST',
      body: JSON.stringify({ query: { ...expression, upload_id: uploads }, required, aggregation: { per_page: 100 } }),
    })
    const page = (await answer.json()) as { aggregation: { total: number }; results: { archive: object }[] }
    expect(Object.values(quantity.values).reduce((sum, { total }) => sum + total, 0)).toBe(page.aggregation.total)
    expect(page.results).toHaveLength(page.aggregation.total)
    expect(page.results).toHaveLength(entries)
    for (const { archive } of page.results) expect(JSON.stringify(archive)).toContain('"energy_total":-')
  })
})
