/** Returns the spin channel of a stored number: 0 for up, 1 for down; `undefined` for anything else. */
export function spinOf(stored: number | undefined): 0 | 1 | undefined {
  return stored === 0 || stored === 1 ? stored : undefined
}
