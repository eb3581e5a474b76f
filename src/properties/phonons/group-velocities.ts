import { rowsOfThree } from '../../math/vectors.js'
import { type Quantity, quantity } from '../../units/index.js'
import type { PhononResults } from '../schema/records/phonon-results.js'

/** Group velocities of phonons at wave vectors of a mesh. */
export interface GroupVelocities {
  /** Fractional coordinates: [q][3]. */
  readonly wavevectors: Quantity<'dimensionless', Float64Array[]>
  /** [q][branch][3] in m/s; `undefined` when the archive has none, or not three numbers for each branch. */
  readonly values: Quantity<'velocity', Float64Array[][]> | undefined
}

/** Returns the group velocities of a workflow; `undefined` when it has no wave vectors. */
export function groupVelocities({ wavevectors, groupVelocities: stored }: PhononResults): GroupVelocities | undefined {
  if (!wavevectors?.length || wavevectors.length % 3 !== 0) return undefined
  const count = wavevectors.length / 3
  const branches = (stored?.length ?? 0) / (3 * count)
  const rows = stored && branches >= 1 && Number.isInteger(branches) ? rowsOfThree(stored) : undefined
  const values = rows && Array.from({ length: count }, (_, q) => rows.slice(q * branches, (q + 1) * branches))
  return {
    wavevectors: quantity(rowsOfThree(wavevectors), 'dimensionless') as GroupVelocities['wavevectors'],
    values: values && (quantity(values, 'meter / second') as GroupVelocities['values']),
  }
}
