import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../../src/display/index.js'
import { Frame, toFrame } from '../../../src/frame/index.js'
import { openArchive } from '../../../src/metainfo/index.js'

function entry(url: string, energy: number | null, formula: string) {
  const raw = {
    results: { material: { chemical_formula_reduced: formula } },
    run: [{ calculation: [{ energy: { fermi: energy }, forces: { total: { value: [[1e-9, 0, 0]] } } }] }],
  }
  return openArchive(raw, { dialect: 'v1', entryId: 'some id', uploadId: 'upload', url })
}

const columns = {
  formula: 'results.material.chemical_formula_reduced',
  fermi: 'run[0].calculation[0].energy.fermi',
  forces: 'run[0].calculation[0].forces.total.value',
}

describe('a frame in the cell', () => {
  it('has shape, names, types and units, values by their column, and links to entries', () => {
    const url = 'https://nomad-lab.eu/prod/v1/api/v1'
    const frame = toFrame([entry(url, 8e-19, '<b>Si</b>'), entry(url, null, 'C')], { columns })
    const bundle = bundleOf(frame)
    expect(bundle['text/html']).toContain('href="https://nomad-lab.eu/prod/v1/gui/search/entries/entry/id/some%20id"')
    expect(bundle['text/html']).toContain('&lt;b&gt;Si')
    expect(bundle['text/html']).toMatchSnapshot()
    expect(bundle['text/plain']).toMatchSnapshot()
  })

  it('leads to the API where the server has no pages, and nowhere where entries are of several servers', () => {
    const local = entry('http://127.0.0.1:8000/api/v1', 1, 'C')
    const html = (entries: object[]) => bundleOf(toFrame(entries, { columns }))['text/html']
    expect(html([local])).toContain('href="http://127.0.0.1:8000/api/v1/entries/some%20id"')
    expect(html([local, entry('https://example.org/api/v1', 1, 'C')])).not.toContain('href')
  })

  it('shows a danfojs DataFrame as the same table', () => {
    const frame = Frame.fromRows([{ formula: 'Si', energy: 1.5 }])
    const bundle = bundleOf(frame.toDanfo())
    expect(bundle['text/html']).toBe(bundleOf(frame)['text/html'])
  })
})
