import { type Place, pathSteps } from './path-steps.js'

/** Pieces that a curve is measured in. */
const pieces = 16

/** How long a path is, in pixels; arcs count as the straight way to their ends. */
export function pathLength(data: string): number {
  return waysOf(data).reduce((sum, { length }) => sum + length, 0)
}

/** The place on a path after so many pixels: its start before it begins, its end beyond. */
export function placeOnPath(data: string, length: number): Place {
  const ways = waysOf(data)
  let rest = Math.max(0, length)
  for (const { from, to, length: own } of ways) {
    if (rest <= own && own > 0) {
      const part = rest / own
      return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]
    }
    rest -= own
  }
  return ways.at(-1)?.to ?? pathSteps(data)?.[0]?.places[0] ?? [0, 0]
}

interface Way {
  from: Place
  to: Place
  length: number
}

/** The straight ways that a path goes, one after the other. */
function waysOf(data: string): Way[] {
  const ways: Way[] = []
  let from: Place = [0, 0]
  for (const { name, places } of pathSteps(data) ?? []) {
    const bends = [from, ...places]
    const stops =
      name === 'q' || name === 'c'
        ? Array.from({ length: pieces }, (_, i) => bezier(bends, (i + 1) / pieces))
        : [places.at(-1) as Place]
    for (const to of stops) {
      if (name !== 'm') ways.push({ from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) })
      from = to
    }
  }
  return ways
}

/** The place on a Bézier curve, after de Casteljau. */
function bezier(places: readonly Place[], part: number): Place {
  if (places.length === 1) return places[0] as Place
  const between = (index: 0 | 1, a: Place, b: Place) => a[index] + part * (b[index] - a[index])
  return bezier(
    places.slice(1).map((next, index) => {
      const place = places[index] as Place
      return [between(0, place, next), between(1, place, next)] as const
    }),
    part,
  )
}
