// The ways in which a reader meets an executed notebook, and how its figures are found in each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startLab } from './lab-server.mjs'

const drawnByPlotly = '.main-svg'
const stillPicture = 'img[alt]'

/** `only` names the figures that are enough for a way; without it all are looked at. */
export const ways = {
  lab: { open: inLab({}), drawn: drawnByPlotly },
  'lab-dark': {
    open: inLab({ dark: true }),
    drawn: drawnByPlotly,
    only: ['bands-dos', 'dos-spin', 'periodic-table', 'scatter', 'structure'],
  },
  page: { open: asPage, drawn: drawnByPlotly },
  untrusted: { open: asUntrusted, drawn: stillPicture },
}

/** In a JupyterLab that has no renderer for Plotly's data: a copy of the notebook goes without them. */
async function asUntrusted({ page, runs, notebook, name }) {
  const copies = join(runs, 'look', 'without-plotly')
  const saved = JSON.parse(readFileSync(join(runs, `${notebook}.ipynb`), 'utf8'))
  for (const { data } of saved.cells.flatMap(({ outputs = [] }) => outputs))
    delete data?.['application/vnd.plotly.v1+json']
  mkdirSync(copies, { recursive: true })
  writeFileSync(join(copies, `${notebook}.ipynb`), JSON.stringify(saved))
  return openLab({ page, notebooks: copies, notebook, folder: join(runs, 'look', name) })
}

/** In JupyterLab; the notebook was executed by another program, so Lab trusts none of its scripts. */
function inLab(options) {
  return ({ page, runs, notebook, name }) =>
    openLab({ page, notebooks: runs, notebook, folder: join(runs, 'look', name), ...options })
}

async function openLab({ page, notebook, ...options }) {
  const lab = await startLab(options)
  await page.goto(lab.addressOf(`${notebook}.ipynb`))
  const cells = page.locator('.jp-Notebook .jp-Cell')
  await page.locator('.jp-Notebook .jp-Cell-outputArea img, .jp-Notebook .js-plotly-plot').first().waitFor()
  return { outputOf: ({ index }) => cells.nth(index).locator('.jp-OutputArea-output').last(), close: lab.close }
}

/** As a web page, exported by nbconvert. */
async function asPage({ page, runs, notebook }) {
  await page.goto(pathToFileURL(join(runs, `${notebook}.html`)).href)
  const outputOf = ({ id }) => page.locator(`[id="cell-id=${id}"] .jp-OutputArea-output`).last()
  return { outputOf, close: async () => {} }
}
