import { describe, expect, it } from 'vitest'
import { openDataset } from '../../src/dataset/index.js'
import { bundleOf } from '../../src/display/index.js'
import { handMade } from '../dataset/hand-made.js'

const entry = (id: string) => ({
  entry_id: id,
  upload_id: 'upload',
  archive: { results: { material: { chemical_formula_reduced: 'Si' }, properties: { n_calculations: 2 } } },
})
const columns = {
  formula: 'results.material.chemical_formula_reduced',
  gap: 'results.properties.electronic.band_gap[0].value',
}

describe('the card of a data set', () => {
  it('says what it is, whose, when, and what it has', async () => {
    const folder = handMade([entry('a'), entry('b'), entry('c')], {
      entriesPerPart: 1,
      missingParts: [1],
      url: 'https://nomad.example/api/v1',
      table: { columns, units: { gap: 'eV' } },
      available: 12_000,
    })
    const bundle = bundleOf(await openDataset(folder))
    const text = bundle['text/plain']
    expect(text).toContain(`Data set ${folder}`)
    expect(text).toContain('server: https://nomad.example/api/v1')
    expect(text).toContain('made: 2026-11-26T06:00:00.000Z')
    expect(text).toContain('entries: 2 of 3 selected, 12\u202f000 matched')
    expect(text).toContain('parts: 2 of 3 (4 files, ')
    expect(text).toContain('archives: whole')
    expect(text).toContain('table: 2 rows (one an entry)')
    expect(text).toContain('columns: formula, gap (eV), entry_id, upload_id')
    expect(text).toContain('Note: This data set is not complete: it has 2 of 3 selected entries')
    const card = bundle['text/html'] as string
    for (const part of ['Data set', 'https://nomad.example/api/v1', 'gap (eV)', 'not complete'])
      expect(card).toContain(part)
  })

  it('escapes what the files say', async () => {
    const folder = handMade([entry('a')], { url: 'https://x/<script>alert(1)</script>' })
    expect(bundleOf(await openDataset(folder))['text/html']).not.toContain('<script>')
  })

  it('is a list of lines for reports', async () => {
    const dataset = await openDataset(handMade([entry('a'), entry('b')]))
    const { 'text/plain': text, 'text/html': card } = bundleOf(await dataset.verify({ repair: false }))
    expect(text).toMatch(/^Checked 1 part, 1 file, .*: whole\.$/)
    expect(card).toContain('Checked 1 part')
    expect(bundleOf(dataset.diff(dataset))['text/plain']).toContain('The same in both')
  })
})
