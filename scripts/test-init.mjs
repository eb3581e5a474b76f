// `npm run test:init`: what a user of the package does first, in an empty folder, from packed files and the registries:
// npx nomad-notebook init, npm install, the script, and the notebook in the kernel whose description it wrote.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { npm, serveRegistry } from './local-registry.mjs'
import { setup } from './setup.mjs'
import { python, pythonEnvironment } from './setup-python.mjs'
import { Failure, mustRun, step } from './steps.mjs'

/** The lines of the table that the script and the notebook show. */
const expectedRow = /AlP +1\.360569 +ABINIT/

/** `npm run test:init -- deno` tries one kernel. */
export default async function testInit(kernels = []) {
  await setup({ packages: 'start', python: ['run'] })
  const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  const registry = await serveRegistry(folder)
  try {
    for (const kernel of kernels.length > 0 ? kernels : ['tslab', 'deno']) await tryKernel(kernel, folder, registry)
  } finally {
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function tryKernel(kernel, parent, registry) {
  const env = environment(registry, parent)
  const folder = join(parent, kernel)
  await step(`npx nomad-notebook init ${kernel} --kernel ${kernel}`, async () => {
    const printed = await npm(['exec', '--yes', '--', 'nomad-notebook', 'init', kernel, '--kernel', kernel], {
      cwd: parent,
      env,
    })
    for (const command of ['npm install', 'npm run first']) expect(printed, command)
  })
  await step('npm install', async () => {
    const printed = await npm(['install'], { cwd: folder, env })
    if (/warn|deprecated/i.test(printed)) throw new Failure(`npm install warns:\n${printed}`)
    const packages =
      Object.keys(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages).length - 1
    return `${packages} packages, ${megabytes(join(folder, 'node_modules'))} MB`
  })
  await step('npm run first', async () => {
    expect(await npm(['run', 'first'], { cwd: folder, env }), expectedRow)
    expect(readFileSync(join(folder, 'equation-of-state.svg'), 'utf8'), '</svg>')
  })
  await step('jupyter nbconvert --execute first.ipynb', async () => {
    const args = ['-m', 'nbconvert', '--to', 'notebook', '--execute', '--output', 'executed', 'first.ipynb']
    // As `npm run lab` shows the kernel to Jupyter.
    await mustRun('The notebook', python, args, {
      cwd: folder,
      env: { ...env, JUPYTER_PATH: join(folder, '.jupyter') },
    })
    const outputs = outputsOf(JSON.parse(readFileSync(join(folder, 'executed.ipynb'), 'utf8')))
    expect(outputs, /1\.360569/)
    expect(outputs, 'data:image')
    return `${outputs.length} characters of results`
  })
}

/** No setting of the project or of the user says where the kernel is: the folder itself does. */
function environment({ url }, parent) {
  const { JUPYTER_PATH, JUPYTER_CONFIG_DIR, NOMAD_URL, ...rest } = pythonEnvironment()
  const own = join(parent, 'jupyter')
  mkdirSync(own, { recursive: true })
  return {
    ...rest,
    PATH: [dirname(process.execPath), rest.PATH].join(delimiter),
    npm_config_registry: url,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    JUPYTER_DATA_DIR: own,
    JUPYTER_CONFIG_DIR: own,
    JUPYTER_RUNTIME_DIR: own,
    IPYTHONDIR: own,
    JUPYTER_PLATFORM_DIRS: '1',
  }
}

function outputsOf({ cells }) {
  return cells.map(({ outputs = [] }) => JSON.stringify(outputs)).join('\n')
}

function expect(text, wanted) {
  const has = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)
  if (!has) throw new Failure(`Expected ${wanted} in:\n${text.slice(0, 4000)}`)
}

function megabytes(folder) {
  const bytes = readdirSync(folder, { recursive: true })
    .map(name => join(folder, name))
    .filter(path => existsSync(path))
    .reduce((sum, path) => sum + (statSync(path).isFile() ? statSync(path).size : 0), 0)
  return Math.round(bytes / 1e6)
}
