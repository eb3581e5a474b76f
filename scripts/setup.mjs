// Sets up all that a command needs, inside the project's folder only. What is there already costs a fraction of a second.
import { build, isBuilt } from './build.mjs'
import { setupKernel } from './jupyter.mjs'
import { withSetupLock } from './setup-lock.mjs'
import { setupPackages } from './setup-packages.mjs'
import { checkPython, setupPython } from './setup-python.mjs'
import { step } from './steps.mjs'

/** `python` lists the sets of Python packages that the command needs: `'run'`, `'lab'`, or none. */
export async function setup({ python = [] } = {}) {
  if (python.length > 0) await checkPython()
  await setupPackages()
  if (python.length > 0) {
    await setupPython(python)
    setupKernel()
  }
  await buildPackage()
}

/** Compiles the package when its sources are not those that were built. */
export async function buildPackage() {
  if (isBuilt()) return
  await withSetupLock(async () => {
    if (!isBuilt()) await step('Building the package into dist', () => void build())
  })
}

/** `npm run setup`: sets up what `npm start` and `npm test` need, and runs nothing; `npm run setup -- lab` another set. */
export default async function main(sets = []) {
  await setup({ python: sets.length > 0 ? sets : ['run', 'test'] })
}
