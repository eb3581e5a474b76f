import { type Box, boxAround } from '../box.js'
import { type Place, pathSteps } from '../path-steps.js'

/**
 * A box around a path's points, those that bend its curves included, so that no part of it lies outside; `undefined` for what
 * is no path.
 */
export function pathBox(data: string): Box | undefined {
  const steps = pathSteps(data)
  if (!steps) return undefined
  let from: Place = [0, 0]
  const places: Place[] = []
  for (const { places: own, radii } of steps) {
    const to = own.at(-1) as Place
    if (radii) {
      // An arc lies within two radii of its start; too small ones are stretched to reach its end.
      const far = 2 * Math.max(...radii, Math.hypot(to[0] - from[0], to[1] - from[1]))
      places.push([from[0] - far, from[1] - far], [from[0] + far, from[1] + far])
    }
    for (const place of own) places.push(place)
    from = to
  }
  return boxAround(places)
}
