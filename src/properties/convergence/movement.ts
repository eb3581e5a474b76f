import { minimumImage } from '../../math/minimum-image.js'
import type { Atoms } from '../schema/records/atoms.js'

/** Returns how far each atom moved between two geometries in Å, by the shortest way in a periodic crystal. */
export function movementOf(before: Atoms, after: Atoms): Float64Array | undefined {
  if (before.positions.length !== after.positions.length) return undefined
  const shorten = minimumImage(after.vectors, after.periodic)
  const step = new Float64Array(3)
  return Float64Array.from({ length: after.positions.length / 3 }, (_, atom) => {
    for (let axis = 0; axis < 3; axis++)
      step[axis] = (after.positions[3 * atom + axis] as number) - (before.positions[3 * atom + axis] as number)
    shorten(step)
    return Math.hypot(step[0] as number, step[1] as number, step[2] as number)
  })
}

/** Returns the length of the largest force in eV/Å, without the coordinates that are held fixed; 0 when all are. */
export function largestForce(forces: ArrayLike<number>, fixed: readonly boolean[] | undefined): number {
  let largest = 0
  for (let atom = 0; atom + 2 < forces.length; atom += 3) {
    const [x, y, z] = [0, 1, 2].map(axis => (fixed?.[atom + axis] ? 0 : (forces[atom + axis] as number))) as [
      number,
      number,
      number,
    ]
    largest = Math.max(largest, Math.hypot(x, y, z))
  }
  return largest
}
