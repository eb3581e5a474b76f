import { describe, expect, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'

const attacks = [
  '<a href="javascript:alert(1)">x</a>',
  '<b>bold</b>',
  '<img src=x onerror=alert(1)>',
  '$\\href{javascript:1}{x}$',
  '%{customdata}',
  '&lt;b&gt;',
  '__proto__',
]

/** Drawing takes its time: one picture of each kind. */
const drawn = '<img src=x onerror=alert(1)><a href="x">$\\href{javascript:1}{x}$</a>'

describe('foreign words in pictures of tables', () => {
  it('are shown as they are, without links or markup', () => {
    for (const attack of [...attacks, drawn]) {
      const rows = Array.from({ length: 12 }, (_, index) => ({
        [attack]: index,
        y: index * index,
        kind: `${attack}${index % 2}`,
        entry_id: attack,
        link: attack,
      }))
      const words = { title: attack, xTitle: attack, yTitle: attack }
      const figures = [
        plot.histogram(rows, { x: 'y', color: 'kind', ...words }),
        plot.bar(rows, { x: 'kind', color: 'kind', ...words }),
        plot.box(rows, { x: 'kind', points: 'all', ...words }),
        plot.heatmap(rows, { x: 'kind', y: 'entry_id', colorTitle: attack, ...words }),
        plot.pairs(rows, { columns: [attack, 'y'], color: 'kind', title: attack }),
        plot.parallel(rows, { columns: [attack, 'y', 'kind'], color: 'kind', title: attack }),
        plot.scatter(rows, { x: 'kind', y: 'y', link: 'link', ...words }),
        plot.line(rows, { x: attack, y: 'y', color: 'kind', ...words }),
        plot.line(rows, { x: 'y', y: [attack, 'y'], ...words }),
      ]
      for (const figure of figures) {
        if (attack === drawn)
          expect(figure.toSvg()).not.toMatch(/<a[\s>]|<img|<[^>]*\s(?:onerror|(?:xlink:)?href)="(?!data:image\/)/)
        expect(JSON.stringify(figure).replaceAll(/<b>[^<]*<\/b>/g, '')).not.toMatch(/<a |<img|<b>|\$\\\\href/)
      }
    }
  })
})
