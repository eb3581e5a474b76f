import { minimum } from '../../math/index.js'
/** A point of a picture, in pixels. */
export interface Pixel {
  x: number
  y: number
}

const directions = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8)

/**
 * Places the names of points so that they cover as little as possible. Each name is placed in one of sixteen directions
 * from its point, one after the other.
 *
 * @param lines the ends of all lines that are drawn
 * @param distance from a point to its name, in pixels
 * @returns the shift of each name from its point, in pixels
 */
export function labelShifts(
  points: readonly Pixel[],
  lines: readonly (readonly [Pixel, Pixel])[],
  distance: number,
): Pixel[] {
  const placed: Pixel[] = []
  return points.map(point => {
    const shifts = directions.map(angle => ({ x: distance * Math.cos(angle), y: distance * Math.sin(angle) }))
    const costs = shifts.map(shift => {
      const label = { x: point.x + shift.x, y: point.y + shift.y }
      const others = [...points.filter(other => other !== point), ...placed]
      return (
        others.reduce((total, other) => total + 3 * closeness(distanceOf(label, other), distance * 1.5), 0) +
        lines.reduce((total, line) => total + closeness(distanceToLine(label, line), distance), 0)
      )
    })
    const best = shifts[costs.indexOf(minimum(costs))] as Pixel
    placed.push({ x: point.x + best.x, y: point.y + best.y })
    return best
  })
}

/** Returns 1 for distance 0, and 0 beyond a reach. */
const closeness = (distance: number, reach: number) => Math.max(0, 1 - distance / reach) ** 2

const distanceOf = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y)

function distanceToLine(point: Pixel, [start, end]: readonly [Pixel, Pixel]): number {
  const along = { x: end.x - start.x, y: end.y - start.y }
  const length = along.x ** 2 + along.y ** 2
  const share = length === 0 ? 0 : ((point.x - start.x) * along.x + (point.y - start.y) * along.y) / length
  const nearest = Math.max(0, Math.min(1, share))
  return distanceOf(point, { x: start.x + nearest * along.x, y: start.y + nearest * along.y })
}
