import { describe, expect, it } from 'vitest'
import { bundleOf, figureBundle } from '../../src/display/index.js'
import { openArchive } from '../../src/metainfo/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { fromRaw, parseUnit, quantity } from '../../src/units/index.js'

const evil = '<script>alert(1)</script>'

function archive(run: object) {
  return openArchive({ run: [run] }, { dialect: 'v1', entryId: 'entry-1', uploadId: 'upload-1' })
}

describe('a quantity', () => {
  it('is shown with its unit, in full as text', () => {
    const bundle = bundleOf(quantity(-1.7264692156787418e-18, 'joule'))
    expect(bundle['text/plain']).toBe('-1.7264692156787418e-18 joule')
    expect(bundle['text/html']).toContain('-1.726469e-18')
    expect(bundle['text/html']).toContain('joule')
  })

  it('shows an array by its first numbers and its shape', () => {
    const bundle = bundleOf(
      quantity(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        'newton',
      ),
    )
    expect(bundle['text/plain']).toBe('[[1, 2, 3], [4, 5, 6]] newton (2 × 3)')
  })

  it('shows what came when the data are ragged or no numbers at all', () => {
    const joule = parseUnit('joule')
    expect(bundleOf(fromRaw([[1], [2, 3]], joule))['text/plain']).toBe('[[1], [2, 3]] joule')
    expect(bundleOf(fromRaw(evil, joule))['text/html']).not.toContain('<script')
  })
})

describe('a section', () => {
  const run = {
    program: { name: 'GPAW', version: evil },
    calculation: [{ energy: { total: { value: -1.5e-18 } }, system_ref: '/run/0/system/0' }],
    system: [
      {
        chemical_composition_reduced: 'MgO',
        atoms: {
          positions: [
            [0, 0, 0],
            [1e-10, 0, 0],
          ],
        },
      },
    ],
    made_up: { [evil]: 1 },
  }

  it('shows its name, place, set quantities and sub-sections', () => {
    const text = bundleOf(archive(run).run[0]?.calculation[0])['text/plain']
    expect(text).toContain('Calculation, /run/0/calculation/0 of entry entry-1')
    expect(text).toContain('energy: Energy')
    expect(text).toMatch(/value\s+= -1.5e-18 joule/)
    expect(text).toMatch(/system_ref\s+= → \/run\/0\/system\/0/)
  })

  it('is a foldable tree without scripts or style sheets, everything escaped', () => {
    const markup = bundleOf(archive(run))['text/html'] as string
    expect(markup).toContain('<details')
    expect(markup).toContain('(2 × 3)')
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).not.toMatch(/<(script|style)/)
  })

  it('counts what it does not show', () => {
    const calculation = Array.from({ length: 500 }, () => ({ energy: { total: { value: 1e-18 } } }))
    const bundle = bundleOf(archive({ calculation }))
    expect(bundle['text/plain']).toContain('calculation: 500 × Calculation')
    expect(bundle['text/html']).toContain('… 497 more')
    expect(bundle['text/html']?.length).toBeLessThan(50_000)
  })

  it('says what cannot be read instead of failing', () => {
    const bundle = bundleOf(archive({ system: [{ atoms: { positions: [[0, 0], [1]] } }] }).run[0]?.system[0])
    expect(bundle['text/plain']).toContain('positions')
  })
})

describe('a query', () => {
  it('is shown without a request: six lines, and a card', () => {
    const query = new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1' })
    const bundle = bundleOf(query)
    expect(bundle['text/plain']).toBe(String(query))
    expect(bundle['text/plain'].split('\n')).toHaveLength(6)
    expect(bundle['text/html']).toContain('not asked yet')
    expect(query.statistics.requests).toBe(0)
  })

  it('draws what was loaded and what is missing', () => {
    const statistics = { ...new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1' }).statistics, nentries: 1200 }
    const skipped = [{ entryId: 'a', uploadId: 'b', reason: evil }]
    const ledger = { matched: 1200, delivered: 600, skipped, failed: [], notAsked: 599 }
    const query = { ...bundleable, statistics, ledger, toString: () => 'text' }
    const markup = bundleOf(query)['text/html']
    expect(markup).toContain('1\u202f200 entries match')
    expect(markup).toContain('width: 50.00%')
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).not.toContain('<script')
  })
})

const bundleable = { [Symbol.for('nomad-notebook.kind')]: 'query' }

describe('a figure', () => {
  const parts = {
    image: 'data:image/png;base64,AAAA',
    json: { data: [{ name: evil }], layout: {}, config: {} },
    alt: `energies "${evil}"`,
  }

  it('comes as Plotly JSON, as a picture with a script that waits for Plotly, and as words', () => {
    const bundle = figureBundle(parts)
    expect(Object.keys(bundle)).toEqual(['application/vnd.plotly.v1+json', 'text/html', 'text/plain'])
    expect(bundle['text/plain']).toBe(parts.alt)
    expect(figureBundle({ ...parts, notes: ['One.', 'Two.'] })['text/plain']).toBe(`${parts.alt}\nOne.\nTwo.`)
    expect(bundle['text/html']).toContain('src="data:image/png;base64,AAAA"')
  })

  it('keeps data inside the script that carries them, and lets no other address be the picture', () => {
    expect(figureBundle(parts)['text/html']?.match(/<script/g)).toHaveLength(2)
    expect(figureBundle({ ...parts, image: 'https://example.org/x.png' })['text/html']).not.toContain('<img')
    expect(figureBundle({ ...parts, image: undefined })['text/html']).toContain('<em>energies &quot;')
  })
})
