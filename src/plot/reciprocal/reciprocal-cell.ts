import type { Section } from '../../metainfo/index.js'
import { numbersOf, sectionOf, sectionsOf } from '../archive/read.js'
import { atomsOf, cellVolume } from '../archive/system.js'
import { bandStructureOf } from '../electronic/band-path.js'
import { type Matrix, reciprocalOf, scaledMatrix, vectorsOf } from '../structure/lattice.js'

/** A reciprocal lattice, and the band structure that it was stored with. */
export interface ReciprocalCell {
  /** b1, b2, b3 in 1/Å, with 2π: b1 · a1 = 2π. */
  vectors: Matrix
  /** The section `band_structure_electronic` whose k-points count in these vectors. */
  bands: Section | undefined
}

/** What a volume has more when its reciprocal vectors contain 2π. */
const full = (2 * Math.PI) ** 3

/**
 * The reciprocal lattice of an entry, a calculation, a band structure, a system or a section `atoms`: that of the band
 * structure, in which its k-points count, else the one that belongs to the cell; `undefined` where there is no cell.
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
 * Whether a stored reciprocal cell contains 2π, which archives leave open. NOMAD's own are without; with it, the volume is
 * (2π)³/V of the cell or of a primitive part of it.
 */
function hasTwoPi(stored: Float64Array, cell: Float64Array | undefined): boolean {
  if (!cell) return false
  const ratio = (cellVolume(stored) * cellVolume(cell)) / full
  return Math.round(ratio) >= 1 && Math.abs(ratio / Math.round(ratio) - 1) < 1e-4
}

/** How many primitive cells the archive's cell holds, where it tells; 1 for a primitive one. */
export function primitiveCount(section: Section, volume: number): number {
  const systems = sectionsOf(section.m_root(), 'run').flatMap(run => sectionsOf(run, 'system'))
  const primitive = systems
    .flatMap(system => sectionsOf(system, 'symmetry'))
    .flatMap(symmetry => sectionsOf(symmetry, 'system_primitive'))
    .map(system => numbersOf(system, 'lattice_vectors', 'angstrom'))
    .findLast(vectors => vectors?.length === 9)
  const ratio = primitive ? full / volume / cellVolume(primitive) : 1
  return Math.abs(ratio - Math.round(ratio)) < 0.02 && ratio > 1.5 ? Math.round(ratio) : 1
}
