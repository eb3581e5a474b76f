import { existsSync, readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { type Site, serveSite } from './site.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const text = readFileSync(new URL('../../docs/browser.md', import.meta.url), 'utf8')
const pages = [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, page]) => page as string)
const publicServer = 'https://nomad-lab.eu/prod/v1/api/v1'

describe.skipIf(!existsSync(executablePath))(`the pages of docs/browser.md (need ${executablePath})`, () => {
  let browser: Browser
  let sample: SampleServer
  let site: Site

  beforeAll(async () => {
    build()
    sample = await serveSample()
    site = await serveSite(Object.fromEntries(pages.map((page, index) => [`/${index}/`, relative(page)])))
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await sample?.close()
  })

  /** Opens a page as it is written; the embedded archive answers in the place of NOMAD's public server. */
  async function open(index: number) {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('pageerror', error => complaints.push(String(error)))
    await page.route(`${publicServer}/**`, async route => {
      const request = route.request()
      const { authorization } = await request.allHeaders()
      const login: Record<string, string> = authorization === undefined ? {} : { authorization }
      const response = await fetch(request.url().replace(publicServer, sample.url), {
        method: request.method(),
        headers: { 'content-type': 'application/json', ...login },
        body: request.postData(),
      })
      await route.fulfill({
        status: response.status,
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
        body: await response.text(),
      })
    })
    await page.goto(`${site.url}/${index}/`)
    return { page, complaints }
  }

  it('are these', () => {
    expect(pages).toHaveLength(3)
  })

  it('a table', async () => {
    const { page, complaints } = await open(0)
    await page.getByText('O2Ti', { exact: true }).first().waitFor({ timeout: 20_000 })
    expect(await page.locator('td').count()).toBeGreaterThan(8)
    expect(complaints).toEqual([])
    await page.close()
  }, 40_000)

  it('a figure', async () => {
    const { page, complaints } = await open(1)
    await page.locator('.js-plotly-plot .scatterlayer .trace').first().waitFor({ timeout: 20_000 })
    expect(complaints).toEqual([])
    await page.close()
  }, 40_000)

  it('a login by token', async () => {
    const { page, complaints } = await open(2)
    const form = new URLSearchParams({ grant_type: 'password', username: 'student', password: 'student' })
    const login = await fetch(`${sample.url}/auth/token`, { method: 'POST', body: form })
    await page.locator('input[type=password]').fill(((await login.json()) as { access_token: string }).access_token)
    await page.keyboard.press('Enter')
    await page.getByText('entries match').waitFor({ timeout: 20_000 })
    expect(complaints).toEqual([])
    await page.close()
  }, 40_000)
})

/** The page with its files where the site has them. */
function relative(page: string): string {
  return page.replaceAll("'./nomad/", "'/nomad/").replaceAll('src="plotly.js"', 'src="/plotly.js"')
}
