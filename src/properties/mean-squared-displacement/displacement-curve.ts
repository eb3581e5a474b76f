import type { Unwrapped } from './unwrapped.js'

/** A part of the frames: the first, and the one after the last. */
export type FrameRange = readonly [number, number]

/** More than this number of lags is thinned out evenly: a curve needs no more points. */
const mostLags = 1000

/** About the number of displacements that one curve may cost; beyond it, time origins are thinned out. */
const mostDisplacements = 3e8

/** Returns the lags, in frames, up to the longest one. */
export function lagsUpTo(longest: number): number[] {
  const step = Math.max(1, Math.ceil(longest / mostLags))
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, index) => index * step)
}

/**
 * Returns the mean squared displacement at each lag, in Å²: the mean over atoms and over all time origins within a part of the
 * frames (Allen and Tildesley, Computer Simulation of Liquids, 2017, section 8.5).
 *
 * @param lags in frames
 * @param members the indices of the atoms
 */
export function meanSquares(
  { positions, atoms }: Unwrapped,
  { lags, members, range: [from, to] }: { lags: readonly number[]; members: readonly number[]; range: FrameRange },
): Float64Array {
  const size = 3 * atoms
  const stride = Math.max(1, Math.ceil((lags.length * (to - from) * members.length) / mostDisplacements))
  return Float64Array.from(lags, lag => {
    let [sum, count] = [0, 0]
    for (let origin = from; origin + lag < to; origin += stride) {
      const [a, b] = [origin * size, (origin + lag) * size]
      for (const atom of members) {
        const at = 3 * atom
        const x = (positions[b + at] as number) - (positions[a + at] as number)
        const y = (positions[b + at + 1] as number) - (positions[a + at + 1] as number)
        const z = (positions[b + at + 2] as number) - (positions[a + at + 2] as number)
        sum += x * x + y * y + z * z
        count++
      }
    }
    return count === 0 ? Number.NaN : sum / count
  })
}
