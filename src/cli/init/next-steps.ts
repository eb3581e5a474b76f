import { labInstallation } from './jupyter.js'

/** What the next steps depend on. */
export interface NextStepsOptions {
  /** The new project's folder as the user writes it from here; '' for the one where the user is. */
  place: string
  /** Whether the packages are installed. */
  isInstalled: boolean
  /** Whether JupyterLab is on this machine. */
  hasLab: boolean
}

/** Returns the next commands, each with what it does. */
export function nextSteps({ place, isInstalled, hasLab }: NextStepsOptions): string {
  const [makeEnvironment = '', installLab = ''] = labInstallation
  const commands: [command: string, meaning: string][] = [
    ...(place === '' ? [] : [[`cd ${quoted(place)}`, ''] as [string, string]]),
    ...(isInstalled
      ? []
      : [['npm install', 'the packages: 150 MB, most of it the kernel and the compiler'] as [string, string]]),
    ['npm run first', 'the script first.ts: a table and a figure'],
    ['npm run lab', 'the notebook first.ipynb in JupyterLab'],
  ]
  const toHaveLab: [string, string][] = [
    [makeEnvironment, ''],
    [installLab, ''],
  ]
  const missing = hasLab ? '' : `\n\nJupyterLab is not on this machine. Before npm run lab:\n${listed(toHaveLab)}`
  return `Next:\n${listed(commands)}${missing}\n\nVS Code: open the folder, and first.ipynb with its Jupyter extension (npx nomad-notebook kernel tells it of the kernel).`
}

function listed(commands: readonly (readonly [string, string])[]): string {
  const width = commands.reduce((most, [command]) => Math.max(most, command.length), 0)
  return commands
    .map(([command, meaning]) => `  ${meaning === '' ? command : `${command.padEnd(width)}  # ${meaning}`}`)
    .join('\n')
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`
}
