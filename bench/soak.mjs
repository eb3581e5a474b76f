// Two thousand pages, four at once, from a server that draws none, one or two faults for each page from a fixed seed
// (SOAK_PAGES, SOAK_SEED): what was read must be exactly the faultless sequence. Fails with exit code 1.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const environment = { SOAK_PAGES: '2000', SOAK_SEED: '20261122', ...process.env }
// The test and its measurement are one; the garbage collector is called before memory is read.
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/faults/soak.test.ts', '--execArgv=--expose-gc'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
