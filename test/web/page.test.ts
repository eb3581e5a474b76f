import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/display/index.js'
import { ArchiveQuery as NodeQuery } from '../../src/notebook/archive-query.js'
import { properties as nodeProperties } from '../../src/notebook/properties.js'
import { plot as nodePlot } from '../../src/plot/index.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { type Site, serveSite } from './site.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** What the pages below make of the module. */
declare const nomad: typeof import('../../src/web/index.js')
declare const Plotly: { newPlot(element: unknown, data: unknown, layout: unknown): Promise<void> }
declare const document: {
  body: { innerHTML: string; append(...nodes: unknown[]): void; querySelector(selector: string): unknown }
  cookie: string
  createElement(name: string): object
}
declare const localStorage: object
declare const sessionStorage: object
declare const indexedDB: { databases(): Promise<unknown[]> }

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><body>
<script src="/plotly.js"></script>
<script type="module">
import * as nomad from '/web/index.js'
globalThis.nomad = nomad
</script>`

describe.skipIf(!existsSync(executablePath))(`in a page (needs ${executablePath}, skipped without it)`, () => {
  let browser: Browser
  let sample: SampleServer
  let site: Site
  const pages: Page[] = []

  beforeAll(async () => {
    build()
    sample = await serveSample({ newSchema: true, dynamics: true })
    site = await serveSite({ '/': page })
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 180_000)
  afterEach(async () => {
    for (const one of pages.splice(0)) await one.close()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await sample?.close()
  })

  /** Opens the page in a context of its own, and notes what it asks of the network and what it complains about. */
  async function open() {
    const opened = await (await browser.newContext()).newPage()
    pages.push(opened)
    const asked: string[] = []
    const complaints: string[] = []
    opened.on('request', request => asked.push(`${request.method()} ${new URL(request.url()).origin}`))
    opened.on('pageerror', error => complaints.push(String(error)))
    await opened.goto(`${site.url}/`)
    await opened.waitForFunction('globalThis.nomad')
    return { page: opened, asked, complaints }
  }

  it('a query gives entries by index, as slices and in a loop, and loads what it needs when it does', async () => {
    const { page, asked, complaints } = await open()
    site.asked.length = 0
    const found = await page.evaluate(async url => {
      const query = new nomad.ArchiveQuery({ url, query: { 'results.material.elements': ['Ti', 'O'] }, perPage: 2 })
      const ids: (string | undefined)[] = []
      let withRun: string | undefined
      let energy: { to(unit: 'eV'): { unit: unknown } } | undefined
      for await (const entry of query) {
        ids.push(entry.entry_id)
        energy ??= entry.run?.[0]?.calculation?.[0]?.energy?.total?.value
        withRun ??= entry.m_xpath('run[0].program.name') as string | undefined
      }
      const [first, slice] = [await query.at(0), await query.slice(1, 3)]
      return {
        ids,
        first: first?.entry_id,
        slice: slice.map(({ entry_id }) => entry_id),
        energy: [String(energy), String(energy?.to('eV').unit)],
        path: withRun,
        total: query.total,
      }
    }, sample.url)
    expect([found.total, found.ids.length]).toEqual([6, 6])
    expect(found.ids).toEqual([...new Set(found.ids)])
    expect([found.first, found.slice]).toEqual([found.ids[0], found.ids.slice(1, 3)])
    expect(found.energy).toEqual([expect.stringMatching(/^-\d.* joule$/), 'electron_volt'])
    expect(found.path).toBe('GPAW')
    // The page's own site for the module, the archive's for entries: nothing else is asked.
    expect(new Set(asked.map(one => one.split(' ')[1]))).toEqual(new Set([site.url, new URL(sample.url).origin]))
    expect(site.asked.filter(path => path.includes('v1-codes'))).toHaveLength(1)
    expect(site.asked.filter(path => path.includes('v1-nexus'))).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)

  it('tables, trees, cards and quantities are the same HTML as in a notebook', async () => {
    const { page, complaints } = await open()
    const columns = {
      formula: 'results.material.chemical_formula_reduced',
      gap: 'results.properties.electronic.band_gap[0].value',
      energy: 'run[0].calculation[-1].energy.total.value',
      program: 'data.program.name',
      total: 'data.outputs[-1].total_energies[-1].value',
    }
    const shown = await page.evaluate(
      async ({ url, columns }) => {
        const query = new nomad.ArchiveQuery({ url, max: null })
        const frame = await query.toFrame({ columns })
        document.body.innerHTML = nomad.toHtml(frame)
        const entries = await query.slice()
        const counts = await query.facet('results.method.simulation.program_name')
        return {
          frame: nomad.toHtml(frame),
          json: JSON.stringify(frame),
          entries: entries.map(entry => nomad.toHtml(entry)),
          counts: JSON.stringify(counts),
          other: nomad.toHtml({ toString: () => '<b>' }),
          html: nomad.toHtml(nomad.html`<b>${'<i>'}</b>`),
          definition: nomad.toHtml(nomad.metainfo.section('Calculation')),
        }
      },
      { url: sample.url, columns },
    )
    const query = new NodeQuery({ url: sample.url, max: null })
    const frame = await query.toFrame({ columns, progress: false })
    expect(shown.json).toBe(JSON.stringify(frame))
    expect(shown.frame).toBe(bundleOf(frame)['text/html'])
    const entries = await query.slice()
    expect(shown.entries).toHaveLength(entries.length)
    for (const [index, entry] of entries.entries()) expect(shown.entries[index]).toBe(bundleOf(entry)['text/html'])
    expect(shown.counts).toBe(JSON.stringify(await query.facet('results.method.simulation.program_name')))
    expect([shown.other, shown.html]).toEqual(['<pre>&lt;b&gt;</pre>', '<b>&lt;i&gt;</b>'])
    expect(shown.definition).toContain('energy')
    expect(await page.getByText('formula', { exact: true }).first().isVisible()).toBe(true)
    expect(complaints).toEqual([])
  }, 120_000)

  it('properties and figures are those of a notebook, and Plotly draws them', async () => {
    const { page, complaints } = await open()
    const wanted = { 'results.properties.available_properties': 'dos_electronic' }
    const shown = await page.evaluate(
      async ({ url, wanted }) => {
        const entry = await new nomad.ArchiveQuery({ url, query: wanted }).at(0)
        if (!entry) throw new Error('no entry')
        const figure = nomad.plot.dos(entry)
        const element = document.createElement('div')
        document.body.append(element)
        const { data, layout } = figure.toJSON()
        await Plotly.newPlot(element, data, layout)
        return {
          figure: JSON.stringify(figure),
          html: nomad.toHtml(figure),
          page: figure.toHtml(),
          energy: String(nomad.properties.energy(entry)?.value),
          rows: nomad.properties.dos(entry)?.toFrame().numRows,
          chart: JSON.stringify(nomad.plot.line({ x: [1, 2], y: nomad.quantity([1, 4], 'eV') })),
        }
      },
      { url: sample.url, wanted },
    )
    const entry = await new NodeQuery({ url: sample.url, query: wanted }).at(0)
    if (!entry) throw new Error('no entry')
    expect(shown.figure).toBe(JSON.stringify(nodePlot.dos(entry)))
    expect(shown.energy).toBe(String(nodeProperties.energy(entry)?.value))
    expect(shown.rows).toBe(nodeProperties.dos(entry)?.toFrame().numRows)
    expect(shown.chart).toContain('eV')
    expect(shown.html).toContain('Density of states')
    expect(shown.page).toContain('<!doctype html>')
    await page.locator('.js-plotly-plot .scatterlayer .trace').first().waitFor({ timeout: 10_000 })
    if (process.env['LOOK']) await page.screenshot({ path: process.env['LOOK'], fullPage: true })
    // The markup of a figure draws itself where the page has Plotly.
    await page.setContent(`<!doctype html><body>${shown.html}</body>`)
    await page.addScriptTag({ url: `${site.url}/plotly.js` })
    await page.locator('.js-plotly-plot .scatterlayer .trace').first().waitFor({ timeout: 10_000 })
    expect(complaints).toEqual([])
  }, 120_000)

  it('errors say what was wrong, and what a page cannot have', async () => {
    const { page } = await open()
    const silent = createServer((_request, response) => response.end('{}'))
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const refusing = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/api/v1`
    const said = await page.evaluate(
      async ({ url, refusing }) => {
        const { ArchiveQuery, Frame, metainfo, quantity } = nomad
        const of = async (act: () => unknown) => {
          try {
            await act()
            return 'no error'
          } catch (error) {
            return `${(error as Error).name}: ${(error as Error).message}`
          }
        }
        const retry = { retries: 0 }
        return {
          name: await of(() => new ArchiveQuery({ url, query: { 'results.material.elemnts': 'Ti' } }).at(0)),
          required: await of(() => new ArchiveQuery({ url, required: { run: { calculatio: '*' } } })),
          column: await of(() => new ArchiveQuery({ url }).toFrame({ columns: ['results.material.formula'] })),
          option: await of(() => new ArchiveQuery({ urll: url } as object)),
          unit: await of(() => quantity(1, 'eV').to('meter')),
          section: await of(() => metainfo.section('Calculatio')),
          down: await of(() => new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1', retry }).at(0)),
          cors: await of(() => new ArchiveQuery({ url: refusing, retry }).at(0)),
          cache: await of(() => new ArchiveQuery({ url, cache: true })),
          password: await of(() => new ArchiveQuery({ url, username: 'student', password: 'student' })),
          old: await of(() => new ArchiveQuery({ url: url.replace('/v1', '') })),
          file: await of(() => Frame.fromRows([{ a: 1 }]).toCsv('table.csv')),
          parquet: await of(() => Frame.fromRows([{ a: 1 }]).toParquet()),
          part: await of(() => nomad.loadSchema('code' as 'codes')),
        }
      },
      { url: sample.url, refusing },
    )
    await new Promise(resolve => silent.close(resolve))
    expect(said.name).toMatch(/QueryError.*results\.material\.elements/s)
    expect(said.required).toMatch(/QueryError.*calculation/s)
    expect(said.column).toMatch(/QueryError.*results\.material\.formula/s)
    expect(said.option).toMatch(/QueryError.*url/s)
    expect(said.unit).toMatch(/^UnitError/)
    expect(said.section).toMatch(/QueryError.*Calculation/s)
    for (const text of [said.down, said.cors]) expect(text).toMatch(/^NetworkError: .*no reason.*\(CORS\)/)
    expect(said.cache).toMatch(/^MissingDependencyError: The option cache needs Node/)
    expect(said.password).toMatch(/^AuthError: .*no passwords.*askToken\(\)/s)
    expect(said.old).toMatch(/^QueryError: .*old API/)
    expect(said.file).toMatch(/^MissingDependencyError: Writing a file needs Node.*frame\.toCsv\(\)/s)
    expect(said.parquet).toMatch(/^MissingDependencyError: Parquet files need Node/)
    expect(said.part).toMatch(/^QueryError: .*'codes'/s)
  }, 60_000)

  it('a token is typed, kept in memory alone, and sent to the API alone', async () => {
    const { page, complaints } = await open()
    const elsewhere: string[] = []
    const other = createServer(({ headers }, response) => {
      elsewhere.push(JSON.stringify(headers))
      response.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end('{}')
    })
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}/api/v1`
    const redirecting = createServer(({ method }, response) =>
      response
        .writeHead(method === 'OPTIONS' ? 204 : 307, {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': '*',
          location: `${otherUrl}/entries/query`,
        })
        .end(),
    )
    await new Promise<void>(resolve => redirecting.listen(0, '127.0.0.1', resolve))
    const redirectUrl = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}/api/v1`

    const form = new URLSearchParams({ grant_type: 'password', username: 'student', password: 'student' })
    const login = await fetch(`${sample.url}/auth/token`, { method: 'POST', body: form })
    const token = ((await login.json()) as { access_token: string }).access_token
    const asked = new Map<string, string[]>()
    page.on('request', request => {
      const { origin } = new URL(request.url())
      asked.set(origin, [...(asked.get(origin) ?? []), JSON.stringify(request.headers())])
    })
    const typing = page.evaluate(
      async ({ url, redirectUrl }) => {
        const authentication = await nomad.askToken({ label: 'Your token' })
        const mine = new nomad.ArchiveQuery({ url, owner: 'user', authentication })
        const ids = (await mine.slice(0, 2)).map(({ entry_id }) => entry_id)
        const of = async (act: () => unknown) => {
          try {
            await act()
            return 'no error'
          } catch (error) {
            return `${(error as Error).name}: ${(error as Error).message}`
          }
        }
        const insecure = 'http://nomad.example.org/api/v1'
        return {
          ids,
          insecure: await of(() => new nomad.ArchiveQuery({ url: insecure, owner: 'user', authentication }).at(0)),
          redirected: await of(() => new nomad.ArchiveQuery({ url: redirectUrl, authentication }).at(0)),
          shown: [JSON.stringify(authentication), String(authentication), document.body.innerHTML],
          kept: [
            Object.keys(localStorage).length,
            Object.keys(sessionStorage).length,
            document.cookie,
            (await indexedDB.databases()).length,
          ],
        }
      },
      { url: sample.url, redirectUrl },
    )
    const field = page.locator('input[type=password]')
    await field.fill(token)
    await page.getByRole('button').click()
    const found = await typing
    await Promise.all([other, redirecting].map(server => new Promise(resolve => server.close(resolve))))

    expect(found.ids.length).toBeGreaterThan(0)
    expect(await field.count()).toBe(0)
    expect(found.kept).toEqual([0, 0, '', 0])
    expect(await page.context().cookies()).toEqual([])
    expect(found.shown.join()).not.toContain(token)
    expect(found.insecure).toMatch(/^AuthError: A login is not sent to http:\/\/nomad\.example\.org/)
    expect(found.redirected).toMatch(/redirects/)
    const places = [...asked].filter(([, headers]) => headers.join().includes(token)).map(([origin]) => origin)
    // The page named the second address itself. What that redirects to is another origin, which nobody asks.
    expect(places).toEqual([new URL(sample.url).origin, new URL(redirectUrl).origin])
    expect(elsewhere).toEqual([])
    expect(asked.has('http://nomad.example.org')).toBe(false)
    expect(site.secrets).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)
})
