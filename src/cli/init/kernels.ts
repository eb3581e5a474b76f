import { join } from 'node:path'
import { kernelsFolder } from './jupyter.js'

/** A kernel that runs TypeScript. */
export type KernelName = 'tslab' | 'deno'

export const kernelNames: readonly KernelName[] = ['tslab', 'deno']

interface KernelForm {
  /** The kernel's program within `node_modules`. */
  program: string
  /** The program that runs it, where it does not run by itself. */
  runBy?: { name: string; path: string }
  args: readonly string[]
  title: string
}

const forms: Record<KernelName, KernelForm> = {
  tslab: {
    program: 'tslab/bin/tslab',
    runBy: { name: 'node', path: process.execPath },
    args: ['kernel', '--config-path', '{connection_file}'],
    title: 'TypeScript (tslab)',
  },
  deno: {
    // Not by a script of Node: the stop button would end the script, and the kernel with it.
    program: process.platform === 'win32' ? 'deno/deno.exe' : 'deno/deno',
    args: ['jupyter', '--kernel', '--conn', '{connection_file}'],
    title: 'TypeScript (Deno)',
  },
}

/** The path of a kernel's description in a project. */
export function kernelPath(kernel: KernelName): string {
  return `${kernelsFolder}/kernels/${kernel}/kernel.json`
}

/** Returns a kernel's description for a project, which may be moved, copied and shared. */
export function kernelSpec(kernel: KernelName): string {
  const { program, runBy, args, title } = forms[kernel]
  // Jupyter puts the folder of the description there.
  const path = `{resource_dir}/../../../node_modules/${program}`
  return json({ argv: [...(runBy ? [runBy.name] : []), path, ...args], display_name: title })
}

/** Returns a kernel's description for programs that know no project: with whole paths, and the project's name. */
export function kernelSpecOf(kernel: KernelName, { folder, name }: { folder: string; name: string }): string {
  const { runBy, args, title } = forms[kernel]
  const argv = [...(runBy ? [runBy.path] : []), kernelProgram(kernel, folder), ...args]
  return json({ argv, display_name: `${title}, ${name}` })
}

/** Returns the path of a kernel's program in a project. */
export function kernelProgram(kernel: KernelName, folder: string): string {
  return join(folder, 'node_modules', ...forms[kernel].program.split('/'))
}

function json(spec: object): string {
  return `${JSON.stringify({ ...spec, language: 'typescript' }, null, 2)}\n`
}
