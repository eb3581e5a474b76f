import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formulaQuantity } from '../../../../src/query/traps/formula/formula-quantity.js'
import { parseFormula } from '../../../../src/query/traps/formula/parse-formula.js'
import { rewriteFormula } from '../../../../src/query/traps/formula/rewrite-formula.js'
import { type FormulaForm, writeFormula } from '../../../../src/query/traps/formula/write-formula.js'
import { sampleEntries } from '../../../../src/sample/load-entries.js'
import { needsShared, sharedPath } from '../../../shared.js'

const simulation = 'nomad_simulations.schema_packages.general.Simulation'

/** Every formula that documents hold, once for each search quantity. */
function formulasIn(documents: readonly object[]): { name: string; text: string }[] {
  const found = new Map<string, { name: string; text: string }>()
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, name)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`)
    } else if (typeof value === 'string') {
      const full = name.startsWith('data.') ? `${name}#${simulation}` : name
      if (formulaQuantity(full)) found.set(`${full} ${value}`, { name: full, text: value })
    }
  }
  for (const document of documents) walk(document, '')
  return [...found.values()]
}

function linesOf(...parts: string[]): { index?: object; archive?: object }[] {
  const path = sharedPath(...parts)
  return path
    ? gunzipSync(readFileSync(path))
        .toString()
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : []
}

/** A formula with its elements in another order, each as it was counted. */
function shuffled(text: string, keys: readonly number[]): string {
  const terms = text.match(/[A-Z][a-z]?(\(\d+\)|\d*)/g) ?? []
  return terms
    .map((term, index) => ({ term, key: keys[index % keys.length] as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ term }) => term)
    .join('')
}

/** What is asked for in place of a formula. */
const askedFor = (text: string, name: string): readonly string[] => rewriteFormula(text, name)?.values ?? [text]

const orders = [
  [2, 1],
  [3, 1, 2],
  [2, 3, 1],
  [5, 4, 3, 2, 1],
  [1, 3, 5, 2, 4],
]

describe('formulas that servers wrote', () => {
  const sample = formulasIn(sampleEntries().map(({ index }) => index))
  const entries = linesOf('new-data', 'entries.jsonl.gz')
  const recent = formulasIn(entries.flatMap(({ index, archive }) => [index ?? {}, archive ?? {}]))
  const codes = formulasIn(linesOf('real-archives', 'archives.jsonl.gz').map(({ archive }) => archive ?? {}))

  it.each([
    ['the sample data', sample, 360],
    [`today's schema and measurements ${needsShared}`, recent, 150],
    [`30 codes ${needsShared}`, codes, 430],
  ] as const)('of %s are left as they are, and found from any order of their elements', (_, formulas, atLeast) => {
    if (formulas.length === 0) return expect(sharedPath('new-data')).toBeUndefined()
    const lost = formulas.filter(({ name, text }) => {
      const certain = formulaQuantity(name)?.certain
      // What its authors wrote may be in any form: it is asked for as it is written, whatever else is asked for.
      const kept = certain ? rewriteFormula(text, name) === undefined : askedFor(text, name).includes(text)
      return (
        !kept ||
        (parseFormula(text) && certain && orders.some(order => !askedFor(shuffled(text, order), name).includes(text)))
      )
    })
    expect(lost).toEqual([])
    expect(formulas.length).toBeGreaterThan(atLeast)
  })

  const documents = [
    ...sampleEntries().map(({ index }) => index),
    ...entries.flatMap(({ index, archive }) => [index ?? {}, archive ?? {}]),
    ...linesOf('real-archives', 'archives.jsonl.gz').map(({ archive }) => archive ?? {}),
  ]

  it('follow from the numbers of the cell, each by its own rule', () => {
    const forms: readonly FormulaForm[] = ['reduced', 'hill', 'iupac', 'anonymous', 'descriptive']
    const wrong: { form: string; stored: string }[] = []
    const right = new Map<FormulaForm, number>()
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const section = value as Record<string, unknown>
      for (const prefix of ['chemical_formula_', path.endsWith('chemical_formula') ? '' : '?']) {
        const counts = parseFormula(String(section[`${prefix}hill`] ?? ''))
        for (const form of counts ? forms : []) {
          const stored = section[`${prefix}${form}`]
          const rule = formulaQuantity(`${path}.${prefix}${form}`)?.form ?? form
          const written = counts && writeFormula(counts, rule)
          if (typeof stored !== 'string') continue
          if (stored === written) right.set(form, (right.get(form) ?? 0) + 1)
          else wrong.push({ form, stored })
        }
      }
      for (const [key, inner] of Object.entries(section)) walk(inner, Array.isArray(value) ? path : `${path}.${key}`)
    }
    for (const document of documents) walk(document, '')
    // Authors of samples and solar cells write names of their own: MAPbI3.
    expect(wrong.filter(({ form, stored }) => form !== 'descriptive' || parseFormula(stored))).toEqual([])
    expect(wrong.length).toBeLessThan(20)
    const all = documents.length > 100
    for (const form of forms) expect(right.get(form)).toBeGreaterThan(all ? 680 : 350)
  })
})

