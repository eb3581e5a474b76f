import { type Place, pathSteps } from './path-steps.js'

/** The number of straight lines that approximate a curve. */
const linesPerCurve = 16

/** Returns the length of a path in pixels. An arc counts as the straight line between its ends. */
export function pathLength(data: string): number {
  return linesOf(data).reduce((sum, { length }) => sum + length, 0)
}

/** Returns the point on a path at a length in pixels: its start for negative lengths, its end beyond the whole length. */
export function placeOnPath(data: string, length: number): Place {
  const lines = linesOf(data)
  let rest = Math.max(0, length)
  for (const { from, to, length: own } of lines) {
    if (rest <= own && own > 0) {
      const fraction = rest / own
      return [from[0] + fraction * (to[0] - from[0]), from[1] + fraction * (to[1] - from[1])]
    }
    rest -= own
  }
  return lines.at(-1)?.to ?? pathSteps(data)?.[0]?.places[0] ?? [0, 0]
}

interface Line {
  from: Place
  to: Place
  length: number
}

/** Returns the straight lines of a path in their order. */
function linesOf(data: string): Line[] {
  const lines: Line[] = []
  let from: Place = [0, 0]
  for (const { name, places } of pathSteps(data) ?? []) {
    const controls = [from, ...places]
    const ends =
      name === 'q' || name === 'c'
        ? Array.from({ length: linesPerCurve }, (_, i) => bezier(controls, (i + 1) / linesPerCurve))
        : [places.at(-1) as Place]
    for (const to of ends) {
      if (name !== 'm') lines.push({ from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) })
      from = to
    }
  }
  return lines
}

/** Returns the point on a Bézier curve at a parameter from 0 to 1, by de Casteljau's algorithm. */
function bezier(places: readonly Place[], fraction: number): Place {
  if (places.length === 1) return places[0] as Place
  const between = (index: 0 | 1, a: Place, b: Place) => a[index] + fraction * (b[index] - a[index])
  return bezier(
    places.slice(1).map((next, index) => {
      const place = places[index] as Place
      return [between(0, place, next), between(1, place, next)] as const
    }),
    fraction,
  )
}
