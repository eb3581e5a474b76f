import type { Arguments } from '../arguments/index.js'
import { type KernelName, kernelNames } from '../init/index.js'
import { UsageError } from '../usage-error.js'

/** The option `--kernel` of commands. */
export const kernelOption = {
  value: 'NAME',
  help: `what runs the notebook: ${kernelNames.join(' or ')}; default ${kernelNames[0]}`,
}

/** Returns the kernel that `--kernel` names. @throws UsageError for an unknown one */
export function readKernel(args: Arguments): KernelName {
  const name = args.text('kernel') ?? kernelNames[0]
  const known = kernelNames.find(kernel => kernel === name)
  if (known !== undefined) return known
  throw new UsageError(`--kernel is '${name}'; it must be ${kernelNames.join(' or ')}.`)
}
