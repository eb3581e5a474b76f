import type { Section } from '../../metainfo/index.js'
import { numbersOf, sectionOf, sectionsOf } from '../archive/read.js'
import { atomsOf, cellVolume } from '../archive/system.js'
import { bandStructureOf } from '../electronic/band-path.js'
import { type Matrix, reciprocalOf, scaledMatrix, vectorsOf } from '../structure/lattice.js'

/** A reciprocal lattice, and its band structure. */
export interface ReciprocalCell {
  /** b1, b2, b3 in 1/Å, with 2π: b1 · a1 = 2π. */
  vectors: Matrix
  /** The section `band_structure_electronic` whose k-points have their coordinates in these vectors. */
  bands: Section | undefined
}

/** The factor of a volume when its reciprocal vectors contain 2π. */
const twoPiCubed = (2 * Math.PI) ** 3

/**
 * Reads the reciprocal lattice of an entry, a calculation, a band structure, a system or a section `atoms`. It is the one
 * that is stored with the band structure, else that of the cell.
 *
 * @returns `undefined` when there is neither
 */
export function reciprocalCell(section: Section): ReciprocalCell | undefined {
  const { bands, owner } = bandStructureOf(section)
  const calculation = owner ?? (bands && bands !== section ? section : bands?.m_parent)
  const atoms =
    sectionOf(sectionOf(calculation, 'system_ref'), 'atoms') ?? atomsOf(section) ?? atomsOf(section.m_root())
  const lattice = atoms && numbersOf(atoms, 'lattice_vectors', 'angstrom')
  const cell = lattice?.length === 9 && cellVolume(lattice) > 1e-6 ? lattice : undefined
  const stored = bands && numbersOf(bands, 'reciprocal_cell', '1 / angstrom')
  if (stored?.length === 9 && cellVolume(stored) > 1e-9) {
    return { vectors: scaledMatrix(vectorsOf(stored), hasTwoPi(stored, cell) ? 1 : 2 * Math.PI), bands }
  }
  return cell && { vectors: reciprocalOf(vectorsOf(cell)), bands }
}

/**
 * Returns true when a stored reciprocal cell contains 2π; archives do not say so, and those of NOMAD do not contain it.
 * With 2π, its volume is (2π)³/V, where V is the volume of the cell or of a primitive cell in it.
 */
function hasTwoPi(stored: Float64Array, cell: Float64Array | undefined): boolean {
  if (!cell) return false
  const ratio = (cellVolume(stored) * cellVolume(cell)) / twoPiCubed
  return Math.round(ratio) >= 1 && Math.abs(ratio / Math.round(ratio) - 1) < 1e-4
}

/** Returns the number of primitive cells in the archive's cell; 1 when the archive has no primitive cell. */
export function primitiveCount(section: Section, volume: number): number {
  const systems = sectionsOf(section.m_root(), 'run').flatMap(run => sectionsOf(run, 'system'))
  const primitive = systems
    .flatMap(system => sectionsOf(system, 'symmetry'))
    .flatMap(symmetry => sectionsOf(symmetry, 'system_primitive'))
    .map(system => numbersOf(system, 'lattice_vectors', 'angstrom'))
    .findLast(vectors => vectors?.length === 9)
  const ratio = primitive ? twoPiCubed / volume / cellVolume(primitive) : 1
  return Math.abs(ratio - Math.round(ratio)) < 0.02 && ratio > 1.5 ? Math.round(ratio) : 1
}
