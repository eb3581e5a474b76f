// `npm run lab`: JupyterLab on this machine, with the notebooks, the kernel, and the embedded archive beside it.
import { join } from 'node:path'
import { startArchive } from './archive.mjs'
import { jupyterEnvironment } from './jupyter.mjs'
import { setup } from './setup.mjs'
import { python } from './setup-python.mjs'
import { root, run, step } from './steps.mjs'

/**
 * Runs until Lab ends (Ctrl+C). `NOMAD_URL` names another server than the embedded archive. Arguments go to Lab;
 * without any it does not open a browser, but prints the address.
 */
export default async function lab(args = []) {
  await setup({ python: ['run', 'lab'] })
  const given = process.env.NOMAD_URL
  const archive = given ? undefined : await step('Starting the embedded archive', startArchive)
  const url = given ?? archive.url
  console.log(`Queries go to ${url}. Stop with Ctrl+C.\n`)
  const options = ['--ServerApp.ip=127.0.0.1', `--ServerApp.root_dir=${join(root, 'notebooks')}`]
  const quiet = ['--LabApp.news_url=None', '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate']
  const browser = args.length > 0 ? args : ['--no-browser']
  const { code } = await run(python, ['-m', 'jupyterlab', ...options, ...quiet, ...browser], {
    env: { ...jupyterEnvironment(), NOMAD_URL: url },
    stdio: 'inherit',
  })
  await archive?.close()
  return code
}
