import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchQuantity, searchQuantityNames } from '../../../src/metainfo/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { formulaQuantity } from '../../../src/query/traps/formula/formula-quantity.js'
import { normalizeQuery } from '../../../src/query/traps/index.js'
import { normalForm } from '../../../src/query/traps/normal-form.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { sampleEntries } from '../../../src/sample/load-entries.js'

const material = (name: string) => `results.material.${name}`
const exclusive = material('elements_exclusive')
const reduced = material('chemical_formula_reduced')

describe('words in the form in which servers hold them', () => {
  it.each<[object, object]>([
    [{ [exclusive]: 'Ti, O' }, { [exclusive]: 'O Ti' }],
    [{ [exclusive]: 'TiO2' }, { [exclusive]: 'O Ti' }],
    [{ [exclusive]: 'O-Ti-O' }, { [exclusive]: 'O Ti' }],
    [{ [exclusive]: ['Ti', 'O'] }, { [exclusive]: 'O Ti' }],
    [{ [`${exclusive}:any`]: ['Ti', 'O'] }, { [`${exclusive}:any`]: ['Ti', 'O'] }],
    [{ [exclusive]: 'titanium' }, { [exclusive]: 'titanium' }],
    [{ quantities: '/run/0/calculation/-1/energy' }, { quantities: 'run.calculation.energy' }],
    [{ quantities: 'data."my sample"[0:2].value' }, { quantities: 'data.my sample.value' }],
    [{ quantities: 'run/0/program' }, { quantities: 'run.program' }],
    [{ quantities: 'run[x].program' }, { quantities: 'run[x].program' }],
    [{ quantities: ['run[0].program', 'run.system'] }, { quantities: ['run.program', 'run.system'] }],
    [{ 'datasets.doi': 'https://doi.org/10.17172/NOMAD/2021-1' }, { 'datasets.doi': '10.17172/NOMAD/2021-1' }],
    [
      { optimade_filter: 'nelements=2 AND (chemical_formula_reduced = "TiO2" OR chemical_formula_hill!="NaCl")' },
      { optimade_filter: 'nelements=2 AND (chemical_formula_reduced = "O2Ti" OR chemical_formula_hill!="ClNa")' },
    ],
    [
      { optimade_filter: 'x="chemical_formula_reduced=\\"TiO2\\""' },
      { optimade_filter: 'x="chemical_formula_reduced=\\"TiO2\\""' },
    ],
    [{ [reduced]: 'TiO2' }, { [reduced]: 'O2Ti' }],
    [{ [`${reduced}:any`]: ['TiO2', 'O2Ti', 'MgO'] }, { [`${reduced}:any`]: ['O2Ti', 'MgO'] }],
    [{ [reduced]: { none: ['TiO2'] } }, { [reduced]: { none: ['O2Ti'] } }],
    [{ [`${reduced}:all`]: 'TiO2' }, { [`${reduced}:all`]: ['O2Ti'] }],
    [{ [reduced]: ['TiO2'] }, { [reduced]: ['O2Ti'] }],
    [{ [`${reduced}:gte`]: 'TiO2' }, { [`${reduced}:gte`]: 'TiO2' }],
    [{ not: { or: [{ [reduced]: 'TiO2' }] } }, { not: { or: [{ [reduced]: 'O2Ti' }] } }],
    [
      { [material('topology')]: { chemical_formula_reduced: 'TiO2', label: 'TiO2' } },
      { [material('topology')]: { chemical_formula_reduced: 'O2Ti', label: 'TiO2' } },
    ],
    [
      { [material('chemical_formula_descriptive')]: 'O2Ti' },
      { [material('chemical_formula_descriptive')]: { any: ['O2Ti', 'TiO2'] } },
    ],
    [
      { [material('chemical_formula_descriptive:none')]: ['O2Ti', 'MgO'] },
      { [material('chemical_formula_descriptive:none')]: ['O2Ti', 'TiO2', 'MgO'] },
    ],
  ])('are sent for %o', (given, sent) => {
    const { query, rewritten } = normalizeQuery(given as Record<string, unknown>)
    expect(query).toEqual(sent)
    expect(rewritten.length > 0).toBe(JSON.stringify(given) !== JSON.stringify(sent))
    expect(normalizeQuery(query).query).toEqual(sent)
  })
})

describe('against the embedded archive', () => {
  let sample: SampleServer
  beforeAll(async () => {
    sample = await serveSample()
  }, 30_000)
  afterAll(() => sample.close())

  /** Every text of every search quantity, by name. */
  const texts = new Map<string, Set<string>>()
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, name)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`)
    } else if (typeof value === 'string' && searchQuantity(name)) {
      texts.set(name, (texts.get(name) ?? new Set()).add(value))
    }
  }
  const isPublic = (index: object) =>
    'published' in index && index.published && !('with_embargo' in index && index.with_embargo)
  for (const { index } of sampleEntries()) if (isPublic(index)) walk(index, '')

  it('asks for every word that it holds as it is', () => {
    let count = 0
    for (const [name, values] of texts) {
      for (const value of values) {
        count++
        expect(normalForm(value, name)?.values ?? [value], `${name}: ${value}`).toContain(value)
        if (formulaQuantity(name)?.certain !== false) expect(normalForm(value, name)).toBeUndefined()
      }
    }
    expect(count).toBeGreaterThan(1500)
  })

  it('finds each of its formulas with the elements the other way round', async () => {
    const names = [...searchQuantityNames()].filter(name => formulaQuantity(name) && texts.has(name))
    expect(names.length).toBe(15)
    let turned = 0
    for (const name of names) {
      for (const value of texts.get(name) ?? []) {
        const other = (value.match(/[A-Z][a-z]?\d*/g) ?? []).reverse().join('')
        const count = (formula: string) => new ArchiveQuery({ url: sample.url, query: { [name]: formula } }).count()
        const found = await count(value)
        expect(await count(other), `${name}: ${other}`).toBe(found)
        expect(found, `${name}: ${value}`).toBeGreaterThan(0)
        if (other !== value) turned++
      }
    }
    expect(turned).toBeGreaterThan(150)
  }, 60_000)
})
