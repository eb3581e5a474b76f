import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { nodeFiles, replaceFile } from '../../dataset/files/index.js'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { kernelProgram, kernelSpecOf, packageName, userKernels } from '../init/index.js'
import { UsageError } from '../usage-error.js'
import { kernelOption, readKernel } from './kernel-option.js'

/** `nomad-notebook kernel`: shows the kernel of this folder to VS Code, and to a Jupyter that is started elsewhere. */
export const kernel: Command = {
  name: 'kernel',
  summary: "show this folder's kernel to VS Code, and to a Jupyter started elsewhere",
  operands: { name: '', least: 0, most: 0 },
  options: { kernel: kernelOption },
  description: `
Writes one file, the description of the kernel that is installed in this folder, to where VS Code and Jupyter look for the kernels of a
user. The kernel has the name of the folder in their lists. Delete the file to take it away.`,
  examples: ['nomad-notebook kernel --kernel deno'],
  async run(args) {
    const name = readKernel(args)
    const folder = resolve('.')
    const program = kernelProgram(name, folder)
    if (!existsSync(program)) {
      throw new UsageError(`This folder has no kernel: '${program}' is not there. Install it: npm install ${name}`)
    }
    const project = basename(folder)
    const path = `${name}-${packageName(project)}/kernel.json`
    const kernels = userKernels()
    await replaceFile(kernels, path, Buffer.from(kernelSpecOf(name, { folder, name: project })), nodeFiles)
    const file = join(kernels, path)
    return {
      code: exitCode.done,
      text: `${file}\nChoose the kernel by its name, which ends with '${project}'. VS Code lists it under "Jupyter Kernel…" once its window is loaded again.`,
      json: { file },
    }
  },
}
