/**
 * Computes the sum of numbers, exact to the last digits whatever their order: the rounding errors of all steps are summed too
 * (A. Neumaier, Z. Angew. Math. Mech. 54, 39 (1974)). Infinite numbers give an infinite sum, opposite ones NaN; 0 of none.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  let lost = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  if (Number.isFinite(total)) return total + lost
  return allFinite(values) ? overflowed(values) : total
}

/** Returns true when no number is NaN or infinite. */
export function allFinite(values: ArrayLike<number>): boolean {
  for (let index = 0; index < values.length; index++) if (!Number.isFinite(values[index])) return false
  return true
}

/** Computes a sum that overflowed on its way, although the end may be finite. */
function overflowed(values: ArrayLike<number>): number {
  const scale = 2 ** -64
  return sum(Float64Array.from(values, value => value * scale)) / scale
}
