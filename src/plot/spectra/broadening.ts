/** The shape that lines are given: of damped oscillators, of disorder, or none. */
export type Broadening = 'lorentzian' | 'gaussian' | 'none'

/** Lines of no width: where they are, and how strong. */
export interface Sticks {
  positions: readonly number[]
  heights: readonly number[]
}

/** The shape and the full width at half maximum, in the unit of the positions. */
export interface LineShape {
  shape: Exclude<Broadening, 'none'>
  width: number
}

/** The sum of all lines at each place: each has the area of its stick's height. */
export function broadened({ positions, heights }: Sticks, at: readonly number[], line: LineShape): number[] {
  return at.map(place =>
    positions.reduce((sum, position, index) => sum + (heights[index] as number) * profile(place - position, line), 0),
  )
}

/** A line of area one, by the distance from its middle. */
function profile(distance: number, { shape, width }: LineShape): number {
  const half = width / 2
  if (shape === 'lorentzian') return half / Math.PI / (distance ** 2 + half ** 2)
  const decay = Math.LN2 / half ** 2
  return Math.sqrt(decay / Math.PI) * Math.exp(-decay * distance ** 2)
}

/** Parts of the width at which a line is sampled around its middle, so that it is smooth however narrow it is. */
const around = [...Array.from({ length: 13 }, (_, index) => index / 8), 1.75, 2, 2.5]

/** Beyond this many lines the even steps are made finer instead. */
const fewLines = 60

/** Places to draw a broadened curve at: even steps, and closer ones around each line. */
export function placesFor({ positions }: Sticks, [low, high]: readonly [number, number], width: number): number[] {
  const steps = positions.length > fewLines ? 3000 : 240
  const places = Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps)
  if (positions.length <= fewLines) {
    for (const position of positions) {
      for (const part of around) places.push(position - part * width, position + part * width)
    }
  }
  return [...new Set(places)].filter(place => place >= low && place <= high).sort((a, b) => a - b)
}

/** A width and a shape as they were asked for; none for sticks alone. */
export function lineShape(shape: Broadening, width: number): LineShape | undefined {
  return shape === 'none' ? undefined : { shape, width }
}
