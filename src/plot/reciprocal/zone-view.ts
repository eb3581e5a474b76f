import { cross, dot, scaled, type Vector } from '../structure/lattice.js'
import { project, type View } from '../structure/view.js'
import type { Zone } from './zone.js'
import type { ZonePath } from './zone-path.js'

const degree = Math.PI / 180

/**
 * The view at the start: z upwards, from a little above, turned so that the path lies before the center and its named points
 * stand apart from each other.
 */
export function zoneView(zone: Zone, path: ZonePath | undefined): View {
  const size = Math.cbrt(zone.volume)
  const views = [14, 22].flatMap(height =>
    Array.from({ length: 24 }, (_, turn) => viewFrom((turn * 15 + 5) * degree, height * degree)),
  )
  const scores = views.map(view => scoreOf(view, path, size) + apart(zone.corners, view, size) / 4)
  return views[scores.indexOf(Math.max(...scores))] as View
}

/** The view from an azimuth (from x towards y) and a height above the plane, both in radians. */
function viewFrom(azimuth: number, height: number): View {
  const level = Math.cos(height)
  const towards: Vector = [level * Math.cos(azimuth), level * Math.sin(azimuth), Math.sin(height)]
  const right: Vector = [-Math.sin(azimuth), Math.cos(azimuth), 0]
  return { right, up: cross(towards, right), towards }
}

function scoreOf(view: View, path: ZonePath | undefined, size: number): number {
  if (!path) return 0
  const center = path.points.reduce((total, point) => total + dot(point, view.towards), 0) / path.points.length
  const named = path.places.map(({ place }) => place)
  return center / size + 2 * apart(named, view, size)
}

/** The least distance of two points on the screen, as part of the zone's size; large ones count no more than a quarter. */
function apart(points: readonly Vector[], view: View, size: number): number {
  let least = 0.25
  points.forEach((point, index) => {
    for (const other of points.slice(0, index)) {
      const between: Vector = [point[0] - other[0], point[1] - other[1], point[2] - other[2]]
      const { x, y } = project(view, scaled(between, 1 / size))
      least = Math.min(least, Math.hypot(x, y))
    }
  })
  return least
}
