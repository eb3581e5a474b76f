import { maximum, minimum } from '../../math/extremes.js'

/** The shape of spectral lines: `lorentzian` for a finite lifetime, `gaussian` for disorder, `none` for sticks. */
export type Broadening = 'lorentzian' | 'gaussian' | 'none'

/** Lines without width: their positions and heights. */
export interface Sticks {
  readonly positions: ArrayLike<number>
  readonly heights: ArrayLike<number>
}

/** The shape of a line and its full width at half maximum, in the unit of the positions. */
export interface LineShape {
  readonly shape: Exclude<Broadening, 'none'>
  readonly width: number
}

/** Returns the line shape for a broadening and a width; `undefined` for `none`. */
export function lineShape(shape: Broadening, width: number): LineShape | undefined {
  return shape === 'none' ? undefined : { shape, width }
}

/**
 * Computes the sum of all broadened lines, at even steps and at closer ones around each line. The area of each line is the
 * height of its stick.
 *
 * @param range the range of positions. Default that of the sticks with the tails of the lines
 */
export function broadenedCurve(
  sticks: Sticks,
  line: LineShape,
  range: readonly [number, number] = rangeWithTails(sticks.positions, line),
): { positions: Float64Array; values: Float64Array } {
  const positions = placesFor(sticks, range, line.width)
  return { positions, values: broadened(sticks, positions, line) }
}

/** Returns the range of positions with the tails of lines. Positive positions stay above zero, where no energy is. */
export function rangeWithTails(positions: ArrayLike<number>, { shape, width }: LineShape): [number, number] {
  if (positions.length === 0) return [0, 1]
  const all = Float64Array.from(positions)
  const [low, high] = [minimum(all), maximum(all)]
  const tail = (shape === 'gaussian' ? 2 : 5) * width
  return [low > 0 ? Math.max(low - tail, low / 3) : low - tail, high + tail]
}

/** Computes the sum of all broadened lines at given positions. */
export function broadened({ positions, heights }: Sticks, at: ArrayLike<number>, line: LineShape): Float64Array {
  return Float64Array.from(at, point => {
    let sum = 0
    for (let index = 0; index < positions.length; index++) {
      sum += (heights[index] as number) * profile(point - (positions[index] as number), line)
    }
    return sum
  })
}

/** Computes a line of area one at a distance from its center. */
function profile(distance: number, { shape, width }: LineShape): number {
  const half = width / 2
  if (shape === 'lorentzian') return half / Math.PI / (distance ** 2 + half ** 2)
  const decay = Math.LN2 / half ** 2
  return Math.sqrt(decay / Math.PI) * Math.exp(-decay * distance ** 2)
}

/** The distances from the center at which each line is sampled, in widths: so narrow lines are smooth too. */
const sampledWidths = [...Array.from({ length: 13 }, (_, index) => index / 8), 1.75, 2, 2.5]

/** The largest number of lines that are sampled one by one. For more, the even steps are smaller instead. */
const maxSampledLines = 60

function placesFor({ positions }: Sticks, [low, high]: readonly [number, number], width: number): Float64Array {
  const steps = positions.length > maxSampledLines ? 3000 : 240
  const places = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps)
  if (positions.length <= maxSampledLines) {
    for (const position of Array.from(positions)) {
      for (const widths of sampledWidths) places.push(position - widths * width, position + widths * width)
    }
  }
  return Float64Array.from(new Set(places))
    .filter(place => place >= low && place <= high)
    .sort()
}
