import { firstAt } from './v1-path.js'

/**
 * Returns the number of spin channels of a v1 calculation: from its method, else from its eigenvalues, else 1.
 */
export function spinChannels(calculation: unknown, run: unknown): number {
  const [, index = '0'] = /\/method\/(\d+)$/.exec(String(firstAt(calculation, 'method_ref'))) ?? []
  const methods = firstAt(run, 'method')
  const method: unknown = Array.isArray(methods) ? methods[Number(index)] : undefined
  const stated = firstAt(method, 'electronic.n_spin_channels')
  if (stated === 1 || stated === 2) return stated
  const energies = firstAt(calculation, 'eigenvalues.energies')
  return Array.isArray(energies) && energies.length === 2 ? 2 : 1
}
