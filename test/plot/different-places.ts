import type { Pixels } from '../../src/plot/figure/static/rasterizer.js'
import { draw } from './pixels.js'

/** How far two points may differ, of 255 in each color; and how far a few of them may, as where curves meet. */
const tolerance = { of: 12, ofFew: 48, few: 20 }

/**
 * Returns the first places, in pixels, where two SVG pictures look different; none where they look the same.
 *
 * Both are drawn at two points per pixel. A point looks the same when each of its colors lies between those of the point at
 * the same place of the other picture and of its eight neighbors, give or take the tolerance. So colors may be rounded, and
 * edges may move by half a pixel; whatever appears, disappears or moves further is found.
 */
export function differentPlaces(one: string, other: string): string[] {
  if (one === other) return []
  const [a, b] = [draw(one), draw(other)]
  if (a.width !== b.width || a.height !== b.height) {
    return [`the size, ${[a, b].map(({ width, height }) => `${width / 2} × ${height / 2}`).join(' or ')}`]
  }
  const points = [...pointsOnlyIn(a, b), ...pointsOnlyIn(b, a)]
  if (points.length <= tolerance.few && points.every(({ distance }) => distance <= tolerance.ofFew)) return []
  return [...new Set(points.map(({ place }) => place))].slice(0, 10)
}

/** The points of `a` that `b` has neither there nor between the neighbors, and how far they are from that. */
function pointsOnlyIn(a: Pixels, b: Pixels): { place: string; distance: number }[] {
  const points: { place: string; distance: number }[] = []
  for (let y = 1; y < a.height - 1; y++) {
    for (let x = 1; x < a.width - 1; x++) {
      const point = 4 * (y * a.width + x)
      if (isEqual(a, b, point)) continue
      const distance = distanceToNeighbors(a, b, point)
      if (distance > tolerance.of) points.push({ place: `${x >> 1}, ${y >> 1}`, distance })
    }
  }
  return points
}

function isEqual(a: Pixels, b: Pixels, point: number): boolean {
  for (let color = point; color < point + 3; color++) if (a.pixels[color] !== b.pixels[color]) return false
  return true
}

function distanceToNeighbors(a: Pixels, b: Pixels, point: number): number {
  const row = 4 * a.width
  let distance = 0
  for (let color = point; color < point + 3; color++) {
    let [low, high] = [255, 0]
    for (const middle of [color - row, color, color + row]) {
      for (const near of [middle - 4, middle, middle + 4]) {
        const value = b.pixels[near] as number
        if (value < low) low = value
        if (value > high) high = value
      }
    }
    const value = a.pixels[color] as number
    distance = Math.max(distance, low - value, value - high)
  }
  return distance
}
