import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { registerPresenters } from '../../../src/display/presenters.js'
import { asLegacy } from '../../../src/legacy/index.js'
import { isUnresolved, metainfo, openArchive } from '../../../src/metainfo/index.js'
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
  it('finds names by their words, best first', () => {
    const { found } = metainfo.search('band gap')
    expect(found[0]?.name).toMatch(/band_?gap/i)
    const names = found.map(({ name }) => name)
    expect(names).toContain('BandGap')
    expect(names.some(name => name.startsWith('results.properties.electronic.'))).toBe(true)
    expect(metainfo.search('space group number').found.map(({ name }) => name)).toContain('Symmetry.space_group_number')
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
