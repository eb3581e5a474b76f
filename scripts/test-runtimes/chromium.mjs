// The column of Chromium: the module for browsers, as it was installed, in a page that asks the embedded archive.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** One line that says why Chromium is not there; undefined where it is. */
export function whyNoChromium() {
  if (existsSync(executablePath)) return undefined
  return `Chromium: ${executablePath} is not there; install it (Debian: apt install chromium), or name it with CHROMIUM=….`
}

/** Opens a page that loads the module from a folder; returns `{ version, checks, close() }`. */
export async function chromiumColumn(folder, archive) {
  const server = createServer((request, response) => serve(folder, request, response))
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${server.address().port}/`)
  return {
    version: browser.version(),
    checks: Object.fromEntries(
      Object.entries(checks).map(([name, work]) => [name, () => page.evaluate(work, archive)]),
    ),
    async close() {
      await browser.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

const types = { '.js': 'text/javascript', '.json': 'application/json' }

function serve(folder, { url }, response) {
  if (url === '/')
    return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>page</title>')
  const path = join(folder, normalize(new URL(url, 'http://page').pathname))
  if (!existsSync(path)) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
}

/** What the page does; each throws where it finds something else. They run there, and see nothing of this file. */
const checks = {
  async install() {
    const { ArchiveQuery } = await import('/index.js')
    if (typeof ArchiveQuery !== 'function') throw new Error('no ArchiveQuery')
  },
  async query(url) {
    const { ArchiveQuery } = await import('/index.js')
    const query = new ArchiveQuery({ url, query: { 'results.method.simulation.program_name': 'GPAW' }, max: 20 })
    const values = []
    for (const entry of await query.fetch()) values.push(entry.run[0].calculation.at(-1).energy.total.value.to('eV'))
    if (values.length !== 20 || !values.every(value => Number.isFinite(value.magnitude)))
      throw new Error('no 20 energies')
  },
  async table(url) {
    const { ArchiveQuery, toHtml } = await import('/index.js')
    const frame = await new ArchiveQuery({ url, query: { upload_name: 'bands-and-dos' } }).toFrame({
      columns: {
        formula: 'results.material.chemical_formula_reduced',
        gap: 'results.properties.electronic.band_gap[0].value',
      },
    })
    document.body.innerHTML = String(await toHtml(frame))
    if (frame.shape[0] !== 19) throw new Error(`${frame.shape[0]} rows`)
    if (document.querySelectorAll('table tr').length < 10) throw new Error('no table in the page')
  },
  async figure(url) {
    const { ArchiveQuery, plot } = await import('/index.js')
    const entries = await new ArchiveQuery({ url, query: { upload_name: 'mgo-equation-of-state' } }).fetch()
    const figure = plot.equationOfState(entries)
    if (!(figure.data.length > 0) || !figure.toHtml().includes('lotly')) throw new Error('no figure')
  },
}
