// Sets up all that a command needs, inside the project's folder only. What is there already costs a fraction of a second.
import { build, isBuilt } from './build.mjs'
import { setupKernel } from './jupyter.mjs'
import { setupPackages } from './setup-packages.mjs'
import { setupPython } from './setup-python.mjs'
import { step } from './steps.mjs'

/** `python` lists the sets of Python packages that the command needs: `'run'`, `'lab'`, or none. */
export async function setup({ python = [] } = {}) {
  await setupPackages()
  if (python.length > 0) {
    await setupPython(python)
    setupKernel()
  }
  await buildPackage()
}

/** Compiles the package when its sources are newer than what was built. */
export async function buildPackage() {
  if (!isBuilt()) await step('Building the package into dist', () => void build())
}
