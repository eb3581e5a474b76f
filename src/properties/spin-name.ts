/** A spin channel in words. */
export type SpinName = 'up' | 'down'

/** Returns the name of a spin channel: `up` for 0, `down` for 1. */
export function spinName(spin: 0 | 1 | undefined): SpinName | undefined {
  return spin === undefined ? undefined : spin === 0 ? 'up' : 'down'
}
