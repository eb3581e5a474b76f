// Jupyter, kept inside the project: the kernel's description and every folder that Jupyter writes to.
import { delimiter, dirname, join } from 'node:path'
import { readText, writeWhole } from './files.mjs'
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

/** Writes the kernel's description, if it is not there yet. */
export function setupKernel() {
  const path = join(folder, 'kernels', 'tslab', 'kernel.json')
  const text = `${JSON.stringify(kernelSpec, null, 2)}\n`
  if (readText(path) !== text) writeWhole(path, text)
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
