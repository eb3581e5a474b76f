// Sets up all that a command needs, inside the project's folder only. What is there already costs a fraction of a second.
import { build, isBuilt } from './build.mjs'
import { setupKernel } from './jupyter.mjs'
import { largest } from './package-sets.mjs'
import { withSetupLock } from './setup-lock.mjs'
import { setupPackages } from './setup-packages.mjs'
import { checkPython, setupPython } from './setup-python.mjs'
import { Failure, step } from './steps.mjs'

/** `packages` is the set of npm packages that the command needs; `python` lists its sets of Python packages: `'run'`, `'lab'`, or none. */
export async function setup({ packages, python = [] }) {
  if (python.length > 0) await checkPython()
  await setupPackages(packages)
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

/** The sets of Python packages; each has a file `requirements-….txt`. */
const pythonSets = ['run', 'test', 'lab', 'look']

/** The npm packages that belong to a set of Python packages. */
const packagesFor = { run: 'start', lab: 'lab' }

/** `npm run setup`: sets up what `npm start` and `npm test` need, and runs nothing; `npm run setup -- lab` another set. */
export default async function main(sets = []) {
  const unknown = sets.find(set => !pythonSets.includes(set))
  if (unknown !== undefined)
    throw new Failure(`There is no set '${unknown}' to set up: sets are ${pythonSets.join(', ')}.`)
  const python = sets.length > 0 ? sets : ['run', 'test']
  await setup({ packages: largest(...python.map(set => packagesFor[set] ?? 'test')), python })
}
