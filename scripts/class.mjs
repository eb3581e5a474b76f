// What `start.sh` of a bundle runs (scripts/bundle.mjs): JupyterLab with copies of the lessons, set up from the bundle alone.
// `--check` runs the first lesson instead and says how long it took.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { setupKernel } from './jupyter.mjs'
import { openLab } from './lab.mjs'
import { runNotebook } from './notebook.mjs'
import { checkPython, setupPython } from './setup-python.mjs'
import { Failure, root, step } from './steps.mjs'

const firstLesson = 'notebooks/01-first-example.ipynb'

export default async function startClass(args = []) {
  if (!existsSync(join(root, 'wheels')))
    throw new Failure('There is no folder wheels here: this is for bundles. Use npm run lab.')
  // pip takes everything from the bundle. The path is relative, since a list of paths is parted by spaces.
  process.env.PIP_NO_INDEX = '1'
  process.env.PIP_FIND_LINKS = 'wheels'
  await checkPython()
  await setupPython(['run', 'lab'])
  setupKernel()
  return args.includes('--check') ? check() : openLab(args)
}

async function check() {
  const archive = await startArchive()
  try {
    await step(`Running ${firstLesson}`, async () => {
      const { cells } = await runNotebook(firstLesson, { url: archive.url, html: false, asTutorial: true })
      return `${cells} cells`
    })
  } finally {
    await archive.close()
  }
  console.log(`The first figure is there ${Math.round(performance.now() / 1000)} s after the start.`)
}
