// `npm test`: types and lint, all tests, and every notebook. `npm test -- <path>` runs only the test files that match;
// `npm test -- --watch` runs test files again whenever a file that they use changes, until Ctrl+C.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import check from './check.mjs'
import { lessonPaths, notebooksIn, serverFor } from './lessons.mjs'
import { runNotebook } from './notebook.mjs'
import { checkOutputs } from './outputs/compare.mjs'
import { setup } from './setup.mjs'
import { root, run, step } from './steps.mjs'

const report = join(root, '.runs', 'tests.json')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')

/** Runs everything, or the test files that match; the last line is `N passed, N failed, N skipped`. */
export default async function test(filters = []) {
  if (filters.includes('--watch')) return watchTests(filters)
  const all = filters.length === 0
  await setup({ packages: 'test', python: all ? ['run', 'test'] : [] })
  const results = []
  if (all) results.push(await checkEverything())
  results.push(await runTests(filters))
  if (all) results.push(await runNotebooks())
  const sum = name => results.reduce((total, result) => total + (result[name] ?? 0), 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return sum('failed') === 0 ? 0 : 1
}

async function watchTests(filters) {
  await setup({ packages: 'test' })
  const { code } = await run(process.execPath, [vitest, ...filters], {
    stdio: 'inherit',
    env: environmentWithoutServer(),
  })
  return code
}

async function checkEverything() {
  console.log('Checking types, formatting and lint …')
  return (await check()) === 0 ? { passed: 1 } : { failed: 1 }
}

async function runTests(filters) {
  mkdirSync(join(root, '.runs'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(process.execPath, [vitest, 'run', ...reporters, ...filters], {
    stdio: 'inherit',
    env: environmentWithoutServer(),
  })
  if (!existsSync(report)) return { failed: 1 }
  return countTests(JSON.parse(readFileSync(report, 'utf8')), code)
}

/** A test file that cannot even be loaded has no tests to count: it counts as one that failed. */
export function countTests({ numPassedTests, numPendingTests, numTodoTests, testResults, numFailedTests }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every(passed),
  )
  const failed = numFailedTests + broken.length
  // An error outside of any test (an unhandled rejection, say) shows in the exit code alone.
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

function passed({ status }) {
  return status !== 'failed'
}

/** Tests name their servers themselves: the user's environment must not change them. */
function environmentWithoutServer() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NOMAD_')))
}

async function runNotebooks() {
  const archive = await startArchive()
  const result = { passed: 0, failed: 0 }
  try {
    for (const path of [...lessonPaths(), ...notebooksIn('test/notebooks')]) {
      if (await passes(path, serverFor(path, archive))) result.passed++
      else result.failed++
    }
  } finally {
    await archive.close()
  }
  return result
}

async function passes(path, url) {
  try {
    await step(`Running ${path}`, () => runAndCompare(path, url))
    return true
  } catch (error) {
    console.error(error.message)
    return false
  }
}

/** Runs a notebook; a lesson must show what it keeps. */
async function runAndCompare(path, url) {
  const isLesson = path.startsWith('notebooks/')
  const { cells, executed } = await runNotebook(path, { url, html: false, asTutorial: isLesson })
  if (isLesson && !checkOutputs(path, executed)) return `${cells} cells, keeps no outputs yet`
  return `${cells} cells`
}
