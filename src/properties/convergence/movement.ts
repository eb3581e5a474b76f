import { inverse } from '../../math/lattice.js'
import type { Atoms } from '../schema/records/atoms.js'

/** Returns how far each atom moved between two geometries in Å, by the shortest way in a periodic crystal. */
export function movementOf(before: Atoms, after: Atoms): Float64Array | undefined {
  const count = after.positions.length / 3
  if (before.positions.length !== after.positions.length) return undefined
  const moved = new Float64Array(count)
  const lattice = after.lattice
  const fractions = lattice && inverse(lattice)
  for (let atom = 0; atom < count; atom++) {
    const step = [0, 1, 2].map(
      axis => (after.positions[3 * atom + axis] as number) - (before.positions[3 * atom + axis] as number),
    )
    moved[atom] = Math.hypot(...(lattice && fractions ? shortest(step, { lattice, fractions, after }) : step))
  }
  return moved
}

/** Removes whole lattice vectors from a step along the periodic directions. */
function shortest(
  step: readonly number[],
  { lattice, fractions, after }: { lattice: Float64Array; fractions: Float64Array; after: Atoms },
): number[] {
  const whole = [0, 1, 2].map(i => {
    const fraction = step.reduce((sum, value, axis) => sum + value * (fractions[3 * axis + i] as number), 0)
    return after.periodic[i] ? Math.round(fraction) : 0
  })
  return step.map((value, axis) =>
    whole.reduce((rest, count, i) => rest - count * (lattice[3 * i + axis] as number), value),
  )
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
