import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { registerPresenters } from '../../../src/display/presenters.js'
import { ArchiveQuery, quantity, serveSample } from '../../../src/index.js'
import { asLegacy } from '../../../src/legacy/index.js'
import { isUnresolved, metainfo, openArchive, usesOf } from '../../../src/metainfo/index.js'
import { present } from '../../../src/present.js'
import { sampleEntries } from '../archives.js'

registerPresenters()

describe('metainfo.section', () => {
  it('finds sections by short and by whole name', () => {
    const calculation = metainfo.section('runschema.calculation.Calculation')
    expect(calculation.name).toBe('Calculation')
    expect(metainfo.section('Energy')?.all_sub_sections.has('total')).toBe(true)
    expect(metainfo.section('section_run', { dialect: 'v0' }).all_quantities.has('program_name')).toBe(true)
  })

  it('says what may be meant', () => {
    expect(() => metainfo.section('Calculatoin')).toThrow("Did you mean 'Calculation'")
    expect(() => metainfo.section('__proto__')).toThrow("No section is called '__proto__'")
  })

  it('shows itself as text and as a tree to unfold', () => {
    const definition = metainfo.section('Calculation')
    const text = inspect(definition)
    expect(text).toMatch(/^runschema\.calculation\.Calculation \(BaseCalculation\)\n/)
    expect(text).toMatch(/^ {2}volume +float64 in meter \*\* 3/m)
    expect(text).toMatch(/^ {2}energy +runschema\.calculation\.Energy/m)
    const bundle = present(definition)
    expect(bundle?.['text/plain']).toBe(text)
    expect(bundle?.['text/html']).toMatch('<details><summary')
    expect(bundle?.['text/html']).not.toMatch(/<script|<style/)
    expect(bundle?.['text/html']?.length).toBeLessThan(150_000)
  })

  it('shows every section of both dialects', () => {
    for (const name of ['EntryArchive', 'System', 'Method', 'Program', 'Results', 'ELNSample']) {
      expect(present(metainfo.section(name))?.['text/html']).toMatch(name)
    }
  })
})

describe('metainfo.search', () => {
  it('puts what can be asked for and tabulated first, each once, with what to write', () => {
    const { found } = metainfo.search('band gap')
    expect(found[0]).toMatchObject({
      kind: 'search quantity',
      name: 'results.properties.electronic.band_gap.value',
      path: 'results.properties.electronic.band_gap.value',
      code: "{ 'results.properties.electronic.band_gap.value': { gte: quantity(1, 'eV') } }",
      unit: 'joule',
    })
    const names = found.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('run.calculation.band_gap.value')
    const uses = found.map(usesOf)
    expect(uses.slice(0, 4)).toEqual(Array(4).fill('query, columns'))
    expect(uses.lastIndexOf('columns')).toBeLessThan(uses.indexOf('required'))
    expect(metainfo.search('k mesh').found.at(-1)?.kind).not.toBe('search quantity')
    expect(metainfo.search('k mesh').found.map(({ code }) => code)).toContain("metainfo.section('KMesh')")
  })

  it('finds what the words of everyday mean, first', () => {
    const first = {
      'total energy': "'run.calculation[-1].energy.total.value'",
      'energy total': "'run.calculation[-1].energy.total.value'",
      'lattice vectors': "'run.system.atoms.lattice_vectors'",
      'space group number': "{ 'results.material.symmetry.space_group_number': { gte: 1 } }",
      formula: "{ 'results.material.chemical_formula_reduced': '…' }",
      functional: "{ 'results.method.simulation.dft.xc_functional_names': '…' }",
      program: "{ 'results.method.simulation.program_name': '…' }",
    }
    for (const [text, code] of Object.entries(first)) expect(metainfo.search(text).found[0]?.code).toBe(code)
  })

  it('gives criteria that a query takes and paths that a table takes', async () => {
    const server = await serveSample()
    try {
      for (const text of ['gap', 'formula', 'space group', 'time', 'elements', 'volume', 'authors']) {
        for (const { kind, path, code } of metainfo.search(text).found) {
          if (kind === 'search quantity') {
            const query = new Function('quantity', `return (${code})`)(quantity) as Record<string, unknown>
            expect(new ArchiveQuery({ url: server.url, query }).warnings.join()).not.toMatch(/no search quantity/)
          }
          if (kind !== 'sub-section' && /^(run|results)\./.test(path ?? '')) {
            const column = code.startsWith('{') ? String(path) : code.slice(1, -1)
            await new ArchiveQuery({ url: server.url, max: 1 }).toFrame({ columns: [column], progress: false })
          }
        }
      }
    } finally {
      await server.close()
    }
  })

  it('finds units, says how many there are, and finds nothing quietly', () => {
    expect(metainfo.search('joule').found.some(({ unit }) => unit === 'joule')).toBe(true)
    const many = metainfo.search('energy')
    expect(many.total).toBeGreaterThan(many.found.length)
    expect(inspect(many)).toMatch(/^\d+ definitions for 'energy'\n.*… \d+ more$/s)
    expect(metainfo.search('xyzzy').total).toBe(0)
    expect(metainfo.search('').total).toBe(0)
    expect(present(metainfo.search('<b>'))?.['text/html']).not.toMatch('<b>')
    expect(metainfo.search('energy total', { dialect: 'v0' }).found[0]?.name).toMatch(/energy_total/)
  })
})

describe('asLegacy', () => {
  it('reads a v1 archive by the old names', () => {
    const [stored] = sampleEntries()
    if (!stored) throw new Error('There is no sample entry.')
    const options = { dialect: 'v1', entryId: stored.entry_id, uploadId: stored.upload_id } as const
    const entry = openArchive(stored.archive, options)
    const before = JSON.stringify(entry)
    const old = asLegacy(entry)
    expect(old.entry_id).toBe(entry.entry_id)
    const run = old.section_run?.[0]
    expect(run?.program_name).toBe(entry.run[0]?.program?.name)
    const calculation = run?.section_single_configuration_calculation?.at(-1)
    expect(String(calculation?.energy_total)).toBe(String(entry.run[0]?.calculation?.at(-1)?.energy?.total?.value))
    const system = calculation?.single_configuration_calculation_to_system_ref
    expect(isUnresolved(system)).toBe(false)
    expect(JSON.stringify(entry)).toBe(before)
  })
})
