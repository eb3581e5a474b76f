// `npm start`: from a fresh clone to the first example's results.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { outputLines, runNotebook } from './notebook.mjs'
import { setup } from './setup.mjs'
import { Failure, root, step } from './steps.mjs'

export default async function start() {
  await setup({ packages: 'start', python: ['run'] })
  const url = process.env.NOMAD_URL
  if (url) return runFirstExample(url)
  const archive = await step('Starting the embedded archive', startArchive)
  console.log(`The embedded archive answers at ${archive.url}`)
  try {
    await runFirstExample(archive.url)
  } finally {
    await archive.close()
  }
}

async function runFirstExample(url) {
  const notebook = notebookFor(url)
  const run = () => runNotebook(notebook, { url })
  let result
  await step(`Running ${notebook} in the tslab kernel`, async () => {
    result = await run()
    return `${result.cells} cells`
  })
  printResults(outputLines(result.executed))
  console.log(`\nThe executed notebook: ${result.executed}\nThe same as a web page: ${result.page}`)
}

/** The old API and today's have different query languages, and so different first examples. */
function notebookFor(url) {
  const name = isLegacy(url) ? '01b-first-example-legacy.ipynb' : '01-first-example.ipynb'
  const path = `notebooks/${name}`
  if (!existsSync(join(root, path)))
    throw new Failure(`There is no notebook for the server ${url} yet: ${path} is missing.`)
  return path
}

/** Returns true when the address is that of a server of the old API. @throws a Failure for an address that is refused */
function isLegacy(url) {
  const { resolveApi } = createRequire(import.meta.url)('../dist/api/url.js')
  try {
    return resolveApi(url).dialect === 'v0'
  } catch (error) {
    throw new Failure(`NOMAD_URL: ${error.message}`)
  }
}

const statistic = /^(Number|Bytes) .*: \S+$/
const energyLine = /^\S+: energy \S+ hartree$/

function printResults(lines) {
  const first = lines.findIndex(line => /^Number quer(ies|ied) entries: /.test(line))
  const statistics = lines.slice(first, first + 6)
  const results = lines.filter(line => energyLine.test(line)).slice(0, 10)
  if (first < 0 || !statistics.every(line => statistic.test(line)) || results.length === 0)
    throw new Failure('The notebook ran, but its outputs have no statistics or no result lines.')
  console.log(`\n${statistics.join('\n')}\n\n${results.join('\n')}`)
}
