import { dot, scaled, sum, type Vector } from '../structure/lattice.js'
import type { Zone, ZoneFace } from './zone.js'

/** Points up to this part of a face's distance beyond it count as on it: k-points in archives are rounded. */
const tolerance = 1e-3

/** The face that a point lies beyond most, if any. */
function faceBefore(point: Vector, { faces }: Zone): ZoneFace | undefined {
  let [worst, most]: [ZoneFace | undefined, number] = [undefined, 0.5 + tolerance]
  for (const face of faces) {
    const height = heightOf(point, face)
    if (height > most) [worst, most] = [face, height]
  }
  return worst
}

/** How far a point is on the way to the lattice point beyond a face: 0 at the center, 0.5 on the face. */
const heightOf = (point: Vector, { beyond }: ZoneFace) => dot(point, beyond) / dot(beyond, beyond)

/** The equivalent of a k-point in or on the zone; the point itself when it is there already. */
export function inZone(point: Vector, zone: Zone): Vector {
  let inside = point
  for (let face = faceBefore(inside, zone); face; face = faceBefore(inside, zone)) {
    inside = sum(inside, scaled(face.beyond, -1))
  }
  return inside
}

/** A path as lines in the zone: where it leaves through a face, it goes on at the equivalent point of the opposite one. */
export function foldedPath(points: readonly Vector[], zone: Zone): Vector[][] {
  const [first, ...rest] = points
  if (!first) return []
  const lines: Vector[][] = [[inZone(first, zone)]]
  let before = first
  for (const point of rest) {
    addStep(lines, sum(point, scaled(before, -1)), zone)
    before = point
  }
  return lines.filter(line => line.length > 1)
}

/** More faces than a step between neighbors crosses. */
const mostCrossings = 30

function addStep(lines: Vector[][], step: Vector, zone: Zone): void {
  let left = step
  for (let crossing = 0; crossing < mostCrossings; crossing++) {
    const line = lines.at(-1) as Vector[]
    const here = line.at(-1) as Vector
    const exit = exitOf(here, left, zone)
    if (!exit) {
      line.push(sum(here, left))
      return
    }
    const edge = sum(here, scaled(left, exit.share))
    if (exit.share > 0) line.push(edge)
    lines.push([sum(edge, scaled(exit.face.beyond, -1))])
    left = scaled(left, 1 - exit.share)
  }
}

/** The first face through which a step leaves the zone, and at which part of the step. */
function exitOf(here: Vector, step: Vector, { faces }: Zone): { face: ZoneFace; share: number } | undefined {
  let first: { face: ZoneFace; share: number } | undefined
  for (const face of faces) {
    const height = heightOf(here, face)
    const rise = heightOf(step, face)
    if (height + rise <= 0.5 + tolerance) continue
    const share = Math.max(0, Math.min(1, (0.5 - height) / rise))
    if (!first || share < first.share) first = { face, share }
  }
  return first
}
