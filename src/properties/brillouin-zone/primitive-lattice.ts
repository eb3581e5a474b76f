import { cellVolume } from '../../math/lattice.js'
import { fractional, type Matrix, reciprocalVectors, type Vector, vectorsOf } from '../../math/vectors.js'
import type { SchemaReader } from '../schema/reader.js'
import type { FoundLattice } from './find-lattice.js'

/** Returns the primitive cell of a lattice; its path stays where the orientation of both cells is the same. */
export function primitiveOf(found: FoundLattice, reader: SchemaReader): FoundLattice | undefined {
  const lattice = primitiveLattice(found, reader)
  if (!lattice || found.reciprocal.length !== 3) return undefined
  const reciprocal = reciprocalVectors(vectorsOf(lattice))
  const isTurned = !reciprocal.every(vector => isWhole(fractional(found.reciprocal as Matrix, vector)))
  const hidesPath = isTurned && found.path !== undefined
  return {
    ...found,
    reciprocal,
    cell: 'primitive',
    path: hidesPath ? undefined : found.path,
    notes: [
      ...found.notes,
      ...(hidesPath ? ['The primitive cell is turned against the cell of the path: the path is left out.'] : []),
    ],
  }
}

const isWhole = (coordinates: Vector) => coordinates.every(one => Math.abs(one - Math.round(one)) < 1e-3)

function primitiveLattice({ system }: FoundLattice, reader: SchemaReader): Float64Array | undefined {
  const isRepresentative = system !== undefined && system === reader.representative()
  const cell = system?.cell('primitive') ?? (isRepresentative ? reader.materialCell('primitive') : undefined)
  return cell?.box()?.lattice
}

/** Returns the number of primitive cells in the cell that was calculated. */
export function primitiveCount(found: FoundLattice, reader: SchemaReader): number | undefined {
  const own = found.reciprocal.length === 3 ? cellVolume(found.reciprocal.flat()) : 0
  const lattice = own > 0 ? (primitiveLattice(found, reader) ?? representativePrimitive(reader)) : undefined
  if (!lattice) return undefined
  const ratio = (2 * Math.PI) ** 3 / own / cellVolume(lattice)
  return ratio > 0.5 && Math.abs(ratio - Math.round(ratio)) < 0.02 ? Math.round(ratio) : undefined
}

function representativePrimitive(reader: SchemaReader): Float64Array | undefined {
  return reader.representative()?.cell('primitive')?.box()?.lattice
}
