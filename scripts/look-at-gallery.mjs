// Takes a picture of every figure of notebooks/gallery.ipynb as readers meet it, for docs/gallery.md and for looking at:
//
//   node scripts/look-at-gallery.mjs [NAME…] [--way=lab,lab-dark,page,untrusted] [--to=FOLDER] [--as-run]
//
// The notebook is executed; then Chromium opens it in JupyterLab with Plotly's renderer (light and dark), as the page that
// nbconvert exports, and in JupyterLab without Plotly's data, where only static pictures are left (`untrusted`: so it looks
// wherever scripts are blocked). One PNG a figure and way goes to docs/images/gallery/WAY/NAME.png; a figure's name
// is the id of its cell. `--as-run` takes the outputs of the last run. Needs Chromium (Debian: apt install chromium, or
// CHROMIUM=/path/to/it); JupyterLab is set up in the project's .venv.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { startArchive } from './archive.mjs'
import { ways } from './look/ways.mjs'
import { runNotebook } from './notebook.mjs'
import { setup } from './setup.mjs'
import { python } from './setup-python.mjs'
import { Failure, mustRun, root, step } from './steps.mjs'

const notebook = 'gallery'
const runs = join(root, '.runs')
const largest = 60_000
const patience = 120_000

try {
  await look(readArguments())
} catch (error) {
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      way: { type: 'string', default: Object.keys(ways).join() },
      to: { type: 'string', default: join(root, 'docs', 'images', 'gallery') },
      'as-run': { type: 'boolean', default: false },
    },
  })
  const chosen = values.way.split(',')
  const unknown = chosen.find(name => !(name in ways))
  if (unknown) throw new Failure(`There is no way '${unknown}': choose from ${Object.keys(ways).join(', ')}.`)
  return { names: positionals, chosen, to: values.to, asRun: values['as-run'] }
}

async function look({ names, chosen, to, asRun }) {
  const browser = await openBrowser()
  try {
    await setup({ packages: 'test', python: ['run', 'lab', 'look'] })
    if (!asRun) await step('Running the gallery', execute)
    const figures = figuresOf(join(runs, `${notebook}.ipynb`), names)
    for (const way of chosen) {
      const folder = join(to, way)
      await step(`Looking at it: ${way}`, () => takePictures({ browser, figures, way, folder }))
    }
  } finally {
    await browser.close()
  }
}

async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Failure(`Chromium is needed, and ${executablePath} is not there: install it, or name it with CHROMIUM=….`)
  // Scenes in three dimensions are drawn without a graphics card.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--enable-unsafe-swiftshader'] })
}

async function execute() {
  const archive = await startArchive()
  try {
    return `${(await runNotebook(`notebooks/${notebook}.ipynb`, { url: archive.url })).cells} cells`
  } finally {
    await archive.close()
  }
}

/** The cells that show a figure: their id, and their place among all cells. */
function figuresOf(path, names) {
  if (!existsSync(path)) throw new Failure(`${path} is missing: look once without --as-run.`)
  const { cells } = JSON.parse(readFileSync(path, 'utf8'))
  const figures = cells
    .map(({ id, outputs = [] }, index) => ({ id, index, outputs }))
    .filter(({ outputs }) => outputs.some(({ data }) => data?.['application/vnd.plotly.v1+json']))
  const unknown = names.find(name => !figures.some(({ id }) => id === name))
  if (unknown) throw new Failure(`No cell '${unknown}' shows a figure: ${figures.map(({ id }) => id).join(', ')}.`)
  return names.length === 0 ? figures : figures.filter(({ id }) => names.includes(id))
}

async function takePictures({ browser, figures, way, folder }) {
  const { open, drawn, only } = ways[way]
  const page = await browser.newPage({ viewport: { width: 960, height: 900 } })
  page.setDefaultTimeout(patience)
  const opened = await open({ page, runs, notebook, name: way })
  mkdirSync(folder, { recursive: true })
  const files = []
  try {
    for (const figure of figures.filter(({ id }) => !only || only.includes(id))) {
      const output = opened.outputOf(figure)
      await shown(output, drawn, { page, what: `${figure.id} in ${way}` })
      // Plotly fits a figure to its place once it is there.
      await page.waitForTimeout(400)
      files.push(join(folder, `${figure.id}.png`))
      await output.screenshot({ path: files.at(-1) })
    }
  } finally {
    await page.close()
    await opened.close()
  }
  await shrink(files)
  return `${files.length} pictures`
}

/** Scrolls a figure into sight; one that is not drawn is a Failure, with the page as it looked then. */
async function shown(output, drawn, { page, what }) {
  try {
    await output.scrollIntoViewIfNeeded()
    await output.locator(drawn).first().waitFor()
  } catch {
    const path = join(runs, 'look', 'not-drawn.png')
    await page.screenshot({ path })
    throw new Failure(`No figure was drawn within ${patience / 1000} s: ${what}. The page as it looked then: ${path}`)
  }
}

async function shrink(files) {
  if (files.length === 0) return
  await mustRun('Making the pictures small', python, [join(root, 'scripts', 'look', 'palette.py'), ...files])
  const heavy = files.filter(file => statSync(file).size > largest)
  if (heavy.length > 0) throw new Failure(`Heavier than ${largest} bytes: ${heavy.join(', ')}`)
}
