// Jupyter, kept inside the project: the kernel's description and every folder that Jupyter writes to.
import { rmSync } from 'node:fs'
import { delimiter, dirname, join, relative, sep } from 'node:path'
import { readText, writeWhole } from './files.mjs'
import { findDeno } from './runtimes.mjs'
import { pythonEnvironment } from './setup-python.mjs'
import { root } from './steps.mjs'

const folder = join(root, '.jupyter')

// `{resource_dir}` is the kernel's own folder, so that the project can be moved.
const kernelSpec = {
  argv: [
    'node',
    '{resource_dir}/../../../node_modules/tslab/bin/tslab',
    'kernel',
    '--config-path',
    '{connection_file}',
  ],
  display_name: 'TypeScript (tslab)',
  language: 'typescript',
}

/** Writes the descriptions of the kernels, if they are not there yet: tslab, and Deno's where there is a Deno. */
export function setupKernel() {
  writeSpec('tslab', kernelSpec)
  const deno = findDeno()
  if (deno) writeSpec('deno', denoSpec(besideSpec(deno)))
  else rmSync(join(folder, 'kernels', 'deno'), { recursive: true, force: true })
}

function writeSpec(name, spec) {
  const path = join(folder, 'kernels', name, 'kernel.json')
  const text = `${JSON.stringify(spec, null, 2)}\n`
  if (readText(path) !== text) writeWhole(path, text)
}

/** The description of Deno's kernel. */
export function denoSpec(deno) {
  return {
    argv: [deno, 'jupyter', '--kernel', '--conn', '{connection_file}'],
    display_name: 'TypeScript (Deno)',
    language: 'typescript',
    env: { DENO_NO_UPDATE_CHECK: '1' },
  }
}

/** A path in the project as one that is relative to the kernel's own folder; others as they are. */
function besideSpec(path) {
  return path.startsWith(root) ? `{resource_dir}/../../../${relative(root, path).replaceAll(sep, '/')}` : path
}

/** The environment for Jupyter's programs: they find our kernel and write nowhere outside the project. */
export function jupyterEnvironment() {
  const environment = pythonEnvironment()
  return {
    ...environment,
    // The kernel is started as `node`: this Node, also where another one comes first on the path.
    PATH: [dirname(process.execPath), environment.PATH].join(delimiter),
    JUPYTER_PATH: folder,
    JUPYTER_DATA_DIR: join(folder, 'data'),
    JUPYTER_CONFIG_DIR: join(folder, 'config'),
    JUPYTER_RUNTIME_DIR: join(folder, 'runtime'),
    JUPYTERLAB_SETTINGS_DIR: join(folder, 'lab', 'settings'),
    JUPYTERLAB_WORKSPACES_DIR: join(folder, 'lab', 'workspaces'),
    IPYTHONDIR: join(folder, 'ipython'),
    JUPYTER_PLATFORM_DIRS: '1',
  }
}
