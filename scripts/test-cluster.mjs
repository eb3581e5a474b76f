// `npm run test:cluster`: the tests of test/cluster, by a real cluster of Spark and a real server of S3 on this machine.
// `npm run test:cluster -- harvest` runs the files whose name has one of these words.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setupJava } from './cluster/java.mjs'
import { buildPackage } from './setup.mjs'
import { setupPackages } from './setup-packages.mjs'
import { checkPython, setupPython } from './setup-python.mjs'
import { root, run } from './steps.mjs'
import { countTests } from './test.mjs'

const report = join(root, '.runs', 'cluster-tests.json')

/** Runs everything, or the test files that match; the last line is `N passed, N failed`. */
export default async function testCluster(filters = []) {
  await checkPython()
  try {
    await setupJava()
  } catch (error) {
    if (!error.isJavaMissing) throw error
    console.log(`The tests of the cluster were not run: ${error.message}`)
    return 0
  }
  await setupPackages('test')
  await setupPython(['cluster'])
  await buildPackage()
  const { passed, failed } = await runTests(filters)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function runTests(filters) {
  mkdirSync(join(root, '.runs'), { recursive: true })
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const config = ['--config', join('test', 'cluster', 'vitest.config.ts')]
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(process.execPath, [vitest, 'run', ...config, ...reporters, ...filters], {
    stdio: 'inherit',
  })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  return countTests(JSON.parse(readFileSync(report, 'utf8')), code)
}
