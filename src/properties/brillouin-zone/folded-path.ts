import { dot, scaled, sum, type Vector } from '../../math/vectors.js'
import type { WignerSeitzCell, WignerSeitzFace } from '../../math/wigner-seitz.js'

/**
 * Points this far beyond a face count as on it, as a fraction of the way to the lattice point: k-points in archives are
 * rounded.
 */
const tolerance = 1e-3

/** Returns the face that a point is farthest beyond; `undefined` for a point in the zone. */
function faceExceeded(point: Vector, { faces }: WignerSeitzCell): WignerSeitzFace | undefined {
  let [worst, most]: [WignerSeitzFace | undefined, number] = [undefined, 0.5 + tolerance]
  for (const face of faces) {
    const height = fractionTo(point, face)
    if (height > most) [worst, most] = [face, height]
  }
  return worst
}

/** Returns how far a point is on the way to the lattice point beyond a face: 0 at the center, 0.5 on the face. */
const fractionTo = (point: Vector, { beyond }: WignerSeitzFace) => dot(point, beyond) / dot(beyond, beyond)

/** The greatest number of steps into the zone; k-points of archives need one or two. */
const maxSteps = 1000

/**
 * Returns the equivalent of a k-point in or on the zone; the k-point itself when it is there already. A k-point so far away
 * that double precision has no such equivalent stays where it is.
 */
export function inZone(point: Vector, zone: WignerSeitzCell): Vector {
  let inside = point
  for (let step = 0; step < maxSteps; step++) {
    const face = faceExceeded(inside, zone)
    if (!face) return inside
    inside = sum(inside, scaled(face.beyond, -Math.max(1, Math.round(fractionTo(inside, face)))))
  }
  return point
}

/**
 * Returns a path as lines in the zone. Where the path leaves through a face, a new line starts at the equivalent point of
 * the opposite face.
 */
export function foldedPath(points: readonly Vector[], zone: WignerSeitzCell): Vector[][] {
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

/** The greatest number of faces that one step may cross; real steps cross far fewer. */
const maxCrossings = 30

function addStep(lines: Vector[][], step: Vector, zone: WignerSeitzCell): void {
  let rest = step
  for (let crossing = 0; crossing < maxCrossings; crossing++) {
    const line = lines.at(-1) as Vector[]
    const here = line.at(-1) as Vector
    const exit = exitOf(here, rest, zone)
    if (!exit) {
      line.push(sum(here, rest))
      return
    }
    const edge = sum(here, scaled(rest, exit.fraction))
    if (exit.fraction > 0) line.push(edge)
    lines.push([sum(edge, scaled(exit.face.beyond, -1))])
    rest = scaled(rest, 1 - exit.fraction)
  }
}

/** Returns the first face through which a step leaves the zone, and the fraction of the step up to it. */
function exitOf(
  here: Vector,
  step: Vector,
  { faces }: WignerSeitzCell,
): { face: WignerSeitzFace; fraction: number } | undefined {
  let first: { face: WignerSeitzFace; fraction: number } | undefined
  for (const face of faces) {
    const height = fractionTo(here, face)
    const rise = fractionTo(step, face)
    if (height + rise <= 0.5 + tolerance) continue
    const fraction = Math.max(0, Math.min(1, (0.5 - height) / rise))
    if (!first || fraction < first.fraction) first = { face, fraction }
  }
  return first
}
