import { firstAt } from './v1-path.js'

/**
 * The number of spin channels of a v1 calculation: as its method says, else as its eigenvalues show, else 1.
 */
export function spinChannels(calculation: unknown, run: unknown): number {
  const [, index = '0'] = /\/method\/(\d+)$/.exec(String(firstAt(calculation, 'method_ref'))) ?? []
  const methods = firstAt(run, 'method')
  const method: unknown = Array.isArray(methods) ? methods[Number(index)] : undefined
  const said = firstAt(method, 'electronic.n_spin_channels')
  if (said === 1 || said === 2) return said
  const energies = firstAt(calculation, 'eigenvalues.energies')
  return Array.isArray(energies) && energies.length === 2 ? 2 : 1
}
