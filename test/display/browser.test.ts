import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf, figureBundle, plotlyLoader, table } from '../../src/display/index.js'
import { openArchive } from '../../src/metainfo/index.js'
import { quantity } from '../../src/units/index.js'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const figure = figureBundle({
  image: `data:image/png;base64,${pixel}`,
  json: { data: [{ type: 'bar', x: ['MgO </script><b>'], y: [1] }], layout: {}, config: {} },
  alt: 'One bar.',
})['text/html'] as string

describe.skipIf(!existsSync(executablePath))(`in a browser (needs ${executablePath}, skipped without it)`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 60_000)
  afterAll(() => browser?.close())

  /** Opens a page and notes what it asks of the network and what it complains about. */
  async function open(markup: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('request', request => {
      if (!request.url().startsWith('data:')) complaints.push(request.url())
    })
    page.on('pageerror', error => complaints.push(String(error)))
    await page.setContent(`<!doctype html><body>${markup}</body>`)
    return { page, complaints }
  }

  it('tables and sections are drawn without scripts, style sheets or requests', async () => {
    const rows = [{ formula: '<img src="https://example.org/x" onerror="throw 1">', energy: quantity(-12.2, 'eV') }]
    const run = {
      program: { name: '<script>throw 1</script>' },
      calculation: [{ energy: { total: { value: 1e-18 } } }],
    }
    const entry = openArchive({ run: [run] }, { dialect: 'v1', entryId: 'e', uploadId: 'u' })
    const { page, complaints } = await open(`${bundleOf(table(rows))['text/html']}${bundleOf(entry)['text/html']}`)
    expect(await page.locator('td', { hasText: '<img src=' }).isVisible()).toBe(true)
    expect(await page.getByText('<script>throw 1</script>').isVisible()).toBe(true)
    expect(await page.locator('img, script, style').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('a figure stays a picture where there is no Plotly', async () => {
    const { page, complaints } = await open(figure)
    expect(await page.locator('img').getAttribute('alt')).toBe('One bar.')
    expect(complaints).toEqual([])
  })

  it('a figure is drawn by Plotly as soon as the page brings it', async () => {
    const { page, complaints } = await open(figure)
    await page.addScriptTag({
      content: readFileSync(createRequire(import.meta.url).resolve('plotly.js-dist-min'), 'utf8'),
    })
    await page.locator('.js-plotly-plot .bars').waitFor({ timeout: 10_000 })
    expect(await page.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
  }, 30_000)

  it('all figures of a page are drawn after one call of enablePlotly', async () => {
    const loader = plotlyLoader()
    expect(loader['text/plain']).toMatch(/^Figures of this page are drawn by Plotly, which it carries \(\d\.\d MB\)\.$/)
    const { page, complaints } = await open(`${loader['text/html']}${figure.repeat(25)}`)
    await page.locator('.js-plotly-plot .bars').nth(24).waitFor({ timeout: 20_000 })
    expect(await page.locator('.js-plotly-plot').count()).toBe(25)
    expect(await page.locator('img').count()).toBe(0)
    expect(complaints).toEqual([])
  }, 60_000)

  it('a page loads plotly.js from the address that it names', async () => {
    const page = await browser.newPage()
    const program = readFileSync(createRequire(import.meta.url).resolve('plotly.js-dist-min'), 'utf8')
    const integrity = `sha384-${createHash('sha384').update(program).digest('base64')}` as const
    const headers = { 'access-control-allow-origin': '*' }
    await page.route('https://example.org/plotly.min.js', route =>
      route.fulfill({ body: program, contentType: 'text/javascript', headers }),
    )
    const loader = plotlyLoader({ bundle: 'https://example.org/plotly.min.js', integrity })
    await page.setContent(`<!doctype html><body>${loader['text/html']}${figure}</body>`)
    await page.locator('.js-plotly-plot .bars').waitFor({ timeout: 10_000 })
    expect(await page.locator('img').count()).toBe(0)
  }, 30_000)
})
