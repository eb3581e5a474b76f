import type { Vector } from '../../../math/vectors.js'
import type { Atoms } from '../../schema/records/atoms.js'

/** Returns the Cartesian position of an atom. */
export function placeAt({ positions }: Pick<Atoms, 'positions'>, index: number): Vector {
  return Array.from(positions.subarray(3 * index, 3 * index + 3)) as unknown as Vector
}
