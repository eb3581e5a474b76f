import { basename, relative, resolve } from 'node:path'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { findLab, nextSteps, npmInstall, templateFiles, writeNewFiles } from '../init/index.js'
import { version } from '../version.js'
import { kernelOption, readKernel } from './kernel-option.js'

/** `nomad-notebook init`: a new project with a first notebook, a script, and the kernel that runs them. */
export const init: Command = {
  name: 'init',
  summary: 'begin a project: a notebook, a script, and the kernel that runs them',
  operands: { name: '[FOLDER]', least: 0, most: 1 },
  options: {
    kernel: kernelOption,
    install: { help: 'run npm install, too' },
    force: { help: 'write into a folder that is not empty: only what is missing, never over a file' },
  },
  description: `
Begins a project in FOLDER (default: this one), which is empty or not there yet: package.json, tsconfig.json, the first notebook
(first.ipynb), the same as a script (first.ts), and the description of the kernel, which npm run lab shows to Jupyter. Both read the
embedded archive, a NOMAD server on this machine. All files are written, or none.`,
  examples: ['nomad-notebook init my-project', 'nomad-notebook init my-project --kernel deno --install'],
  goOn: 'The files are there: run npm install in the folder.',
  async run(args, terminal) {
    const kernel = readKernel(args)
    const folder = resolve(args.operands[0] ?? '.')
    const files = templateFiles({ name: basename(folder), kernel, version: version() })
    const { written, kept } = await writeNewFiles(folder, files, { isForced: args.has('force') })
    terminal.tell(written.length > 0 ? `Wrote ${written.join(', ')}.` : 'All files are there: nothing was written.')
    if (kept.length > 0) terminal.tell(`Kept as it was: ${kept.join(', ')}.`)
    if (kept.includes('package.json')) terminal.tell(whatToAdd(files['package.json'] as string))
    const code = args.has('install') ? await npmInstall(folder, terminal.signal) : undefined
    terminal.signal.throwIfAborted()
    if (code) terminal.tell(`npm install failed (exit code ${code}).`)
    const isInstalled = code === 0
    return {
      code: code ? exitCode.failed : exitCode.done,
      text: nextSteps({
        place: relative(process.cwd(), folder),
        kernel,
        isInstalled,
        hasLab: findLab(folder) !== undefined,
      }),
      json: { folder, kernel, written, kept, isInstalled },
    }
  },
}

/** Returns what a package.json of the user's own may lack, as the command that adds it. */
function whatToAdd(manifest: string): string {
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> }
  const packages = Object.entries(dependencies).map(([name, wanted]) => `${name}@${wanted}`)
  return `It may lack what the notebook needs. This adds it: npm install ${packages.join(' ')}`
}
