// Two thousand random figures (FIGURES, FIGURES_SEED) through toSvg, toPng and toHtml: each must give a picture or an error
// of ours, none may end the process. Says how often which, and what took longest. Fails with exit code 1.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const environment = { FIGURES: '2000', FIGURES_SEED: '20261127', ...process.env }
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/plot/random-figures.test.ts'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
