import { reciprocalOf, vectorsOf } from '../../math/vectors.js'
import type { Section } from '../../metainfo/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { numbersOf, quantityOf, sectionOf, sectionsOf } from '../archive/read.js'
import { cellVolume } from '../archive/system.js'
import { channelsOf, segmentOf } from '../electronic/band-path.js'
import { type PathPoint, placePath } from '../electronic/k-path.js'
import { type PhononUnit, phononUnit } from './phonon-unit.js'

/** A phonon dispersion along its path. */
export interface PhononPath {
  path: PathPoint[]
  /** One array for each branch with one energy for each point of the path; imaginary modes are negative. */
  branches: Float64Array[]
  /** True when distances are Cartesian, in 1/Å. */
  isCartesian: boolean
}

/**
 * Reads the phonon dispersion of an entry (from its last calculation that has one), of a calculation, or of a section
 * `band_structure_phonon`. Returns `undefined` when there is none.
 */
export function phononPath(
  section: Section,
  { unit, coordinates = 'cartesian' }: { unit: PhononUnit; coordinates?: 'cartesian' | 'fractional' | undefined },
): PhononPath | undefined {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'band_structure_phonon') : undefined
  const bands =
    sectionsOf(owner ?? section, 'band_structure_phonon').at(-1) ?? bandsItself(section) ?? fromResults(section)
  const segments = bands ? sectionsOf(bands, 'segment').filter(segment => quantityOf(segment, 'energies')) : []
  if (!bands || segments.length === 0) return undefined
  const count = quantityOf(segments[0], 'energies')?.shape[2] ?? 0
  const cell = coordinates === 'cartesian' ? reciprocalCell(bands, count) : undefined
  const path = placePath(segments.map(segment => segmentOf(segment, cell)))
  const branches = channelsOf(segments, path, phononUnit(unit).energy)[0] ?? []
  return path.length === 0 || branches.length === 0 ? undefined : { path, branches, isCartesian: cell !== undefined }
}

const bandsItself = (section: Section) => (section.m_is_set('segment') ? section : undefined)

function fromResults(entry: Section): Section | undefined {
  const vibrational = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'vibrational')
  return sectionOf(vibrational, 'band_structure_phonon')
}

/**
 * Returns the reciprocal cell of the k-points in 1/Å: the stored one, or that of the system that has one atom for three
 * branches. (Phonon archives also contain the supercell in which forces were calculated.)
 */
function reciprocalCell(bands: Section, branches: number): Float64Array | undefined {
  const stored = numbersOf(bands, 'reciprocal_cell', '1 / angstrom')
  if (stored) return stored
  for (const system of sectionsOf(bands.m_root(), 'run').flatMap(run => sectionsOf(run, 'system'))) {
    const atoms = sectionOf(system, 'atoms')
    const positions = numbersOf(atoms, 'positions')
    const vectors = numbersOf(atoms, 'lattice_vectors', 'angstrom')
    if (positions?.length === branches && vectors?.length === 9 && cellVolume(vectors) > 1e-6)
      return Float64Array.from(reciprocalOf(vectorsOf(vectors)).flat())
  }
  return undefined
}
