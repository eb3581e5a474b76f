// `npm run test:deno`: all lessons and their solutions in Deno's kernel, compared with what tslab shows, and the tests of that
// kernel. `npm run test:deno -- 05 gallery` runs the notebooks whose path has one of these words.
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { compareCell, reasons } from './deno/compare.mjs'
import { codeCells, runCells } from './deno/kernel.mjs'
import { lessonPaths, serverFor } from './lessons.mjs'
import { findDeno, setupRuntimes, whyMissing } from './runtimes.mjs'
import { setup } from './setup.mjs'
import { Failure, root, run, step } from './steps.mjs'

/** Runs everything, or the notebooks that match; the last line is `N passed, N failed`. */
export default async function testDeno(words = []) {
  await setup({ packages: 'test' })
  await setupRuntimes()
  const deno = findDeno()
  if (!deno) throw new Failure(whyMissing('Deno'))
  const paths = lessonPaths().filter(path => words.length === 0 || words.some(word => path.includes(word)))
  if (paths.length === 0) throw new Failure(`No notebook has ${words.join(' or ')} in its path.`)
  const result = { passed: 0, failed: 0 }
  if (words.length === 0) await runTests(result)
  await compareNotebooks(paths, deno, result)
  console.log(`\n${result.passed} passed, ${result.failed} failed`)
  return result.failed === 0 ? 0 : 1
}

/** The tests of Deno's kernel that are no notebooks: the stop button, warnings, completion. */
async function runTests(result) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const { code } = await run(process.execPath, [vitest, 'run', 'test/kernel/deno.test.ts'], { stdio: 'inherit' })
  result[code === 0 ? 'passed' : 'failed']++
}

async function compareNotebooks(paths, deno, result) {
  const cellsOf = new Map(Object.keys(reasons).map(name => [name, []]))
  const archive = await startArchive()
  try {
    for (const path of paths) {
      const problems = []
      await step(`Running ${path}`, async () => {
        const cells = await compareNotebook(path, { url: serverFor(path, archive), deno })
        for (const { id, known, unknown } of cells) {
          result[unknown === undefined ? 'passed' : 'failed']++
          if (unknown !== undefined) problems.push(`${path}, cell ${id}: ${unknown}\n`)
          for (const name of known) cellsOf.get(name)?.push(`${path.slice(path.lastIndexOf('/') + 1, -6)} ${id}`)
        }
        return `${cells.length} cells`
      })
      for (const problem of problems) console.error(problem)
    }
  } finally {
    await archive.close()
  }
  printReasons(cellsOf)
}

async function compareNotebook(path, { url, deno }) {
  const cells = codeCells(path)
  const shown = await runCells(path, { url, deno })
  const expected = await tslabCells(path, cells, url)
  return cells.map(({ id, tags }, index) => {
    const wanted = tags.includes('raises-exception') ? 'error' : 'ok'
    for (const [kernel, results] of [
      ['Deno', shown],
      ['tslab', expected],
    ]) {
      const { status, outputs } = results[index]
      if (status === wanted) continue
      return { id, known: [], unknown: `ended in ${kernel} as '${status}', not '${wanted}':\n${textOf(outputs)}` }
    }
    return { id, ...compareCell(shown[index].outputs, expected[index].outputs) }
  })
}

/** What tslab shows: what the notebook keeps, which `npm test` holds to be so; where it keeps nothing, what it shows now. */
async function tslabCells(path, cells, url) {
  if (cells.every(({ outputs }) => outputs.length === 0)) return runCells(path, { url })
  return cells.map(({ outputs, tags }) => ({ outputs, status: tags.includes('raises-exception') ? 'error' : 'ok' }))
}

function textOf(outputs) {
  return outputs
    .map(({ text, traceback, data }) => text ?? traceback?.join('\n') ?? data?.['text/plain'] ?? '')
    .join('\n')
    .slice(0, 1500)
}

function printReasons(cellsOf) {
  console.log('\nWhat differs from tslab, and why (docs/kernels.md):')
  for (const [name, cells] of cellsOf) {
    if (cells.length === 0) continue
    const some = cells.slice(0, 3).join(', ')
    console.log(`  ${reasons[name]}\n    ${cells.length} cells: ${some}${cells.length > 3 ? ' …' : ''}`)
  }
}
