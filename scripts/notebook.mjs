// Runs one notebook of notebooks/ headless in the tslab kernel and reads what it printed.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { copyWhole } from './files.mjs'
import { jupyterEnvironment } from './jupyter.mjs'
import { python } from './setup-python.mjs'
import { Failure, root, run } from './steps.mjs'

const runs = join(root, '.runs')

/**
 * Executes `path` (relative to the project) with `url` as its NOMAD server; a failing cell is a Failure that says
 * what it printed. The executed copy and, unless `html` is false, its HTML page are written to .runs/, those of solutions to
 * .runs/solutions/. `asTutorial` fails cells that show nothing, too.
 */
export async function runNotebook(path, { url, html = true, asTutorial = false } = {}) {
  const name = basename(path, '.ipynb')
  // A lesson and its solutions have the same name.
  const folder = dirname(path).endsWith('/solutions') ? join(runs, 'solutions') : runs
  mkdirSync(folder, { recursive: true })
  if (html) bringPlotly(folder)
  const executed = join(folder, `${name}.ipynb`)
  const page = html ? join(folder, `${name}.html`) : '-'
  const source = join(root, path)
  const args = [join(root, 'scripts', 'run_notebook.py'), source, join(root, 'notebooks'), executed, page]
  if (asTutorial) args.push('--as-tutorial')
  const environment = jupyterEnvironment()
  const { output } = await run(python, args, { env: url ? { ...environment, NOMAD_URL: url } : environment })
  const result = readResult(output)
  if (!result) throw new Failure(`${path} could not be run:\n${output.trimEnd()}`)
  if (result.error)
    throw new Failure(`${path}: ${result.error}\n\nThe notebook as far as it got: ${relative(executed)}`)
  return { cells: result.cells, executed: relative(executed), page: html ? relative(page) : undefined }
}

/** Copies Plotly next to the pages: 5 MB once, instead of in each of them. */
function bringPlotly(folder) {
  const file = 'plotly.min.js'
  const source = join(root, 'node_modules', 'plotly.js-dist-min', file)
  if (existsSync(source)) copyWhole(source, join(folder, file))
}

function readResult(output) {
  try {
    return JSON.parse(output.trimEnd().split('\n').at(-1))
  } catch {
    return undefined
  }
}

function relative(path) {
  return path.slice(root.length)
}

/** All lines of text in an executed notebook's outputs, in order. */
export function outputLines(path) {
  const notebook = JSON.parse(readFileSync(join(root, path), 'utf8'))
  const outputs = notebook.cells.flatMap(cell => cell.outputs ?? [])
  return outputs.flatMap(output => text(output.text ?? output.data?.['text/plain'] ?? '').split('\n'))
}

// The format stores a text as one string or as its lines.
function text(stored) {
  return Array.isArray(stored) ? stored.join('') : String(stored)
}
