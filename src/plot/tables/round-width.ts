/** Returns the smallest round number that is at least `least`: 1, 2, 2.5 or 5 (1, 2 or 5 when whole) times a power of ten. */
export function roundWidth(least: number, whole = false): number {
  if (whole && least <= 1) return 1
  const power = Math.floor(Math.log10(least))
  const factors = whole ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]
  for (const factor of factors) {
    const width = tidy(factor * 10 ** power)
    if (width >= least) return width
  }
  return tidy(10 ** (power + 1))
}

/** Rounds to 12 digits, which removes the rounding errors of floating point: 0.30000000000000004 becomes 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
