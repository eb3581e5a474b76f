import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The folder in a project that has the descriptions of its kernels. */
export const kernelsFolder = '.jupyter'

/** The folder in a project that has Python packages of its own. */
const pythonFolder = '.venv'

const isWindows = process.platform === 'win32'
const programsFolder = isWindows ? 'Scripts' : 'bin'

/**
 * Returns the path of JupyterLab's program: in the Python environment of a folder, else on the path; `undefined` where there
 * is none. Nothing is started.
 */
export function findLab(folder: string, path: string = process.env['PATH'] ?? ''): string | undefined {
  const program = isWindows ? 'jupyter-lab.exe' : 'jupyter-lab'
  return [join(folder, pythonFolder, programsFolder), ...path.split(delimiter)]
    .filter(place => place !== '')
    .map(place => join(place, program))
    .find(place => existsSync(place))
}

/** The commands that install JupyterLab into a folder, and what draws interactive figures in it. */
export const labInstallation: readonly string[] = [
  `${isWindows ? 'py' : 'python3'} -m venv ${pythonFolder}`,
  `${[pythonFolder, programsFolder, 'pip'].join(isWindows ? '\\' : '/')} install jupyterlab plotly`,
]

/** Returns the variables with which Jupyter finds the kernels of a folder. */
export function labEnvironment(
  folder: string,
  { JUPYTER_PATH }: { JUPYTER_PATH?: string | undefined } = process.env,
): Record<string, string> {
  const own = join(folder, kernelsFolder)
  return { JUPYTER_PATH: JUPYTER_PATH ? [own, JUPYTER_PATH].join(delimiter) : own }
}

/** Returns the folder in which Jupyter and VS Code look for the user's own kernels. */
export function userKernels(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { JUPYTER_DATA_DIR, APPDATA, XDG_DATA_HOME } = environment
  if (JUPYTER_DATA_DIR) return join(JUPYTER_DATA_DIR, 'kernels')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Jupyter', 'kernels')
  const data = isWindows
    ? APPDATA || join(homedir(), 'AppData', 'Roaming')
    : XDG_DATA_HOME || join(homedir(), '.local', 'share')
  return join(data, 'jupyter', 'kernels')
}
