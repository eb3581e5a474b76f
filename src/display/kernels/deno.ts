import type { Kernel } from './kernel.js'

interface DenoJupyter {
  display(value: object, options: { raw: true }): Promise<void>
}

/** The running Deno kernel, or `undefined` elsewhere. */
export function findDeno(): Kernel | undefined {
  const jupyter = (globalThis as { Deno?: { jupyter?: Partial<DenoJupyter> } }).Deno?.jupyter
  if (typeof jupyter?.display !== 'function') return undefined
  return { name: 'deno', emit: bundle => (jupyter as DenoJupyter).display(bundle, { raw: true }) }
}
