import { cross, dot, type Matrix, scaled, sum, type Vector } from '../../math/vectors.js'

/** A parallel projection: the directions to the right and upwards on the screen, and towards the viewer. */
export interface View {
  right: Vector
  up: Vector
  towards: Vector
}

const unit = (u: Vector) => scaled(u, 1 / Math.sqrt(dot(u, u)))

/**
 * Returns the view at the start: nearly along the first lattice vector, with the third one upwards. It is rotated a little
 * so that atoms do not hide each other. Without a cell, it is nearly along z with y upwards.
 */
export function startView(cell: Matrix | undefined): View {
  const [a, b, c]: Matrix = cell ?? [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ]
  const up0 = unit(c)
  const across = unit(cross(up0, unit(sum(a, scaled(b, 1e-3)))))
  const front = unit(cross(across, up0))
  const towards = unit(sum(sum(front, scaled(across, 0.28)), scaled(up0, 0.18)))
  const right = unit(cross(up0, towards))
  return { right, up: cross(towards, right), towards }
}

/** Returns the place of a point on the screen; `depth` increases towards the viewer. */
export function project({ right, up, towards }: View, point: Vector): { x: number; y: number; depth: number } {
  return { x: dot(point, right), y: dot(point, up), depth: dot(point, towards) }
}
