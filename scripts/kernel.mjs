// `npm run kernel`: which kernels there are, and where. `npm run kernel -- --vscode` describes them where VS Code and other
// programs of this user look, with absolute paths; `npm run kernel -- --remove` deletes these descriptions.
import { existsSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readText, writeWhole } from './files.mjs'
import { denoSpec, setupKernel } from './jupyter.mjs'
import { findDeno, runtimeVersion } from './runtimes.mjs'
import { setup } from './setup.mjs'
import { Failure, root } from './steps.mjs'

const tslab = join(root, 'node_modules', 'tslab', 'bin', 'tslab')
/** No other program has kernels of these names. */
const names = { tslab: 'nomad-notebook-tslab', deno: 'nomad-notebook-deno' }

export default async function kernel(args = []) {
  const unknown = args.find(argument => !['--vscode', '--remove'].includes(argument))
  if (unknown !== undefined) throw new Failure(`'${unknown}' is no option: there are --vscode and --remove.`)
  if (args.length > 1) throw new Failure('Give one of --vscode and --remove.')
  const folder = join(jupyterData(), 'kernels')
  if (args[0] === '--vscode') return writeSpecs(folder)
  if (args[0] === '--remove') return removeSpecs(folder)
  sayWhatIsThere(folder)
}

/** The folder where Jupyter, VS Code's too, looks for what belongs to a user. */
export function jupyterData(environment = process.env, platform = process.platform, home = homedir()) {
  const { JUPYTER_DATA_DIR: named, APPDATA: appData, XDG_DATA_HOME: data } = environment
  if (named) return named
  if (platform === 'darwin') return join(home, 'Library', 'Jupyter')
  if (platform === 'win32') return join(appData || join(home, 'AppData', 'Roaming'), 'jupyter')
  return join(data || join(home, '.local', 'share'), 'jupyter')
}

async function writeSpecs(folder) {
  await setup({ packages: 'lab' })
  setupKernel()
  const deno = findDeno()
  write(folder, names.tslab, {
    argv: [process.execPath, tslab, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript (tslab, nomad-notebook)',
    language: 'typescript',
  })
  if (deno) write(folder, names.deno, { ...denoSpec(deno), display_name: 'TypeScript (Deno, nomad-notebook)' })
  else console.log(howToGetDeno)
  console.log('In VS Code: open a notebook of notebooks/, then Select Kernel, Jupyter Kernel.')
  console.log('They name this folder and this Node: after moving either, run the command again. --remove deletes them.')
}

function write(folder, name, spec) {
  const path = join(folder, name, 'kernel.json')
  writeWhole(path, `${JSON.stringify(spec, null, 2)}\n`)
  console.log(`Written: ${path}`)
}

function removeSpecs(folder) {
  const there = Object.values(names)
    .map(name => join(folder, name))
    .filter(path => existsSync(path))
  for (const path of there) {
    rmSync(path, { recursive: true })
    console.log(`Deleted: ${path}`)
  }
  if (there.length === 0) console.log(`There is nothing of this project in ${folder}.`)
}

function sayWhatIsThere(folder) {
  const deno = findDeno()
  if (existsSync(tslab)) console.log(`tslab: ${tslab}, run by ${process.execPath}`)
  else console.log('tslab: not installed. npm run lab and npm run kernel -- --vscode install it.')
  if (deno) console.log(`Deno: ${deno} (${runtimeVersion(deno)})`)
  else console.log(howToGetDeno)
  for (const name of Object.values(names)) {
    const path = join(folder, name, 'kernel.json')
    if (readText(path) !== undefined) console.log(`For VS Code: ${path}`)
    else console.log(`For VS Code: ${path} is not there. npm run kernel -- --vscode writes it.`)
  }
}

const howToGetDeno =
  'Deno: not found. Install it (npm install --global deno, or see https://docs.deno.com), or name its program by the variable DENO.'
