// `npm run test:lite`: builds a site of JupyterLite with the module for pages, as docs/browser.md says, opens it in Chromium against
// the embedded archive and runs the cells of that document.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { build } from './build.mjs'
import { setup } from './setup.mjs'
import { python, pythonEnvironment } from './setup-python.mjs'
import { Failure, root, run, step } from './steps.mjs'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const patience = 90_000

/** What each cell of the document shows, in their order. */
const expected = [/^ready$/, /O2Ti/, /EntryArchive[\s\S]*electron_volt/, 'a figure']

export default async function testLite() {
  if (!existsSync(executablePath)) throw new Failure(`Chromium is needed, ${executablePath} is not there (CHROMIUM=…).`)
  await installed()
  build()
  const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  const archive = await startArchive()
  try {
    const site = await makeSite(folder, cellsOfDocument(archive.url))
    await step('The cells of docs/browser.md in JupyterLite', () => withSite(site, check))
    console.log(`${expected.length} passed, 0 failed`)
  } finally {
    await archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function installed() {
  try {
    await setup({ packages: 'test', python: ['run', 'lab', 'lite'] })
  } catch (error) {
    if (error.name !== 'Failure') throw error
    throw new Failure(
      `${error.message}\nJupyterLite could not be installed: test:lite needs it from the Python registry.`,
    )
  }
}

/** The cells ask NOMAD's public server; here the embedded archive answers. */
function cellsOfDocument(url) {
  const text = readFileSync(join(root, 'docs', 'browser.md'), 'utf8')
  const cells = [...text.matchAll(/```jupyterlite\n([\s\S]*?)\n```/g)].map(([, code]) => code)
  return cells.map(code => code.replaceAll('ArchiveQuery({ ', `ArchiveQuery({ url: '${url}', `))
}

async function makeSite(folder, cells) {
  const files = join(folder, 'files')
  mkdirSync(files)
  cpSync(join(root, 'dist', 'web'), join(files, 'nomad'), {
    recursive: true,
    filter: name => !name.endsWith('.d.ts'),
  })
  const notebook = {
    cells: cells.map((source, index) => ({
      cell_type: 'code',
      id: `cell-${index}`,
      execution_count: null,
      metadata: {},
      outputs: [],
      source,
    })),
    metadata: { kernelspec: { name: 'javascript', display_name: 'JavaScript' }, language_info: { name: 'javascript' } },
    nbformat: 4,
    nbformat_minor: 5,
  }
  writeFileSync(join(files, 'lesson.ipynb'), JSON.stringify(notebook))
  const site = join(folder, 'site')
  await step('jupyter lite build', async () => {
    const args = ['-m', 'jupyter', 'lite', 'build', '--contents', files, '--output-dir', site]
    const { code, output } = await run(python, args, { cwd: folder, env: pythonEnvironment() })
    if (code !== 0) throw new Failure(`JupyterLite was not built:\n${output}`)
  })
  return site
}

const types = {
  css: 'text/css',
  html: 'text/html',
  ipynb: 'application/json',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
}

/** Serves a folder as static servers do. */
async function withSite(site, use) {
  const server = createServer(({ url }, response) => {
    const asked = join(site, decodeURIComponent(new URL(url, 'http://site').pathname))
    const path = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
    if (!path.startsWith(site) || !existsSync(path)) return response.writeHead(404).end()
    response.setHeader('content-type', types[path.split('.').at(-1)] ?? 'application/octet-stream')
    return response.end(readFileSync(path))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    await use(`http://127.0.0.1:${server.address().port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function check(url) {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`${url}/lab/index.html?path=lesson.ipynb`)
    const cells = page.locator('.jp-CodeCell')
    await cells.first().locator('.cm-content').click({ timeout: patience })
    for (const [index, wanted] of expected.entries()) {
      await page.keyboard.press('Shift+Enter')
      await shown(cells.nth(index), wanted, index)
    }
  } finally {
    await browser.close()
  }
}

async function shown(cell, wanted, index) {
  let text = ''
  for (const end = Date.now() + patience; Date.now() < end; ) {
    text = (await cell.locator('.jp-OutputArea-output').allInnerTexts()).join('\n').trim()
    const isFigure = wanted === 'a figure' && (await cell.locator('.js-plotly-plot .scatterlayer .trace').count()) > 0
    if (isFigure || (wanted instanceof RegExp && wanted.test(text))) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Failure(`Cell ${index + 1} shows ${JSON.stringify(text)}, not ${wanted}.`)
}