const material = (form: string) => `results.material.chemical_formula_${form}`

describe('formulas as people write them', () => {
  it.each<[string, string, string | undefined]>([
    ['reduced', 'TiO2', 'O2Ti'],
    ['reduced', 'Ti2O4', 'O2Ti'],
    ['reduced', 'Ti O2', 'O2Ti'],
    ['reduced', 'TiO₂', 'O2Ti'],
    ['reduced', 'TiO_2', 'O2Ti'],
    ['reduced', 'Ti_{1}O_{2}', 'O2Ti'],
    ['reduced', 'Mg(OH)2', 'H2MgO2'],
    ['reduced', 'Al2(SO4)3', 'Al2O12S3'],
    ['reduced', '[Co(NH3)6]Cl3', 'Cl3CoH18N6'],
    ['reduced', 'CuSO4·5H2O', 'CuH10O9S'],
    ['reduced', 'Mg(1)O(1)', 'MgO'],
    ['reduced', 'O2', 'O'],
    ['hill', 'NaCl', 'ClNa'],
    ['hill', 'O4Ti2', undefined],
    ['hill', 'CH3CH2OH', 'C2H6O'],
    ['hill', 'HBrC', 'CHBr'],
    ['hill', 'HBr', 'BrH'],
    ['iupac', 'ClNa', 'NaCl'],
    ['iupac', 'O4Ti2', 'TiO2'],
    ['iupac', 'OH2', 'H2O'],
    ['anonymous', 'AB2', 'A2B'],
    ['anonymous', 'B4A2', 'A2B'],
    ['anonymous', 'TiO2', 'A2B'],
    ['anonymous', 'CO', 'AB'],
  ])('become %s formulas: %s becomes %s', (form, text, written) => {
    expect(rewriteFormula(text, material(form))?.values).toEqual(written === undefined ? undefined : [written])
    expect(rewriteFormula(text, `optimade.chemical_formula_${form}`)?.values[0]).toBe(written)
    expect(rewriteFormula(text, `data.model_system.chemical_formula.${form}#${simulation}`)?.values[0]).toBe(written)
  })

  it.each([
    ['descriptive', 'O2Ti', ['O2Ti', 'TiO2']],
    ['descriptive', 'CCaO3', ['CCaO3', 'CaCO3']],
    ['descriptive', 'O2C', ['O2C', 'CO2']],
    ['descriptive', 'NaCHO3', ['NaCHO3', 'NaHCO3']],
  ])('may stay %s formulas: %s is written so, or as NOMAD does', (form, text, values) => {
    expect(rewriteFormula(text, material(form))?.values).toEqual(values)
  })

  it.each([
    '',
    'Ti*',
    'tio2',
    'TiO2?',
    'Xy2',
    'Ti0',
    'Ti0.5O',
    'CH6N+',
    'MAPbI3',
    '(',
    'Ti)',
    'Mg(O]2',
    '()2',
    '2H2O',
    'A'.repeat(500),
  ])("'%s' is left as it is", text => {
    for (const form of ['reduced', 'hill', 'iupac', 'descriptive']) {
      expect(rewriteFormula(text, material(form))).toBeUndefined()
    }
  })

  it('leaves other quantities alone', () => {
    for (const name of [
      'results.material.elements',
      'entry_name',
      `${material('reduced')}_fragments`,
      'data.chemical_formula_reduced#entry_id:E.Sample#str',
      'data.composition_formula#my.Schema',
    ]) {
      expect(rewriteFormula('TiO2', name)).toBeUndefined()
    }
  })

  it('writes compositions of simulations', () => {
    const name = `data.model_system.composition_formula#${simulation}`
    for (const text of ['MgO', 'O(1)Mg(1)', 'O1Mg']) expect(rewriteFormula(text, name)?.values).toEqual(['Mg(1)O(1)'])
    expect(rewriteFormula('Mg(1)O(1)', name)).toBeUndefined()
    expect(rewriteFormula('Argon(125)', name)).toBeUndefined()
  })

  it('says what was done, with the rule', () => {
    expect(rewriteFormula('TiO2', material('reduced'))?.note).toBe(
      "'TiO2' in 'results.material.chemical_formula_reduced' is asked for as 'O2Ti': NOMAD writes it so (elements in alphabetical order with the smallest whole numbers).",
    )
  })

  it('never fails, and writes the same of what it wrote', () => {
    const forms = fc.constantFrom<FormulaForm>('reduced', 'hill', 'iupac', 'descriptive', 'anonymous', 'composition')
    const parts = fc.array(
      fc.constantFrom('Ti', 'O', 'C', 'H', 'Na', '2', '10', '(', ')', '[', ']', '·', ' ', 'x', '₂', '_', '{'),
    )
    const text = fc.oneof(
      parts.map(list => list.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(text, forms, (formula, form) => {
        const counts = parseFormula(formula)
        const written = counts && writeFormula(counts, form)
        if (written === undefined || form === 'anonymous') return
        expect(writeFormula(parseFormula(written) ?? new Map(), form)).toBe(written)
      }),
      { numRuns: 3000 },
    )
  })
})
