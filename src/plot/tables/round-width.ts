/** The least of 1, 2, 2.5 and 5 (1, 2 and 5 for whole numbers) times a power of ten that is not below a number. */
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

/** Without the last digits, in which sums and products of decimal fractions go wrong. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
