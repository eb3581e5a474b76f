import { resolve } from 'node:path'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { findLab, labEnvironment, labInstallation } from '../init/index.js'
import { runProgram } from '../run-program.js'
import { UsageError } from '../usage-error.js'

/** `nomad-notebook lab`: JupyterLab, with the kernels of this folder. */
export const lab: Command = {
  name: 'lab',
  summary: 'open JupyterLab with the kernel of this folder',
  operands: { name: '[NOTEBOOK]', least: 0, most: 1 },
  options: { 'no-browser': { help: 'open no browser: print the address' } },
  description: `
Starts JupyterLab in this folder, from .venv or from the path, and shows it the kernels that the folder describes in .jupyter, as
nomad-notebook init writes them. Ctrl-C ends it.`,
  examples: ['nomad-notebook lab first.ipynb'],
  async run(args, terminal) {
    const folder = resolve('.')
    const program = findLab(folder)
    if (program === undefined) {
      throw new UsageError(
        `JupyterLab is not on this machine. This installs it into this folder:\n  ${labInstallation.join('\n  ')}`,
      )
    }
    const browser = args.has('no-browser') ? ['--no-browser'] : []
    // In a container everybody is root; Lab answers this machine alone all the same.
    const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : []
    // With `-y` Ctrl-C ends it at once, without a question.
    const options = ['-y', ...asRoot, ...browser, ...args.operands]
    const code = await runProgram(program, options, {
      cwd: folder,
      environment: labEnvironment(folder),
      signal: terminal.signal,
    })
    if (code !== 0 && terminal.stoppedBy === undefined) terminal.tell(`JupyterLab ended with the exit code ${code}.`)
    return { code: code === 0 || terminal.stoppedBy ? exitCode.done : exitCode.failed, json: { exitCode: code } }
  },
}
