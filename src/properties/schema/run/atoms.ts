import { cellVolume } from '../../../math/lattice.js'
import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Atoms } from '../records/atoms.js'

/** Reads a section `atoms`; `undefined` when it has no labels or no positions. */
export function runAtoms(atoms: Section | undefined, reading: Reading): Atoms | undefined {
  const positions = reading.numbers(atoms, 'positions', 'angstrom')
  const labels = reading.list(atoms, 'labels')?.map(String)
  if (!positions || !labels || positions.length !== 3 * labels.length) return undefined
  const vectors = reading.numbers(atoms, 'lattice_vectors', 'angstrom')
  const lattice = vectors?.length === 9 && cellVolume(vectors) > 1e-6 ? vectors : undefined
  const stored = reading.list(atoms, 'periodic') ?? []
  const numbers = reading.numbers(atoms, 'atomic_numbers')
  return {
    labels,
    positions,
    lattice,
    atomicNumbers: labels.map((_, index) => numbers?.[index]),
    periodic: [0, 1, 2].map(axis => lattice !== undefined && (stored[axis] ?? true) === true) as [
      boolean,
      boolean,
      boolean,
    ],
  }
}
