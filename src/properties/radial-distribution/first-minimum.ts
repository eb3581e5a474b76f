/**
 * Returns the index at which the first shell of neighbors ends: the lowest point after the first peak of a radial distribution
 * function, in the middle of it where the function is zero over a range.
 *
 * @returns `undefined` when there is no peak, or none that is followed by a minimum or by nothing
 */
export function firstMinimum(values: ArrayLike<number>): number | undefined {
  const smooth = smoothed(values)
  const peak = firstPeak(smooth)
  if (peak === undefined) return undefined
  const height = smooth[peak] as number
  let lowest = peak
  for (let index = peak + 1; index < smooth.length; index++) {
    const value = smooth[index] as number
    if (value < (smooth[lowest] as number)) lowest = index
    // A rise by a twentieth of the peak ends the valley, less may be noise; that of bonds is far higher than what follows.
    if (value > (smooth[lowest] as number) + Math.min(0.05 * height, 0.2)) return middleOfValley(smooth, lowest)
  }
  // Nothing follows the first shell, as in a small molecule.
  return (smooth[lowest] as number) < 1e-6 * height ? lowest : undefined
}

/** Returns the index of the first peak: it stands above the even distribution and higher than what lies around it. */
function firstPeak(values: Float64Array): number | undefined {
  const highest = values.reduce((greatest, value) => Math.max(greatest, value), 0)
  if (!(highest > 0)) return undefined
  const least = Math.min(1, highest / 2)
  let peak: number | undefined
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (peak === undefined ? value > least : value > (values[peak] as number)) peak = index
    else if (peak !== undefined && value < 0.8 * (values[peak] as number)) return peak
  }
  return peak
}

function middleOfValley(values: Float64Array, start: number): number {
  let end = start
  while (end + 1 < values.length && (values[end + 1] as number) <= (values[start] as number) + 1e-12) end++
  return Math.floor((start + end) / 2)
}

/** Averages neighboring points with the weights 1, 2, 1. */
function smoothed(values: ArrayLike<number>): Float64Array {
  const at = (index: number) => values[Math.min(values.length - 1, Math.max(0, index))] as number
  return Float64Array.from({ length: values.length }, (_, index) => (at(index - 1) + 2 * at(index) + at(index + 1)) / 4)
}
