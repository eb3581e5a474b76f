// `npm run lab`: JupyterLab on this machine, with copies of the notebooks, the kernel, and the embedded archive.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { writeWhole } from './files.mjs'
import { jupyterEnvironment } from './jupyter.mjs'
import { copyLessons } from './lab-copies.mjs'
import { setup } from './setup.mjs'
import { python } from './setup-python.mjs'
import { root, run, step } from './steps.mjs'

/**
 * Runs until Lab ends (Ctrl+C). `NOMAD_URL` names another server than the embedded archive. `--browser` opens a browser;
 * without it the address is printed. `--originals` opens the notebooks themselves, for their authors. All other arguments go to
 * Lab.
 */
export default async function lab(args = []) {
  await setup({ packages: 'lab', python: ['run', 'lab'] })
  return openLab(args)
}

/** Opens Lab where everything is set up. */
export async function openLab(args) {
  const environment = jupyterEnvironment()
  askNoNews(environment.JUPYTERLAB_SETTINGS_DIR)
  const given = process.env.NOMAD_URL
  const archive = given ? undefined : await step('Starting the embedded archive', startArchive)
  const url = given ?? archive.url
  console.log(`Queries go to ${url}. Stop with Ctrl+C.`)
  const folder = args.includes('--originals') ? join(root, 'notebooks') : copies()
  console.log()
  const options = ['--ServerApp.ip=127.0.0.1', `--ServerApp.root_dir=${folder}`]
  const browser = args.includes('--browser') ? [] : ['--no-browser']
  // In a container everybody is root; Lab answers this machine alone all the same.
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : []
  const others = args.filter(argument => !['--browser', '--originals'].includes(argument))
  const { code } = await run(python, ['-m', 'jupyterlab', ...options, ...browser, ...asRoot, ...others], {
    env: { ...environment, NOMAD_URL: url },
    stdio: 'inherit',
  })
  await archive?.close()
  return code
}

/** Brings the copies of the notebooks up to date, says where they are, and returns their folder. */
function copies() {
  const folder = join(root, '.runs', 'lab')
  const { kept } = copyLessons(join(root, 'notebooks'), folder)
  console.log('The notebooks are copies in .runs/lab. One that you changed stays as it is; delete it to get it anew.')
  if (kept.length > 0) console.log(`Changed by you: ${kept.join(', ')}`)
  return folder
}

/** Lab asks every new user about news from the network: here the answer is no, until the user says otherwise. */
function askNoNews(settings) {
  const path = join(settings, '@jupyterlab', 'apputils-extension', 'notification.jupyterlab-settings')
  if (existsSync(path)) return
  writeWhole(path, `${JSON.stringify({ fetchNews: 'false', checkForUpdates: false }, null, 2)}\n`)
}
