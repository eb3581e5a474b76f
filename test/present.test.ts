import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery, html, metainfo, plot, properties, quantity, serveSample, table } from '../src/index.js'
import { asJson, jupyterDisplay, kind, present, presentedKinds, type Showable } from '../src/present.js'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'nomad-present-'))

/** One object of each kind and class that can be shown. */
const shown: [name: string, object: Showable][] = []

beforeAll(async () => {
  const server = await serveSample()
  try {
    const query = new ArchiveQuery({ url: server.url, query: { upload_name: 'mgo-equation-of-state' } })
    const [entry] = await query.fetch(1)
    const columns = { formula: 'results.material.chemical_formula_reduced' }
    const dataset = await query.download(join(folder, 'set'), { columns, raw: true })
    const frame = table([{ a: 1 }])
    const all: Record<string, unknown> = {
      query,
      entry,
      section: entry?.run[0]?.calculation.at(-1),
      quantity: quantity([1, 2], 'eV'),
      frame,
      danfo: frame.toDanfo(),
      facet: await query.facet('results.material.elements'),
      figure: plot.scatter([{ x: 1, y: 2 }], { x: 'x', y: 'y' }),
      property: properties.energy(entry as never),
      explanation: await query.explain(),
      citations: await query.citations(),
      dataset,
      verified: await dataset.verify({ repair: false }),
      updated: await dataset.update(),
      distinct: await dataset.distinct(),
      difference: await dataset.diff(dataset),
      definition: metainfo.section('Calculation'),
      search: metainfo.search('band gap'),
      markup: html`<b>x</b>`,
    }
    shown.push(...(Object.entries(all) as [string, Showable][]))
  } finally {
    await server.close()
  }
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what a cell shows', () => {
  it('is of every kind that has a presenter', () => {
    const kinds = new Set(shown.map(([, object]) => object[kind]))
    expect([...kinds].sort()).toEqual(presentedKinds().sort())
  })

  it('is the same in Deno, which looks for a method on the object and its prototypes', () => {
    for (const [name, object] of shown) {
      expect(jupyterDisplay in object, name).toBe(true)
      const { [jupyterDisplay]: display } = object as { [jupyterDisplay]?: () => unknown }
      expect(display?.call(object), name).toEqual(asJson(present(object) as never))
    }
  })

  it('does not show in lists of members, in JSON or in what is printed', () => {
    for (const [name, object] of shown) {
      const listed = Object.getOwnPropertySymbols(object).filter(key =>
        Object.prototype.propertyIsEnumerable.call(object, key),
      )
      expect(listed, name).not.toContain(jupyterDisplay)
      expect(inspect(object), name).not.toContain('Jupyter')
    }
  })

  it('takes no memory of each section, quantity and row', () => {
    const own = shown.filter(([, object]) => Object.hasOwn(object, jupyterDisplay)).map(([, object]) => object[kind])
    expect(own).toEqual(['property'])
  })

  it('is shown in Deno wherever a class says its kind', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'))
    const withKind = files.filter(path =>
      /get \[kind\]\(\)|\[kind\]: \{ value|Object\.defineProperty\(\w+, kind/.test(
        readFileSync(join(source, path), 'utf8'),
      ),
    )
    const without = withKind.filter(
      path => !/showInDeno\(|: denoDisplay/.test(readFileSync(join(source, path), 'utf8')),
    )
    expect(withKind.length).toBeGreaterThan(15)
    expect(without).toEqual([])
  })

  it('leaves out what is undefined, which Deno would send as null', () => {
    const figure = { 'text/plain': 'x', 'application/vnd.plotly.v1+json': { title: undefined, values: [Number.NaN] } }
    expect(asJson(figure)).toEqual({ 'text/plain': 'x', 'application/vnd.plotly.v1+json': { values: [null] } })
  })
})
