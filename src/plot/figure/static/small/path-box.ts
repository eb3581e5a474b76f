import { maximum } from '../../../../math/index.js'
import { type Box, boxAround } from '../box.js'
import { type Place, pathSteps } from '../path-steps.js'

/**
 * Returns a box that contains a path: the box around its points and the control points of its curves. Returns `undefined` for an
 * invalid path.
 */
export function pathBox(data: string): Box | undefined {
  const steps = pathSteps(data)
  if (!steps) return undefined
  let from: Place = [0, 0]
  const places: Place[] = []
  for (const { places: own, radii } of steps) {
    const to = own.at(-1) as Place
    if (radii) {
      // An arc is within two radii of its start. SVG scales radii up that are too small to reach its end.
      const far = 2 * maximum(radii, Math.hypot(to[0] - from[0], to[1] - from[1]))
      places.push([from[0] - far, from[1] - far], [from[0] + far, from[1] + far])
    }
    for (const place of own) places.push(place)
    from = to
  }
  return boxAround(places)
}
