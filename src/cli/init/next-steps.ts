import { labInstallation } from './jupyter.js'
import type { KernelName } from './kernels.js'

/** The facts that decide the next steps. */
export interface NextStepsOptions {
  /** The new project's folder as the user writes it from here; '' for the one where the user is. */
  place: string
  kernel: KernelName
  /** True once the packages are installed. */
  isInstalled: boolean
  /** True where JupyterLab is on this machine. */
  hasLab: boolean
}

/** The size of the packages on the disk. */
const sizes: Record<KernelName, string> = { tslab: '150 MB', deno: '350 MB' }

/** Returns the next commands, each with what it does. */
export function nextSteps({ place, kernel, isInstalled, hasLab }: NextStepsOptions): string {
  const commands: Commands = [
    ...when(place !== '', [`cd ${quoted(place)}`, '']),
    ...when(!isInstalled, ['npm install', `the packages: ${sizes[kernel]}, most of it the kernel`]),
    ['npm run first', 'the script first.ts: a table and a figure'],
    ['npm run lab', 'the notebook first.ipynb, in JupyterLab'],
  ]
  const parts = [`Next:\n${listed(commands)}`]
  if (!hasLab) {
    const installation = labInstallation.map(command => [command, ''] as const)
    parts.push(`JupyterLab is not on this machine. Before npm run lab:\n${listed(installation)}`)
  }
  parts.push(
    `In VS Code, with its extension Jupyter, in place of JupyterLab:\n  npx nomad-notebook kernel${kernel === 'tslab' ? '' : ` --kernel ${kernel}`}`,
  )
  return parts.join('\n\n')
}

type Commands = readonly (readonly [command: string, meaning: string])[]

function when(holds: boolean, command: Commands[number]): Commands {
  return holds ? [command] : []
}

function listed(commands: Commands): string {
  const width = commands.reduce((most, [command]) => Math.max(most, command.length), 0)
  return commands
    .map(([command, meaning]) => `  ${meaning === '' ? command : `${command.padEnd(width)}  # ${meaning}`}`)
    .join('\n')
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`
}
