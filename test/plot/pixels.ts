import { expect } from 'vitest'
import { openRasterizer, type Pixels } from '../../src/plot/figure/static/rasterizer.js'

const rasterizer = openRasterizer()

/** How far two points may differ (of 255 in each color): half, since soft edges have few steps. */
const tolerance = 128

/**
 * Draws two SVG pictures on white at two points per pixel: every point of one must be found in the other at the same place
 * or beside it. So everything is equal within half a pixel.
 *
 * @param except so many points may differ: at the tip of a sharp peak
 */
export function expectSamePixels(one: string, other: string, { except = 0 }: { except?: number } = {}): void {
  const [a, b] = [draw(one), draw(other)]
  expect([b.width, b.height]).toEqual([a.width, a.height])
  const places = [...missing(a, b), ...missing(b, a)]
  expect(places.length > except ? places : []).toEqual([])
}

/** Draws an SVG picture on white at two points per pixel. */
export const draw = (svg: string): Pixels => rasterizer.pixels(svg, 2, '#fff')

/** Where `a` has a point that `b` has nowhere near, the first few. */
function missing(a: Pixels, b: Pixels): string[] {
  const places: string[] = []
  for (let y = 1; y < a.height - 1; y++) {
    for (let x = 1; x < a.width - 1; x++) {
      if (!isNear(a, b, y * a.width + x)) places.push(`${x / 2}, ${y / 2}`)
    }
  }
  return places.slice(0, 10)
}

function isNear(a: Pixels, b: Pixels, place: number): boolean {
  for (const down of [0, -a.width, a.width]) {
    for (const right of [0, -1, 1])
      if (isAlike(a.pixels, b.pixels, [4 * place, 4 * (place + down + right)])) return true
  }
  return false
}

function isAlike(a: Uint8Array, b: Uint8Array, [here, there]: [number, number]): boolean {
  for (let color = 0; color < 3; color++) {
    if (Math.abs((a[here + color] as number) - (b[there + color] as number)) > tolerance) return false
  }
  return true
}
