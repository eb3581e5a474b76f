import { maximum, minimum } from '../../../math/index.js'
import type { Transform } from './transform.js'

/** A rectangle with the fields of the DOM's `DOMRect`, in pixels. */
export interface Box {
  x: number
  y: number
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

/** Returns a box from its top left corner and its size. */
export function boxOf(x: number, y: number, width: number, height: number): Box {
  return { x, y, left: x, top: y, right: x + width, bottom: y + height, width, height }
}

/** Returns the smallest box around all boxes; `undefined` when there is none. */
export function union(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes
  if (!first) return undefined
  let { left, top, right, bottom } = first
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return boxOf(left, top, right - left, bottom - top)
}

/** Returns the smallest box around all points; `undefined` when there is none. */
export function boxAround(places: readonly (readonly [x: number, y: number])[]): Box | undefined {
  if (places.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of places) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return boxOf(left, top, right - left, bottom - top)
}

/** Returns the smallest box around the image of a box under an affine map. */
export function mapped(box: Box, { a, b, c, d, e, f }: Transform): Box {
  const corners = [box.left, box.right].flatMap(x => [box.top, box.bottom].map(y => [x, y] as const))
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const [left, top] = [minimum(xs), minimum(ys)]
  return boxOf(left, top, maximum(xs) - left, maximum(ys) - top)
}
