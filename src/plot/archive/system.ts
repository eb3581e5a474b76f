import type { Section } from '../../metainfo/index.js'
import { isDefined, numberOf, numbersOf, sectionOf, sectionsOf, wordOf } from './read.js'

/** Atoms, with or without a cell. Lengths are in Å. */
export interface AtomicSystem {
  /** The names of the atoms in the archive, mostly element symbols. */
  labels: string[]
  /** x, y, z of each atom, one after the other. */
  positions: Float64Array
  /** The three lattice vectors, row by row; `undefined` for molecules. */
  cell: Float64Array | undefined
  /** True for each lattice vector along which the structure is periodic. */
  periodic: [boolean, boolean, boolean]
}

/** Returns the volume of a cell that is given row by row. */
export function cellVolume(cell: ArrayLike<number>): number {
  const [a, b, c, d, e, f, g, h, i] = Array.from(cell) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return Math.abs(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
}

/** Returns the section `atoms` of an entry (of its representative system, else the last), of a system, or itself. */
export function atomsOf(section: Section): Section | undefined {
  if (section.m_is_set('labels') && section.m_is_set('positions')) return section
  const own = sectionOf(section, 'atoms')
  if (own) return own
  const systems = sectionsOf(section, 'run').flatMap(run => sectionsOf(run, 'system'))
  const chosen = systems.findLast(
    system => system.m_is_set('is_representative') && system.m_get('is_representative') === true,
  )
  return sectionOf(chosen ?? systems.findLast(system => sectionOf(system, 'atoms')), 'atoms')
}

/** Reads the atoms of a section `atoms`; returns `undefined` when it has no labels or no positions. */
export function readAtoms(atoms: Section): AtomicSystem | undefined {
  const positions = numbersOf(atoms, 'positions', 'angstrom')
  const labels = atoms.m_is_set('labels') ? (atoms.m_get('labels') as unknown[]).map(String) : undefined
  if (!positions || !labels || positions.length !== 3 * labels.length) return undefined
  const vectors = numbersOf(atoms, 'lattice_vectors', 'angstrom')
  const cell = vectors?.length === 9 && cellVolume(vectors) > 1e-6 ? vectors : undefined
  const stored = atoms.m_is_set('periodic') ? (atoms.m_get('periodic') as unknown[]) : []
  const periodic = [0, 1, 2].map(axis => cell !== undefined && (stored[axis] ?? true) === true)
  return { labels, positions, cell, periodic: periodic as AtomicSystem['periodic'] }
}

/**
 * Returns the volume of the conventional cell divided by a volume, for cubic crystals.
 *
 * @param volume of the calculation's cell, in Å³
 * @returns `undefined` for other crystals, and for a ratio that is not a whole number
 */
export function cubicMultiplicity(entry: Section, volume: number): number | undefined {
  const systems = sectionsOf(entry, 'run').flatMap(run => sectionsOf(run, 'system'))
  const symmetry = systems
    .map(system => sectionOf(system, 'symmetry'))
    .filter(isDefined)
    .at(-1)
  if (wordOf(symmetry, 'crystal_system') !== 'cubic') return undefined
  const standard = numbersOf(sectionOf(symmetry, 'system_std'), 'lattice_vectors', 'angstrom')
  const ratio = standard?.length === 9 ? cellVolume(standard) / volume : Number.NaN
  return Math.abs(ratio - Math.round(ratio)) < 0.02 && ratio > 0.5 ? Math.round(ratio) : undefined
}

/** Returns the total energy of a calculation in eV. */
export function totalEnergy(calculation: Section | undefined): number | undefined {
  return numberOf(sectionOf(sectionOf(calculation, 'energy'), 'total'), 'value', 'eV')
}
