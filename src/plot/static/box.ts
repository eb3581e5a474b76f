import type { Transform } from './transform.js'

/** A rectangle as the DOM gives it. */
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

export function boxOf(x: number, y: number, width: number, height: number): Box {
  return { x, y, left: x, top: y, right: x + width, bottom: y + height, width, height }
}

/** The smallest box around all; `undefined` around none. */
export function union(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map(box => box.left))
  const top = Math.min(...boxes.map(box => box.top))
  const right = Math.max(...boxes.map(box => box.right))
  const bottom = Math.max(...boxes.map(box => box.bottom))
  return boxOf(left, top, right - left, bottom - top)
}

/** The box around a mapped box. */
export function mapped(box: Box, { a, b, c, d, e, f }: Transform): Box {
  const corners = [box.left, box.right].flatMap(x => [box.top, box.bottom].map(y => [x, y] as const))
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return boxOf(left, top, Math.max(...xs) - left, Math.max(...ys) - top)
}
