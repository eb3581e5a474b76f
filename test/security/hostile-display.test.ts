import { describe, expect, it } from 'vitest'
import { bundleOf, figureBundle, safeUrl, table } from '../../src/display/index.js'
import { openArchive } from '../../src/metainfo/index.js'
import { plot } from '../../src/plot/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { fromRaw, parseUnit, quantity } from '../../src/units/index.js'
import { injections } from './corpus.js'
import { dangersIn } from './markup.js'

const open = (raw: object, ids = { entryId: 'entry-1', uploadId: 'upload-1' }) =>
  openArchive(raw, { dialect: 'v1', ...ids })

/** Every place of an archive that a display reads: values, names, a schema of its own, ids, references. */
function archiveOf(evil: string) {
  const name = `a${evil}`
  const definitions = {
    name: evil,
    sections: {
      [name]: {
        label: evil,
        description: evil,
        quantities: { [name]: { type: 'str', unit: evil, description: evil } },
      },
    },
  }
  const raw = {
    definitions,
    data: { m_def: `#/definitions/sections/${name}`, [name]: evil, nested: { [evil]: evil } },
    metadata: { entry_name: evil, mainfile: evil, comment: evil, parser_name: evil },
    run: [
      {
        program: { name: evil, version: evil },
        system: [{ chemical_composition: evil, atoms: { labels: [evil, evil], positions: [[evil]] } }],
        calculation: [{ system_ref: `/run/0/system/${evil}`, energy: { total: { value: evil, kind: evil } } }],
        [evil]: [evil, { [evil]: evil }],
      },
    ],
    [evil]: { [evil]: evil },
  }
  return open(raw, { entryId: evil, uploadId: evil })
}

describe.each(injections.map(text => [JSON.stringify(text).slice(0, 60), text]))('%s is inert', (_title, evil) => {
  it('in sections and all that hangs below them', () => {
    const archive = archiveOf(evil)
    const sections = [archive, ...archive.m_all_contents()]
    expect(sections.length).toBeGreaterThan(8)
    const bundles = sections.map(section => bundleOf(section))
    expect(dangersIn(bundles.map(bundle => bundle['text/html']).join(''))).toEqual([])
    for (const bundle of bundles) expect(bundle['text/plain']).toBeTypeOf('string')
  })

  it('in tables: names, cells, nested values', () => {
    const rows = [
      { [evil]: evil, list: [evil], object: { [evil]: evil }, energy: quantity(1, 'joule') },
      { [evil]: null, [`b${evil}`]: 1 },
    ]
    const tables = [table(rows), table(rows, [evil, evil])]
    expect(dangersIn(tables.map(one => bundleOf(one)['text/html']).join(''))).toEqual([])
  })

  it('in quantities that are no numbers', () => {
    const quantities = [evil, [evil], [[evil], [1]], { [evil]: evil }].map(raw => fromRaw(raw, parseUnit('joule')))
    expect(dangersIn(quantities.map(one => bundleOf(one)['text/html']).join(''))).toEqual([])
  })

  it('in the card of a query', () => {
    const { statistics } = new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1', query: { upload_id: evil } })
    const gap = { entryId: evil, uploadId: evil, reason: evil }
    const ledger = { matched: 3, delivered: 1, skipped: [gap], failed: [gap], notAsked: 0 }
    const card = { [Symbol.for('nomad-notebook.kind')]: 'query', statistics, ledger, toString: () => evil }
    expect(dangersIn(bundleOf(card)['text/html'] ?? '')).toEqual([])
  })

  it('in labels, legends, titles and hovers of figures', () => {
    const rows = [
      { x: 1, y: 2, kind: evil, [evil]: evil },
      { x: 2, y: 3, kind: `b${evil}`, [evil]: evil },
    ]
    const figure = plot.scatter(rows as Record<string, unknown>[], {
      x: 'x',
      y: 'y',
      color: 'kind',
      hover: [evil, 'kind'],
      title: evil,
      xTitle: evil,
      yTitle: evil,
    })
    const json = JSON.stringify(figure)
    // Plotly reads these in every text: tags, entities, formulas, templates.
    if (/[<$%&]/.test(evil)) expect(json).not.toContain(JSON.stringify(evil).slice(1, -1))
    expect(json).not.toMatch(/<(?!\/?(b|i|br|sub|sup|extra)\b)/)
    expect(json.replaceAll('<extra></extra>', '')).not.toMatch(/<extra>/)
  })

  it('in addresses', () => {
    expect(safeUrl(evil)).not.toMatch(/^\s*(javascript|data|vbscript):/i)
  })
})

it('a figure’s markup keeps all of the corpus inert, whatever was written into the figure', () => {
  const data = injections.map(evil => ({ type: 'scatter', name: evil, x: [1], y: [1], text: [evil] })) as never[]
  const alt = injections.join(' ')
  const bundle = figureBundle({ image: alt, json: { data, layout: { title: { text: alt } }, config: {} }, alt })
  expect(dangersIn(bundle['text/html'] ?? '', { scripts: 2 })).toEqual([])
  expect(bundle['text/plain']).toBe(alt)
})

it('a figure’s static picture holds no script and leads nowhere', () => {
  const figure = plot.scatter(
    injections.map((evil, index) => ({ x: index, y: index, kind: evil })),
    { x: 'x', y: 'y', color: 'kind', title: '<a href="x">', xTitle: '<script>x</script>', yTitle: '<image href="y">' },
  )
  const tags = figure.toSvg().replace(/>[^<]*</g, '><')
  expect(tags.match(/<script|<foreignObject|<a[\s>]|<image|\son\w+=|javascript:|href="(?!#)/i)).toBeNull()
}, 60_000)

it('the corpus is dangerous where it is not escaped', () => {
  const dangerous = injections.filter(text => dangersIn(`<div title='${text}'>${text}</div>`).length > 0)
  expect(dangerous.length).toBeGreaterThan(20)
})
