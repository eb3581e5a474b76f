/** The shape of spectral lines: `lorentzian` for a finite lifetime, `gaussian` for disorder, `none` for sticks. */
export type Broadening = 'lorentzian' | 'gaussian' | 'none'

/** Lines without width: their positions and heights. */
export interface Sticks {
  positions: readonly number[]
  heights: readonly number[]
}

/** The shape of a line and its full width at half maximum, in the unit of the positions. */
export interface LineShape {
  shape: Exclude<Broadening, 'none'>
  width: number
}

/** Computes the sum of all broadened lines at given positions. The area of each line is the height of its stick. */
export function broadened({ positions, heights }: Sticks, at: readonly number[], line: LineShape): number[] {
  return at.map(point =>
    positions.reduce((sum, position, index) => sum + (heights[index] as number) * profile(point - position, line), 0),
  )
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

/** Returns the positions at which a broadened curve is drawn: even steps, and closer ones around each line. */
export function placesFor({ positions }: Sticks, [low, high]: readonly [number, number], width: number): number[] {
  const steps = positions.length > maxSampledLines ? 3000 : 240
  const places = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps)
  if (positions.length <= maxSampledLines) {
    for (const position of positions) {
      for (const widths of sampledWidths) places.push(position - widths * width, position + widths * width)
    }
  }
  return [...new Set(places)].filter(place => place >= low && place <= high).sort((a, b) => a - b)
}

/** Returns the line shape for a broadening and a width; `undefined` for `none`. */
export function lineShape(shape: Broadening, width: number): LineShape | undefined {
  return shape === 'none' ? undefined : { shape, width }
}
