import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { properties } from '../../src/index.js'
import { plainText, plot } from '../../src/plot/index.js'
import { typesetFormula, typesetKPoint } from '../../src/plot/theme/typeset.js'
import { archiveWith } from './entries.js'

const attacks = [
  '<a href="javascript:alert(1)">x</a>',
  '<b>bold</b>',
  '<img src=x onerror=alert(1)>',
  '$\\href{javascript:1}{x}$',
  '%{customdata}',
  '&lt;b&gt;',
]

describe('foreign words in figures', () => {
  it('shows them as they are, without links or markup', () => {
    for (const attack of attacks) {
      const rows = [1, 2].map(x => ({ x, y: x, name: attack, kind: `${attack}${x}` }))
      const figure = plot.scatter(rows, { hover: ['name'], color: 'kind', title: attack, xTitle: attack })
      const svg = figure.toSvg()
      expect(svg).not.toMatch(/<a[\s>]|<img|<[^>]*\s(?:xlink:)?(?:href|onerror)="/)
      expect(JSON.stringify(figure)).not.toMatch(/<a |<img|<b>|\$\\\\href/)
    }
  })

  it('keeps attacks in formulas, labels and k-points inert', () => {
    const archive = archiveWith({
      results: { material: { chemical_formula_iupac: '<a href="javascript:1">Si</a>' } },
      run: [
        {
          system: [
            {
              atoms: {
                labels: ['Si\n3', '<b>'],
                positions: [
                  [0, 0, 0],
                  [0, 0, 1e-10],
                ],
              },
            },
          ],
          calculation: [
            {
              band_structure_electronic: [
                {
                  energy_fermi: 0,
                  segment: [
                    {
                      kpoints: [
                        [0, 0, 0],
                        [0.5, 0, 0],
                      ],
                      energies: [[[0], [0]]],
                      endpoints_labels: ['<a href="x">', '__proto__'],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    })
    expect(plot.bands(archive).toSvg()).not.toMatch(/<a[\s>]/)
    expect(plot.structure(archive).toSvg()).not.toMatch(/<a[\s>]/)
    expect(properties.toXyz(archive)?.split('\n').length).toBe(5)
  })

  it('never leaves a character that Plotly reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const plain of [plainText(text), typesetFormula(text), typesetKPoint(text)]) {
          expect(plain.replace(/<\/?sub>/g, '')).not.toMatch(/[<>$%\n]/)
        }
      }),
    )
  })
})
