import { maximum } from '../../math/index.js'
import { cross, dot, lengthOf, scaled, type Vector } from '../../math/vectors.js'
import { project, type View } from '../structure/view.js'
import { sizeOf, type Zone, type ZonePath } from './drawn-zone.js'

const degree = Math.PI / 180

/**
 * Returns the view at the start: z upwards, from a little above. It is rotated so that the path lies in front of the
 * center and its named k-points are far from each other. The zone of a sheet is seen from above, with b1 to the right.
 *
 * @param vectors the reciprocal lattice vectors
 */
export function zoneView(zone: Zone, path: ZonePath | undefined, vectors: readonly Vector[]): View {
  if (zone.dimensions < 3) return flatView(vectors)
  const size = sizeOf(zone)
  const views = [14, 22].flatMap(elevation =>
    Array.from({ length: 24 }, (_, turn) => viewFrom((turn * 15 + 5) * degree, elevation * degree)),
  )
  const scores = views.map(view => scoreOf(view, path, size) + smallestDistance(zone.corners, view, size) / 4)
  return views[scores.indexOf(maximum(scores))] as View
}

/** Returns the view at right angles to one or two vectors, with the first one to the right. */
function flatView([first, second]: readonly Vector[]): View {
  const right = unit(first as Vector)
  const axes: Vector[] = [
    [0, 0, 1],
    [0, 1, 0],
  ]
  const other = second ?? axes.find(axis => lengthOf(cross(right, axis)) > 0.5)
  const normal = cross(right, other as Vector)
  const towards = unit(second ? normal : cross(other as Vector, normal))
  return { right, up: cross(towards, right), towards }
}

const unit = (vector: Vector) => scaled(vector, 1 / lengthOf(vector))

/** Returns the view from an azimuth (from x towards y) and an elevation above the plane, both in radians. */
function viewFrom(azimuth: number, elevation: number): View {
  const level = Math.cos(elevation)
  const towards: Vector = [level * Math.cos(azimuth), level * Math.sin(azimuth), Math.sin(elevation)]
  const right: Vector = [-Math.sin(azimuth), Math.cos(azimuth), 0]
  return { right, up: cross(towards, right), towards }
}

function scoreOf(view: View, path: ZonePath | undefined, size: number): number {
  if (!path) return 0
  const center = path.points.reduce((total, point) => total + dot(point, view.towards), 0) / path.points.length
  const named = path.places.map(({ place }) => place)
  return center / size + 2 * smallestDistance(named, view, size)
}

/** Returns the smallest distance of two points on the screen, as a fraction of the zone's size, but at most 0.25. */
function smallestDistance(points: readonly Vector[], view: View, size: number): number {
  let smallest = 0.25
  points.forEach((point, index) => {
    for (const other of points.slice(0, index)) {
      const between: Vector = [point[0] - other[0], point[1] - other[1], point[2] - other[2]]
      const { x, y } = project(view, scaled(between, 1 / size))
      smallest = Math.min(smallest, Math.hypot(x, y))
    }
  })
  return smallest
}
